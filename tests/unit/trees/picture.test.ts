import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tree } from '../../../src/trees/graph';
import { type Box, boxWidth, drawTree } from '../../../src/trees/picture';
import { anyTree, realTrees, sampleText, treeFrom } from '../../fixtures/trees';

const draw = (tree: Tree) => drawTree(tree, (id) => `The title of ${id}`);

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + boxWidth && b.x < a.x + boxWidth && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe.each([
  ['docs/', fc.constantFrom(...realTrees)],
  ['any kind', anyTree],
])('the picture of a tree of %s', (_, trees) => {
  const holds = (check: (tree: Tree) => void) => fc.assert(fc.property(trees, check), { numRuns: 50 });

  it('shows every question once, with all its answers', () => {
    holds((tree) => {
      const shown = draw(tree).boxes.map(({ question, rows }) => [question.id, ...rows.map(({ answer }) => answer.id)]);
      expect(shown).toEqual(tree.questions.map(({ id, answers }) => [id, ...answers.map((answer) => answer.id)]));
    });
  });

  it('leads from every answer to its question, and from no other', () => {
    holds((tree) => {
      const edges = draw(tree).edges.map(({ from, answer, to }) => ({ from, answer, to }));
      const expected = tree.questions.flatMap(({ id, answers }) =>
        answers.flatMap((answer) => (answer.to ? [{ from: id, answer: answer.id, to: answer.to }] : [])),
      );
      expect(edges).toEqual(expected);
    });
  });

  it('keeps the boxes apart and on the sheet', () => {
    holds((tree) => {
      const { boxes, width, height } = draw(tree);
      for (const [index, box] of boxes.entries()) {
        expect(boxes.slice(index + 1).filter((other) => overlap(box, other))).toEqual([]);
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + boxWidth).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
    });
  });

  it('keeps every line of text inside its box and below the one before', () => {
    holds((tree) => {
      for (const { height, title, rows } of draw(tree).boxes) {
        const lines = [...title, ...rows.flatMap((row) => [...row.lines, ...row.target])].map(({ y }) => y);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(new Set(lines).size).toBe(lines.length);
        expect(Math.max(...lines)).toBeLessThan(height);
      }
    });
  });

  it('draws every edge with finite numbers, from its answer to the question', () => {
    holds((tree) => {
      const { boxes, edges } = draw(tree);
      for (const { from, answer, to, path } of edges) {
        expect(path).toMatch(/^M(-?[\d.]+ -?[\d.]+)(C(-?[\d.]+ ?){6})+$/);
        const numbers = (path.match(/-?[\d.]+/g) ?? []).map(Number);
        const start = boxes.find(({ question }) => question.id === from);
        const row = start?.rows.find((one) => one.answer.id === answer);
        const end = boxes.find(({ question }) => question.id === to);
        expect(numbers[0]).toBeCloseTo((start?.x ?? 0) + boxWidth, 0);
        expect(numbers[1]).toBeCloseTo((start?.y ?? 0) + (row?.y ?? 0) + (row?.height ?? 0) / 2, 0);
        expect(numbers.at(-2)).toBeCloseTo(end?.x ?? 0, 0);
      }
    });
  });
});

it('a fix is shown with its title in the row of its answer', () => {
  const { boxes } = draw(treeFrom(sampleText).tree);
  const targets = boxes.flatMap(({ rows }) => rows.map(({ target }) => target.map(({ text }) => text).join(' ')));
  expect(targets.filter((text) => text !== '')).toEqual([
    '→ The title of escalate',
    '→ The title of sign-in-again',
    '→ The title of complete-mfa',
    '→ The title of escalate',
  ]);
});
