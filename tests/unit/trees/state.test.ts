import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPaths, questionOf, subtree, type Tree } from '../../../src/trees/graph';
import { answersOf, readLink, walk, writeLink } from '../../../src/trees/state';
import { anyTree, realTrees, sampleText, treeFrom } from '../../fixtures/trees';

const { tree } = treeFrom(sampleText);
const read = (query: string, of: Tree = tree) => readLink(of, new URLSearchParams(query));

describe('walk', () => {
  it.each([
    ['no answers', {}, [], { question: 'who' }],
    ['one answer', { who: 'one' }, ['who'], { question: 'where' }],
    ['answers up to a fix', { who: 'one', where: 'app', log: 'mfa' }, ['who', 'where', 'log'], { fix: 'complete-mfa' }],
    ['an early fix', { who: 'unsure' }, ['who'], { fix: 'escalate' }],
    ['an answer that does not exist', { who: 'one', where: 'moon', log: 'mfa' }, ['who'], { question: 'where' }],
    ['a gap', { who: 'one', log: 'mfa' }, ['who'], { question: 'where' }],
    ['an answer off the way', { who: 'all', where: 'app', log: 'mfa' }, ['who', 'log'], { fix: 'complete-mfa' }],
    ['an answer to a question that is not there', { moon: 'full' }, [], { question: 'who' }],
  ])('follows %s', (_, answers, steps, end) => {
    const way = walk(tree, answers);
    expect(way.steps.map(({ question }) => question.id)).toEqual(steps);
    expect({ ...(way.question && { question: way.question.id }), ...(way.fix && { fix: way.fix }) }).toEqual(end);
  });

  it('starts where the tree starts', () => {
    expect(walk(subtree(tree, 'log'), { log: 'mfa' })).toMatchObject({ fix: 'complete-mfa' });
  });
});

describe('readLink', () => {
  it.each([
    ['a complete way', 'who=one&where=app&log=mfa', { who: 'one', where: 'app', log: 'mfa' }],
    ['another order', 'log=mfa&who=one&where=app', { who: 'one', where: 'app', log: 'mfa' }],
    ['a beginning', 'who=one', { who: 'one' }],
    ['nothing', '', {}],
    ['keys that we add ourselves', 'who=one&code=700020&tree=sample&from=AADSTS700020', { who: 'one' }],
    ['keys that others add', 'utm_source=mail&who=one&utm_campaign=&fbclid=1&gclid=2&msclkid=3&mc_cid=4', { who: 'one' }],
  ])('takes %s as it is', (_, query, answers) => {
    expect(read(query)).toEqual({ answers, broken: false });
  });

  it.each([
    ['an answer that no longer exists', 'who=one&where=moon&log=mfa', { who: 'one' }],
    ['a first answer that no longer exists', 'who=nobody&log=mfa', {}],
    ['a question that no longer exists', 'who=one&moon=full', { who: 'one' }],
    ['a question that the way no longer meets', 'who=all&where=app&log=mfa', { who: 'all', log: 'mfa' }],
    ['a gap', 'who=one&log=mfa', { who: 'one' }],
    ['an empty answer', 'who=', {}],
    ['a key of every object', '__proto__=one&who=one', { who: 'one' }],
    ['another key of every object', 'constructor=one&toString=one&who=one', { who: 'one' }],
  ])('keeps the longest beginning that fits, and says so: %s', (_, query, answers) => {
    expect(read(query)).toEqual({ answers, broken: true });
  });

  it.each(['__proto__', 'constructor', 'toString'])('cannot be led astray by the answer "%s"', (name) => {
    expect(read(`who=${name}`)).toEqual({ answers: {}, broken: true });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('never throws, and what it keeps is a way through the tree', () => {
    const key = fc.oneof(fc.constantFrom('who', 'where', 'log', 'code', '__proto__'), fc.string());
    const value = fc.oneof(fc.constantFrom('one', 'all', 'app', 'mfa', 'unsure'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), (pairs) => {
        const { answers } = readLink(tree, new URLSearchParams(pairs));
        expect(answersOf(walk(tree, answers).steps)).toEqual(answers);
      }),
    );
  });
});

/** A tree, one way through it, and how many of its steps are taken. */
const ways = (trees: fc.Arbitrary<Tree>) =>
  trees.chain((of) => fc.tuple(fc.constant(of), fc.constantFrom(...allPaths(of)), fc.nat({ max: 8 })));

describe.each([
  ['docs/', ways(fc.constantFrom(...realTrees))],
  ['any kind', ways(anyTree)],
])('a link into a tree of %s', (_, anyWay) => {
  const answersUpTo = (steps: { question: string; answer: string }[]) =>
    Object.fromEntries(steps.map(({ question, answer }) => [question, answer]));

  it('brings back each beginning of each way', () => {
    fc.assert(
      fc.property(anyWay, ([of, path, taken]) => {
        const answers = answersUpTo(path.steps.slice(0, taken));
        const way = walk(of, answers);
        expect(read(writeLink(way.steps), of)).toEqual({ answers, broken: false });
        expect(way.fix).toBe(taken >= path.steps.length ? path.fix : undefined);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps all before the answer that does not fit', () => {
    fc.assert(
      fc.property(anyWay, ([of, path, taken]) => {
        const at = taken % path.steps.length;
        const steps = path.steps.map((step, index) => (index === at ? { ...step, answer: 'no-longer-there' } : step));
        const link = read(new URLSearchParams(answersUpTo(steps)).toString(), of);
        expect(link).toEqual({ answers: answersUpTo(steps.slice(0, at)), broken: true });
      }),
      { numRuns: 300 },
    );
  });
});

describe('writeLink', () => {
  it.each([
    ['nothing for no answers', {}, {}, ''],
    ['the answers in the order of the questions', { log: 'mfa', who: 'all' }, {}, '?who=all&log=mfa'],
    ['other keys first', { who: 'one' }, { tree: 'sample', code: '700020' }, '?tree=sample&code=700020&who=one'],
    ['other keys alone', {}, { from: 'AADSTS700020' }, '?from=AADSTS700020'],
  ])('gives %s', (_, answers, more, link) => {
    expect(writeLink(walk(tree, answers).steps, more)).toBe(link);
  });

  it('carries nothing but ids of the tree', () => {
    const { steps } = walk(tree, { who: 'one', where: 'app', note: 'jane@contoso.com' });
    expect(writeLink(steps)).toBe('?who=one&where=app');
    expect(questionOf(tree, 'note')).toBeUndefined();
  });
});
