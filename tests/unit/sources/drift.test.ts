import { expect, it } from 'vitest';
import { type Copy, readCopy, UnreadableCopy } from '../../../src/sources/copy';
import {
  findDrift,
  fingerprint,
  formatDrift,
  formatReference,
  hasDrifted,
  joinCopies,
  parseReference,
  record,
} from '../../../src/sources/drift';
import { smallCatalogue } from '../../fixtures/catalogue';
import { lookupHtml, tableMarkdown, tableRows } from '../../fixtures/copies';

const known = tableRows.filter(({ error }) => ['AADSTS50076', 'AADSTS50079', 'AADSTS53009'].includes(error));
const table = (rows = known) => readCopy(tableMarkdown(rows));
const recorded = record([], table(), '2025-02-03');
const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code);

/** The table with one row of it changed. */
const withRow = (error: string, markdown: string) => table(known.map((row) => (row.error === error ? { error, markdown } : row)));

it('what was recorded has not drifted', () => {
  const drift = findDrift(table(), recorded, smallCatalogue);
  expect(hasDrifted(drift)).toBe(false);
});

it('a code without a page is new, also once it is recorded', () => {
  const copy = table([...known, { error: 'AADSTS99999', markdown: 'NewKey - A new key.' }]);
  for (const rows of [recorded, record([], copy, '2026-01-01')])
    expect(findDrift(copy, rows, smallCatalogue).added).toMatchObject([{ code: '99999', name: 'NewKey' }]);
});

it('a code with a page that the source lacked before is new to the source until it is recorded', () => {
  const copy = table([...known, { error: 'AADSTS26000', markdown: 'A made-up text.' }]);
  expect(findDrift(copy, recorded, smallCatalogue).added).toMatchObject([
    { code: '26000', file: 'docs/errors/AADSTS700020.mdx' },
  ]);
  expect(hasDrifted(findDrift(copy, record(recorded, copy, '2026-01-01'), smallCatalogue))).toBe(false);
});

it('a recorded code that a whole copy lacks is gone, unless its page says that it is retired', () => {
  const copy = table(known.slice(0, 2));
  expect(findDrift(copy, recorded, smallCatalogue).gone).toMatchObject([{ code: '53009', file: 'docs/errors/AADSTS53009.mdx' }]);
  const errors = smallCatalogue.errors.map((page) => (page.code === '53009' ? { ...page, status: 'retired' as const } : page));
  expect(findDrift(copy, recorded, { errors }).gone).toEqual([]);
});

it('a copy that lacks most of what was recorded is cut', () => {
  expect(() => findDrift(table(known.slice(0, 1)), recorded, smallCatalogue)).toThrow(UnreadableCopy);
});

it('other words are a new wording; another comma, capital or quote is none', () => {
  const reworded = withRow('AADSTS50076', 'UserStrongAuthClientAuthNRequired - The red door needs a second key.');
  expect(codes(findDrift(reworded, recorded, smallCatalogue).reworded)).toEqual(['50076']);
  const same = withRow('AADSTS50076', 'UserStrongAuthClientAuthNRequired - the “Blue” door, needs a second key');
  expect(hasDrifted(findDrift(same, recorded, smallCatalogue))).toBe(false);
});

it('another name is reported with the old one', () => {
  const renamed = withRow('AADSTS50076', 'SecondKeyRequired - The blue door needs a second key.');
  const [change] = findDrift(renamed, recorded, smallCatalogue).reworded;
  expect(change).toMatchObject({ code: '50076', name: 'SecondKeyRequired' });
  expect(change?.todo).toContain('UserStrongAuthClientAuthNRequired');
});

it('a page with another name than its source is reported, a disputed one is not', () => {
  const copy = table([...known, { error: 'AADSTS700020', markdown: 'OtherName - A made-up text.' }]);
  const rows = record([], copy, '2025-02-03');
  expect(hasDrifted(findDrift(copy, rows, smallCatalogue))).toBe(false);
  const errors = smallCatalogue.errors.map((page) => ({ ...page, status: 'current' as const }));
  expect(codes(findDrift(copy, rows, { errors }).reworded)).toEqual(['700020']);
});

it('the name of a page is not expected of its other numbers', () => {
  const copy = table([...known, { error: 'AADSTS26000', markdown: 'OtherName - A made-up text.' }]);
  const errors = smallCatalogue.errors.map((page) => ({ ...page, status: 'current' as const }));
  expect(hasDrifted(findDrift(copy, record([], copy, '2025-02-03'), { errors }))).toBe(false);
});

it('answers of the lookup page say nothing about numbers that were not asked', () => {
  const answers = joinCopies([
    readCopy(lookupHtml('50076', 'One.')),
    readCopy(lookupHtml('50079', 'Two.')),
    readCopy(lookupHtml('50076', 'One again.')),
    table(),
  ]);
  expect(answers.map(({ entries }) => codes(entries))).toEqual([
    ['50079', '50076'],
    ['50076', '50079', '53009'],
  ]);
  const rows = record(
    recorded,
    { ...(answers[0] as Copy), entries: [...(answers[0] as Copy).entries, { code: '53009', text: 'Three.' }] },
    '2026-01-01',
  );
  const drift = findDrift(readCopy(lookupHtml('50076', 'Another.')), rows, smallCatalogue);
  expect(drift).toMatchObject({ gone: [], added: [], unasked: 2 });
  expect(codes(drift.reworded)).toEqual(['50076']);
});

it('recording a whole copy replaces the rows of its source and of no other, a part only its own codes', () => {
  const both = record(recorded, readCopy(lookupHtml('700020', 'One.')), '2026-01-01');
  const fewer = record(both, table(known.slice(0, 1)), '2026-02-01');
  expect(fewer.map(({ source, code, seen }) => [source, code, seen])).toEqual([
    ['error-lookup-page', '700020', '2026-01-01'],
    ['error-codes-reference', '50076', '2026-02-01'],
  ]);
  expect(codes(record(both, readCopy(lookupHtml('50076', 'Two.')), '2026-02-01'))).toHaveLength(5);
});

it('the table of what was recorded is written in order, and read again', () => {
  const rows = record(recorded, readCopy(lookupHtml('50076', 'One.')), '2026-01-01');
  const text = formatReference([...rows].reverse());
  expect(parseReference(text)).toEqual(rows);
  expect(parseReference(text.replaceAll('\n', '\r\n'))).toEqual(rows);
});

it.each([
  ['another head', 'code\tname\n'],
  ['an unknown source', 'source\tcode\tname\thash\tseen\nblog\t50076\t\t0123456789abcdef\t2025-02-03\n'],
  ['words for a hash', 'source\tcode\tname\thash\tseen\nerror-lookup-page\t50076\t\tThe blue door\t2025-02-03\n'],
  ['a code twice', `source\tcode\tname\thash\tseen\n${'error-lookup-page\t50076\t\t0123456789abcdef\t2025-02-03\n'.repeat(2)}`],
])('%s in the table is refused with its line', (_, text) => {
  expect(() => parseReference(text)).toThrow(/^reference\.tsv:[123]: /);
});

it('a fingerprint keeps letters of every script', () => {
  expect(fingerprint('Ключ 1')).not.toBe(fingerprint('Дверь 1'));
  expect(fingerprint('')).toMatch(/^[0-9a-f]{16}$/);
});

it('the issue counts, names, links and says what to do, and shows none of the words of the source', () => {
  const copy = table([
    { error: 'AADSTS50076', markdown: 'UserStrongAuthClientAuthNRequired - The red door needs a second key.' },
    known[1] as (typeof known)[number],
    { error: 'AADSTS99999', markdown: 'NewKey - A new key.' },
  ]);
  const issue = formatDrift(
    [findDrift(copy, recorded, smallCatalogue)],
    ['other.html: It is cut.'],
    (file) => `https://forge.example/${file}`,
  );
  const lines = issue.split('\n');
  expect(lines[0]).toMatch(/^# /);
  expect(lines[2]).toBe('1 new, 1 gone, 1 reworded.');
  const line = (code: string) => lines.find((one) => one.includes(`AADSTS${code}*`)) ?? '';
  expect(line('99999')).toContain('NewKey');
  expect(line('50076')).toContain('](https://forge.example/docs/errors/AADSTS50076.mdx)');
  for (const code of ['99999', '50076', '53009']) expect(line(code)).toMatch(/: \w.*\.$/);
  expect(issue).toContain('other.html: It is cut.');
  expect(issue).not.toMatch(/red door|new key/i);
});
