import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read';
import { root } from '../fixtures/docs';

const { errors } = readCatalogue(root);

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z0-9]+/g) ?? []);
}

/** The share of words that two texts have in common, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / (a.size + b.size - shared);
}

/** Codes that are internal to the service: of these nothing is public that could part one summary from the next but the number. */
const isInternal = ({ status, actor }: (typeof errors)[number]) => status === 'lookup-only' && actor === 'microsoft';

it('no two summaries read alike', () => {
  const pages = errors.map((page) => ({ page, words: wordsOf(page.summary) }));
  const alike = pages.flatMap((one, place) =>
    pages
      .slice(place + 1)
      .filter((other) => !(isInternal(one.page) && isInternal(other.page)) && likeness(one.words, other.words) > 0.8)
      .map((other) => `${one.page.file} and ${other.page.file}: say what is peculiar to each`),
  );
  expect(alike).toEqual([]);
});

/** Words that carry no meaning of their own. */
const empty = wordsOf('a an and are as at be by for from has in is it its no not of on or that the this to was were with');

/** What a summary says besides the words of the symbolic name. */
function beyondName(summary: string, name: string): string[] {
  const ofName = wordsOf(name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' '));
  return [...wordsOf(summary)].filter((word) => !ofName.has(word) && !empty.has(word));
}

describe('a summary says more than the symbolic name', () => {
  it.each(errors.filter(({ name }) => name))('$file', ({ summary, name = '' }) => {
    expect(beyondName(summary, name).length, 'Say what happened and what ends it.').toBeGreaterThanOrEqual(4);
  });

  it('an unfolded name is found', () => {
    expect(
      beyondName('The invalid reply to was invalid, and is not an external challenge.', 'InvalidReplyToExternalChallenge'),
    ).toEqual([]);
  });
});
