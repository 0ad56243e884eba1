import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPaths, checkTree, longestFrom, mostQuestions, reachableFrom, reservedKeys, subtree } from '../../../src/trees/graph';
import { anyTree, sampleClients, sampleFixes, sampleText, treeFrom } from '../../fixtures/trees';

const sample = treeFrom(sampleText).tree;

function check(text: string) {
  const { tree, line } = treeFrom(text);
  return checkTree(tree, { fixes: sampleFixes, clients: sampleClients }, 'docs/trees/sample.mdx', line);
}

/** A tree that asks a number of questions one after the other. */
function chain(length: number): string {
  const questions = Array.from({ length }, (_, index) => {
    const leadsTo = index + 1 < length ? `to="q${index + 1}"` : 'fix="escalate"';
    return `<Question id="q${index}" ask="?" trail="?">
<Answer id="yes" ${leadsTo}>Yes</Answer>
<Answer id="unsure" fix="escalate">I don't know</Answer>
</Question>`;
  });
  return `<DecisionTree start="q0">\n${questions.join('\n\n')}\n</DecisionTree>`;
}

describe('checkTree', () => {
  it('finds nothing wrong in a sound tree', () => {
    expect(check(sampleText)).toEqual([]);
  });

  const logAnswers = /<Answer id="mfa"[\s\S]*?Answer>\n.*\n/;
  it.each<[fault: string, from: string | RegExp, to: string, line: number, what: string, cure: string]>([
    ['a start that is no question', 'start="who"', 'start="whom"', 1, '"whom"', '"who"'],
    ['an answer to no question', 'to="where"', 'to="were"', 3, '"were"', '"where"'],
    ['an answer to no fix', 'fix="complete-mfa"', 'fix="complete-mfas"', 16, '"complete-mfas"', '"complete-mfa"'],
    ['a question that nothing leads to', ' to="where"', ' to="log"', 8, '"where"', ''],
    ['a loop', 'fix="complete-mfa"', 'to="who"', 2, 'who → where → log → who', ''],
    ['a question that leads to itself', 'fix="complete-mfa"', 'to="log"', 15, 'log → log', ''],
    ['a single answer', /<Answer id="mfa".*\n/, '', 15, '"log"', ''],
    ['no answer at all', logAnswers, '', 15, '"log"', ''],
    ['no "I don\'t know"', 'id="unsure" fix="sign-in-again"', 'id="other" fix="sign-in-again"', 8, '"where"', 'id="unsure"'],
    ['an answer with both to and fix', 'to="where"', 'to="where" fix="escalate"', 3, '"one"', ''],
    ['an answer with neither to nor fix', ' to="where"', '', 3, '"one"', ''],
    ['an id that is not lower-case words', 'id="mfa"', 'id="MFA needed"', 16, '"MFA needed"', ''],
    ['a question id that is not lower-case words', 'id="where"', 'id="Where"', 8, '"Where"', ''],
    ['a question without an id', 'id="where" ', '', 8, '""', ''],
    ['an answer id used twice', 'id="one"', 'id="all"', 4, '"all" of "who"', ''],
    ['a question id used twice', 'id="log"', 'id="where"', 15, '"where"', ''],
    ['a question that asks nothing', ' ask="Where does it fail?"', '', 8, '"where"', 'ask='],
    ['an answer that says nothing', 'One person', '', 3, '"one"', ''],
  ])('refuses %s', (_, from, to, line, what, cure) => {
    const broken = sampleText.replace(from, to);
    expect(broken).not.toBe(sampleText);
    expect(check(broken)).toContainEqual({
      file: 'docs/trees/sample.mdx',
      line,
      what: expect.stringContaining(what),
      cure: expect.stringContaining(cure),
    });
  });

  it.each(reservedKeys)('refuses the reserved id "%s"', (key) => {
    const problems = check(sampleText.replaceAll('"where"', `"${key}"`));
    expect(problems).toEqual([expect.objectContaining({ line: 8, what: expect.stringContaining(`"${key}"`) })]);
  });

  it('lets a way ask as many questions as DESIGN allows, and no more', () => {
    expect(mostQuestions).toBe(6);
    expect(check(chain(6))).toEqual([]);
    expect(check(chain(7))).toEqual([expect.objectContaining({ line: 1, what: expect.stringContaining('7') })]);
  });

  it('tells all faults at once', () => {
    const broken = sampleText
      .replace('to="where"', 'to="were"')
      .replace('fix="complete-mfa"', 'fix="mfa"')
      .replace('Everybody', '');
    expect(check(broken).map(({ line }) => line)).toEqual([3, 4, 16, 8]);
  });
});

describe('ways through a tree', () => {
  it('allPaths gives each of them, with its answers in order', () => {
    const paths = allPaths(sample).map(({ steps, fix }) => [
      ...steps.map(({ question, answer }) => `${question}=${answer}`),
      fix,
    ]);
    expect(paths).toEqual([
      ['who=one', 'where=app', 'log=mfa', 'complete-mfa'],
      ['who=one', 'where=app', 'log=unsure', 'escalate'],
      ['who=one', 'where=unsure', 'sign-in-again'],
      ['who=all', 'log=mfa', 'complete-mfa'],
      ['who=all', 'log=unsure', 'escalate'],
      ['who=unsure', 'escalate'],
    ]);
  });

  it.each([
    ['who', 3, 6],
    ['where', 2, 3],
    ['log', 1, 2],
    ['nowhere', 0, 0],
  ])('from %s ask at most %i questions, and are %i', (start, longest, count) => {
    expect(longestFrom(sample, start)).toBe(longest);
    expect(allPaths(sample, start)).toHaveLength(count);
  });

  it.each([
    ['who', ['who', 'where', 'log']],
    ['where', ['where', 'log']],
    ['log', ['log']],
    ['nowhere', []],
  ])('from %s use the questions %j', (start, ids) => {
    const part = subtree(sample, start);
    expect(part.start).toBe(start);
    expect(part.questions.map(({ id }) => id)).toEqual(ids);
  });

  it('reachableFrom comes to an end in a loop', () => {
    const loop = treeFrom(sampleText.replace('fix="complete-mfa"', 'to="who"')).tree;
    expect([...reachableFrom(loop, 'log')].sort()).toEqual(['log', 'where', 'who']);
  });

  it('hold together in any tree', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const paths = allPaths(tree);
        expect(Math.max(...paths.map(({ steps }) => steps.length))).toBe(longestFrom(tree, tree.start));
        expect(new Set(paths.map(({ steps }) => JSON.stringify(steps))).size).toBe(paths.length);
        for (const { id } of tree.questions) {
          const part = subtree(tree, id);
          expect(allPaths(part)).toEqual(allPaths(tree, id));
          expect(longestFrom(part, id)).toBe(longestFrom(tree, id));
        }
      }),
    );
  });
});
