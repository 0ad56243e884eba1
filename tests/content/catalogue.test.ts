import { describe, expect, it } from 'vitest';
import { isUnchecked } from '../../src/catalogue/age';
import { type Catalogue, readCatalogue } from '../../src/catalogue/read';
import { parseErrorText } from '../../src/parser/parse';
import { ContentError, formatProblem, type Problem } from '../../src/problem';
import { pagesBelow, root } from '../fixtures/docs';

const pages = [
  ...['errors', 'areas', 'fixes', 'trees', 'evidence', 'clients', 'develop'].flatMap((shelf) => pagesBelow(`docs/${shelf}`)),
  'docs/glossary.mdx',
];
const { catalogue, problems } = read();
const { errors = [], areas = [], fixes = [], trees = [], evidence = [], clients = [], develop = [] } = catalogue ?? {};

/** The catalogue, or what is wrong with it. */
function read(): { catalogue?: Catalogue; problems: readonly Problem[] } {
  try {
    return { catalogue: readCatalogue(root), problems: [] };
  } catch (error) {
    if (error instanceof ContentError) return { problems: error.problems };
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
  it.each(errors)('$file', ({ code, sample }) => {
    const parsed = parseErrorText(sample);
    const codes = parsed.codes.map(({ value }) => value);
    const otherCodes = parsed.otherCodes.map(({ value }) => value);
    expect(/^\d/.test(code) ? codes[0] : otherCodes[0]).toBe(code);
  });
});

// Each client leads to the one page that names it: the catalogue refuses anything else.
describe('our own reader finds the client of the page in its sample', () => {
  it.each(clients)('$file', ({ client, sample }) => {
    const parsed = parseErrorText(sample);
    expect(client).toContain(parsed.client?.id);
    expect([...parsed.codes, ...parsed.otherCodes]).not.toEqual([]);
  });
});

describe('a client is led to by a tree', () => {
  const named = new Set(
    trees.flatMap(({ graph }) => graph.questions.flatMap(({ answers }) => answers.map(({ client }) => client))),
  );
  it.each(clients)('$file', ({ id }) => {
    expect(named).toContain(id);
  });
});

// A page grows old without anybody touching it, so an old one only warns.
it('every page says when it was checked', () => {
  const today = new Date().toISOString().slice(0, 10);
  for (const { file, checked } of [...errors, ...areas, ...fixes, ...trees, ...evidence, ...clients, ...develop]) {
    expect(checked, file).toMatch(/^\d{4}-\d\d-\d\d$/);
    if (isUnchecked(checked, today)) console.warn(`${file}: last checked on ${checked}, more than a year ago.`);
  }
});
