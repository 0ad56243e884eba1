import { describe, expect, it } from 'vitest';
import { allPaths, mostQuestions } from '../../src/trees/graph';
import { pagesBelow, readPage } from '../fixtures/docs';
import { realTrees } from '../fixtures/trees';

const idOf = (file: string) => file.replace(/^.*\/|\.mdx$/g, '');
const fixes = pagesBelow('docs/fixes').map(idOf);
const codes = new Set(
  pagesBelow('docs/errors').flatMap((page) => {
    const { code, aliases = [] } = readPage(page).values as { code: string; aliases?: string[] };
    return [code, ...aliases];
  }),
);

describe.each(realTrees)('the tree $id', (tree) => {
  it('leads every way to a fix that has a page', () => {
    const paths = allPaths(tree);
    expect(paths.length).toBeGreaterThan(0);
    expect([...new Set(paths.map(({ fix }) => fix))].filter((fix) => !fixes.includes(fix))).toEqual([]);
  });

  it('asks at most six questions on every way', () => {
    const long = allPaths(tree).filter(({ steps }) => steps.length > mostQuestions);
    expect(long.map(({ steps }) => steps.map(({ question, answer }) => `${question}=${answer}`).join('&'))).toEqual([]);
  });

  it('brings those who answer "I don\'t know" throughout to a fix', () => {
    const unsure = allPaths(tree).filter(({ steps }) => steps.every(({ answer }) => answer === 'unsure'));
    expect(unsure).toHaveLength(1);
  });

  it('has a page or an alias for the codes that it names, or warns', () => {
    for (const { id, ask, answers } of tree.questions) {
      const named = [ask, ...answers.map(({ label }) => label)].flatMap(
        (text) => text.match(/(?<![\w-])\d{5,7}(?![\w-])/g) ?? [],
      );
      const missing = named.filter((code) => !codes.has(code));
      if (missing.length > 0)
        console.warn(`docs/trees/${tree.id}.mdx: "${id}" names codes without a page: ${missing.join(', ')}.`);
    }
  });
});

it('every fix is where a tree or an error leads', () => {
  const named = new Set([
    ...realTrees.flatMap((tree) => allPaths(tree).map(({ fix }) => fix)),
    ...pagesBelow('docs/errors').flatMap((page) => (readPage(page).values.fixes as string[] | undefined) ?? []),
  ]);
  expect(fixes.filter((fix) => !named.has(fix))).toEqual([]);
});

describe('a code that starts in a tree names fixes that it can reach there', () => {
  const starting = pagesBelow('docs/errors').filter((page) => readPage(page).values.start !== undefined);
  it.each(starting)('%s', (page) => {
    const { tree, start, fixes: named = [] } = readPage(page).values as { tree: string; start: string; fixes?: string[] };
    const graph = realTrees.find(({ id }) => id === tree);
    const reached = graph ? allPaths(graph, start).map(({ fix }) => fix) : [];
    expect(reached.length).toBeGreaterThan(0);
    if (named.length > 0) expect(reached.some((fix) => named.includes(fix))).toBe(true);
  });
});
