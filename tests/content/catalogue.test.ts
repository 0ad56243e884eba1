import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read';
import { parseErrorText } from '../../src/parser/parse';
import { ContentError, formatProblem, type Problem } from '../../src/problem';
import { pagesBelow, readPage, root } from '../fixtures/docs';

const pages = ['errors', 'fixes', 'trees', 'evidence'].flatMap((shelf) => pagesBelow(`docs/${shelf}`));
const problems = findProblems();

function findProblems(): readonly Problem[] {
  try {
    readCatalogue(root);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.problems;
    throw error;
  }
}

describe('front matter, headings and trees hold', () => {
  it.each(pages)('%s', (page) => {
    expect(problems.filter(({ file }) => file === page).map(formatProblem)).toEqual([]);
  });

  it('and nothing else is on the shelves', () => {
    expect(problems.filter(({ file }) => !pages.includes(file)).map(formatProblem)).toEqual([]);
  });
});

describe('our own reader finds the code first in the sample', () => {
  it.each(pagesBelow('docs/errors'))('%s', (page) => {
    const { code, sample } = readPage(page).values;
    const parsed = parseErrorText(String(sample));
    const codes = parsed.codes.map(({ value }) => value);
    const otherCodes = parsed.otherCodes.map(({ value }) => value);
    expect(/^\d/.test(String(code)) ? codes[0] : otherCodes[0]).toBe(code);
  });
});

// A page grows old without anybody touching it, so an old one only warns.
it('every page says when it was checked', () => {
  const yearAgo = new Date();
  yearAgo.setFullYear(yearAgo.getFullYear() - 1);
  for (const page of pages) {
    const checked = new Date(String(readPage(page).values.checked));
    expect(checked, page).not.toBeNaN();
    if (checked < yearAgo) console.warn(`${page}: last checked on ${checked.toISOString().slice(0, 10)}, more than a year ago.`);
  }
});
