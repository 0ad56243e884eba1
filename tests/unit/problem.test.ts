import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { ContentError, editDistance, formatProblem, nearest } from '../../src/problem';

const problem = { file: 'docs/errors/AADSTS50076.mdx', line: 7, what: 'Unknown key "knd".', cure: 'Did you mean "kind"?' };

it('a problem is one line that an editor can jump to', () => {
  expect(formatProblem(problem)).toBe('docs/errors/AADSTS50076.mdx:7: Unknown key "knd". Did you mean "kind"?');
});

it('an error of content holds every problem, one a line', () => {
  const error = new ContentError([problem, { ...problem, line: 9 }]);
  expect(error.message.split('\n').slice(1)).toEqual([formatProblem(problem), formatProblem({ ...problem, line: 9 })]);
  expect(error.problems).toHaveLength(2);
});

it.each([
  ['knd', ['kind', 'name', 'area', 'actor'], ['kind']],
  ['complete-mfas', ['escalate', 'complete-mfa'], ['complete-mfa']],
  ['one', ['two', 'on', 'ones', 'none', 'once'], ['on', 'ones', 'none']],
  ['fixs', ['risk', 'fire', 'fixes', 'fix'], ['fixes', 'fix', 'fire']],
  ['nothing-like-it', ['kind', 'name'], []],
  ['anything', [], []],
])('nearest to %j of %j is %j', (word, known, near) => {
  expect(nearest(word, known)).toEqual(near);
});

it.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['kind', 'kind', 0],
  ['knd', 'kind', 1],
  ['kitten', 'sitting', 3],
])('the distance of %j and %j is %i', (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

it('a distance is the same both ways, nothing only for the same word, and no longer than a way over a third', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBeLessThanOrEqual(editDistance(a, c) + editDistance(c, b));
    }),
  );
});
