import type { Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as textOf } from 'mdast-util-to-string';
import type { Problem } from '../problem';
import type { Answer, Question, Tree } from './graph';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;
type Node = Root | RootContent;

/** A tree as it stands in a file, with the line of each part and what its markup does wrong. */
export interface TreeInFile {
  tree: Tree;
  line: (question?: string, answer?: string) => number;
  problems: Problem[];
}

function isElement(node: Node, name: string): node is JsxElement {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name;
}

/** All elements of a name below a node, in order. */
function elements(node: Node, name: string): JsxElement[] {
  const children = 'children' in node ? (node.children as Node[]) : [];
  return children.flatMap((child) => [...(isElement(child, name) ? [child] : []), ...elements(child, name)]);
}

/** Reads the `<DecisionTree>` of a parsed MDX page; nothing if the page has none. */
export function readTree(root: Root, id: string, file: string): TreeInFile | undefined {
  const element = elements(root, 'DecisionTree')[0];
  if (!element) return undefined;
  const problems: Problem[] = [];
  const lines = new Map<string, number>();
  const lineOf = (node: Node) => node.position?.start.line ?? 1;
  const attributes = (node: JsxElement, allowed: readonly string[]) => {
    const found: Record<string, string> = {};
    for (const attribute of node.attributes) {
      const at = { file, line: lineOf(node) };
      const name = attribute.type === 'mdxJsxAttribute' ? attribute.name : '{…}';
      if (!allowed.includes(name)) {
        problems.push({ ...at, what: `<${node.name}> has an attribute "${name}".`, cure: `It takes ${allowed.join(', ')}.` });
      } else if (typeof attribute.value !== 'string') {
        problems.push({
          ...at,
          what: `The attribute "${name}" of <${node.name}> is not plain text.`,
          cure: `Write ${name}="…".`,
        });
      } else {
        found[name] = attribute.value;
      }
    }
    return found;
  };

  const questions = elements(element, 'Question').map((node): Question => {
    const { id: questionId = '', ask = '', trail = ask } = attributes(node, ['id', 'ask', 'trail']);
    lines.set(questionId, lineOf(node));
    const answers = elements(node, 'Answer').map((child): Answer => {
      const { id: answerId = '', to, fix, client } = attributes(child, ['id', 'to', 'fix', 'client']);
      lines.set(`${questionId} ${answerId}`, lineOf(child));
      return { id: answerId, label: textOf(child).trim(), ...(to && { to }), ...(fix && { fix }), ...(client && { client }) };
    });
    return { id: questionId, ask, trail, answers };
  });
  const { start = '' } = attributes(element, ['start']);
  return {
    tree: { id, start, questions },
    line: (question, answer) => lines.get(answer === undefined ? (question ?? '') : `${question} ${answer}`) ?? lineOf(element),
    problems,
  };
}

/**
 * Remark plugin that readies a tree for its components: it hands the graph to `<DecisionTree>`,
 * and parts the answers of each question from its help text, which Markdown has run into one paragraph.
 */
export function remarkTree() {
  return (root: Root, file: { path: string }) => {
    const id = /[\\/]trees[\\/]([^\\/]+)\.mdx$/.exec(file.path)?.[1];
    const found = id && readTree(root, id, file.path);
    if (!found) return;
    for (const element of elements(root, 'DecisionTree')) {
      element.attributes = [{ type: 'mdxJsxAttribute', name: 'tree', value: JSON.stringify(found.tree) }];
    }
    for (const question of elements(root, 'Question')) partAnswers(question);
  };
}

/** Moves the answers of a question out of its paragraphs, behind its help text, into one `<Answers>`. */
function partAnswers(question: JsxElement): void {
  const answers = elements(question, 'Answer');
  const withoutAnswers = (nodes: Node[]): Node[] =>
    nodes
      .filter((node) => !isElement(node, 'Answer'))
      .map((node) => ('children' in node ? ({ ...node, children: withoutAnswers(node.children as Node[]) } as Node) : node))
      .filter((node) => node.type !== 'paragraph' || textOf(node).trim() !== '');
  const of = question.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'id')?.value;
  for (const answer of answers) {
    answer.attributes.push({ type: 'mdxJsxAttribute', name: 'of', value: of });
    answer.type = 'mdxJsxFlowElement' as 'mdxJsxTextElement';
  }
  const group: MdxJsxFlowElement = {
    type: 'mdxJsxFlowElement',
    name: 'Answers',
    attributes: [],
    children: answers as unknown as MdxJsxFlowElement['children'],
  };
  question.children = [...withoutAnswers(question.children as Node[]), group] as typeof question.children;
}
