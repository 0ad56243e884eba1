import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { areas } from '../../src/catalogue/lists';
import { readCatalogue } from '../../src/catalogue/read';
import { readPage, root } from '../fixtures/docs';

const { errors } = readCatalogue(root);

/** Every code that a public source names, and which. */
const known = readFileSync(join(root, 'tests/fixtures/known-codes.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

it('every known code has a page, or is another number of one', () => {
  const having = new Set(errors.flatMap(({ code, aliases = [] }) => [code, ...aliases]));
  expect(known.filter(([code = '']) => !having.has(code)).map(([code]) => code)).toEqual([]);
});

it('a code that only the lookup page knows says so, and no other does', () => {
  const lookup = new Map(
    known.filter(([, from = '']) => from.startsWith('lookup-page')).map(([code = '', from]) => [code, from]),
  );
  const wrong = errors.filter(({ code, status, copies }) =>
    status === 'lookup-only' ? !lookup.has(code) : copies !== undefined,
  );
  expect(wrong.map(({ file }) => file)).toEqual([]);
  for (const { code, copies, file } of errors) {
    const from = copies && lookup.get(code);
    if (!from) continue;
    expect(copies.map((date) => date.slice(0, 4)).join('+'), file).toBe(from.replace('lookup-page-', ''));
  }
});

it('coverage by area', () => {
  const rows = areas.map((area) => {
    const pages = errors.filter((page) => page.area === area);
    return {
      area,
      codes: pages.length,
      'lookup only': pages.filter(({ status }) => status === 'lookup-only').length,
      disputed: pages.filter(({ status }) => status === 'disputed').length,
      'with body': pages.filter(({ file }) => readPage(file).body.children.length > 0).length,
      'with fix or tree': pages.filter(({ fixes, tree }) => fixes?.length || tree).length,
      'with tree': pages.filter(({ tree }) => tree).length,
    };
  });
  console.table(rows);
  expect(rows.reduce((sum, { codes }) => sum + codes, 0)).toBe(errors.length);
});
