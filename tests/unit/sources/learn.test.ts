import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSources } from '../../../src/sources/learn';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aadsts-sources-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(...rows: string[]) {
  const file = join(folder, 'learn.tsv');
  writeFileSync(file, `${['id\ttitle\turl', ...rows].join('\n')}\n`);
  return readSources(file);
}

describe('readSources', () => {
  it('gives each row by its id', () => {
    const sources = read('codes\tError codes\thttps://learn.microsoft.com/codes', 'status\tStatus\thttps://aka.ms/status');
    expect([...sources.values()]).toEqual([
      { id: 'codes', title: 'Error codes', url: 'https://learn.microsoft.com/codes' },
      { id: 'status', title: 'Status', url: 'https://aka.ms/status' },
    ]);
  });

  it.each([
    ['two cells', ['codes\thttps://aka.ms/codes'], 2],
    ['four cells', ['codes\tCodes\thttps://aka.ms/codes\tmore'], 2],
    ['blanks in place of tabs', ['codes  Codes  https://aka.ms/codes'], 2],
    ['an empty cell', ['codes\t\thttps://aka.ms/codes'], 2],
    ['an empty line', ['a\tA\thttps://aka.ms/a', '', 'b\tB\thttps://aka.ms/b'], 3],
    ['an id that is taken', ['a\tA\thttps://aka.ms/a', 'a\tB\thttps://aka.ms/b'], 3],
    ['an address that is taken', ['a\tA\thttps://aka.ms/a', 'b\tB\thttps://aka.ms/a'], 3],
  ])('refuses %s and names the line', (_, rows, line) => {
    expect(() => read(...rows)).toThrow(`learn.tsv:${line}:`);
  });
});
