import { Graph, layout } from '@dagrejs/dagre';
import { type Answer, type Question, type Tree, unsure } from './graph';

/** A line of text of a drawing, with the place of its baseline. */
export interface TextLine {
  text: string;
  y: number;
}

/** One answer of a drawn question: its text, and the fix that it ends in, if it does. */
export interface Row {
  answer: Answer;
  y: number;
  height: number;
  lines: TextLine[];
  target: TextLine[];
}

/** One question of a drawing. */
export interface Box {
  question: Question;
  x: number;
  y: number;
  height: number;
  title: TextLine[];
  rows: Row[];
}

/** A tree laid out in user units, from the left to the right. */
export interface Picture {
  width: number;
  height: number;
  boxes: Box[];
  /** Curves from an answer to the question it leads to, as SVG path data. */
  edges: { from: string; answer: string; to: string; path: string; isUnsure: boolean }[];
}

export const boxWidth = 300;
const padding = 14;
const lineHeight = 17;
/** Characters that fit in a line: text is set at 13 units, on average 6.6 wide. */
const lineLength = 40;

/** Breaks text into lines at blanks. */
function wrap(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function stack(texts: readonly string[], top: number): TextLine[] {
  return texts.map((text, index) => ({ text, y: top + 13 + index * lineHeight }));
}

/** Sets the text of a question; places are relative to its upper left corner. */
function setBox(question: Question, fixTitle: (id: string) => string): Omit<Box, 'x' | 'y'> {
  const title = stack(wrap(question.ask, lineLength - 6), padding);
  let y = padding + title.length * lineHeight + 8;
  const rows = question.answers.map((answer) => {
    const lines = stack(wrap(answer.label, lineLength), y + 6);
    const target = stack(answer.fix ? wrap(`→ ${fixTitle(answer.fix)}`, lineLength) : [], y + 6 + lines.length * lineHeight);
    const height = 12 + (lines.length + target.length) * lineHeight;
    const row = { answer, y, height, lines, target };
    y += height;
    return row;
  });
  return { question, height: y, title, rows };
}

/** Lays a tree out. Fixes stand in the rows of the answers that end in them, so that only questions need arrows. */
export function drawTree(tree: Tree, fixTitle: (id: string) => string): Picture {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', align: 'UL', nodesep: 24, ranksep: 64, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  const set = tree.questions.map((question) => setBox(question, fixTitle));
  for (const box of set) graph.setNode(box.question.id, { width: boxWidth, height: box.height });
  for (const { question } of set) for (const { to } of question.answers) if (to) graph.setEdge(question.id, to);
  layout(graph);

  const boxes = set.map((box): Box => {
    const { x, y } = graph.node(box.question.id) as { x: number; y: number };
    return { ...box, x: x - boxWidth / 2, y: y - box.height / 2 };
  });
  const edges = boxes.flatMap((box) =>
    box.rows.flatMap((row) => {
      const to = boxes.find((other) => other.question.id === row.answer.to);
      if (!to) return [];
      const { points = [] } = graph.edge(box.question.id, to.question.id) as { points?: { x: number; y: number }[] };
      const start = { x: box.x + boxWidth, y: box.y + row.y + row.height / 2 };
      const end = { x: to.x, y: to.y + padding + lineHeight / 2 };
      return [
        {
          from: box.question.id,
          answer: row.answer.id,
          to: to.question.id,
          path: curve([start, ...(points.length > 3 ? points.slice(1, -1) : []), end]),
          isUnsure: row.answer.id === unsure,
        },
      ];
    }),
  );
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width, height, boxes, edges };
}

/** A smooth line through points that leaves and arrives level. */
function curve(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let from = first;
  let path = `M${round(first.x)} ${round(first.y)}`;
  for (const to of rest) {
    const middle = (from.x + to.x) / 2;
    path += `C${round(middle)} ${round(from.y)} ${round(middle)} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
    from = to;
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
