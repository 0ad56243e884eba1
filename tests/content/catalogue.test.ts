import { describe, expect, it } from 'vitest';
import { type Catalogue, readCatalogue } from '../../src/catalogue/read';
import { parseErrorText } from '../../src/parser/parse';
import { ContentError, formatProblem, type Problem } from '../../src/problem';
import { pagesBelow, readPage, root } from '../fixtures/docs';

const pages = [
  ...['errors', 'areas', 'fixes', 'trees', 'evidence', 'clients', 'develop'].flatMap((shelf) => pagesBelow(`docs/${shelf}`)),
  'docs/glossary.mdx',
];
const { catalogue, problems } = read();

/** The catalogue as it is read, empty where it has problems. */
function read(): { catalogue: Pick<Catalogue, 'clients' | 'trees'>; problems: readonly Problem[] } {
  try {
    return { catalogue: readCatalogue(root), problems: [] };
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { catalogue: { clients: [], trees: [] }, problems: error.problems };
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

// Each client leads to the one page that names it: the catalogue refuses anything else.
describe('our own reader finds the client of the page in its sample', () => {
  it.each(pagesBelow('docs/clients'))('%s', (page) => {
    const { client, sample } = readPage(page).values;
    const parsed = parseErrorText(String(sample));
    expect(client).toContain(parsed.client?.id);
    expect([...parsed.codes, ...parsed.otherCodes]).not.toEqual([]);
  });
});

describe('a client is led to by a tree', () => {
  const named = new Set(
    catalogue.trees.flatMap(({ graph }) => graph.questions.flatMap(({ answers }) => answers.map(({ client }) => client))),
  );
  it.each(catalogue.clients)('$id', ({ id }) => {
    expect(named).toContain(id);
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
