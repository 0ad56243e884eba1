import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import { expect, it } from 'vitest';

const text = readFileSync('deploy/container/Dockerfile', 'utf8');
/** Instructions of the last stage, which is all that runs. */
const last = text
  .slice(text.lastIndexOf('\nFROM '))
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line));

it('the container file has no fault that a linter knows', () => {
  expect(validate(text).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`)).toEqual([]);
});

it('what runs is not root, and holds nothing but the site and its configuration', () => {
  expect(last).toContainEqual(expect.stringMatching(/^USER [1-9]\d*$/));
  expect(last.filter((line) => /^(?:COPY|ADD|RUN) /.test(line)).every((line) => line.startsWith('COPY --from=build /out/'))).toBe(
    true,
  );
});

it('every image is named with its version', () => {
  for (const [, image = ''] of text.matchAll(/^FROM (\S+)/gm)) expect(image).toMatch(/:\d/);
});
