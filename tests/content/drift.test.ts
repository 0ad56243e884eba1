import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read';
import { copiesToSave, parseReference } from '../../src/sources/drift';
import { lookupHtml, signInHtml } from '../fixtures/copies';
import { root } from '../fixtures/docs';

const { errors, sources } = readCatalogue(root);
const reference = parseReference(readFileSync(join(root, 'src/sources/reference.tsv'), 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'aadsts-drift-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command on a saved page. */
function drift(page: string) {
  const file = join(folder, 'page.html');
  writeFileSync(file, page);
  const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' } as const;
  return spawnSync('npx', ['tsx', 'scripts/drift.mts', file], options);
}

it('what was recorded of the table are the codes that are known from it', () => {
  const known = readFileSync(join(root, 'tests/fixtures/known-codes.tsv'), 'utf8').matchAll(/^(\d+)\treference$/gm);
  const recorded = reference.filter(({ source }) => source === 'error-codes-reference');
  expect(recorded.map(({ code }) => code).sort()).toEqual([...known].map(([, code]) => code).sort());
});

it('every recorded code has a page, and the sources are among those that pages cite', () => {
  const having = new Set(errors.flatMap(({ code, aliases = [] }) => [code, ...aliases]));
  expect(reference.filter(({ code }) => !having.has(code)).map(({ code }) => code)).toEqual([]);
  expect(reference.filter(({ source }) => !sources[source])).toEqual([]);
});

it('the command says by its exit code that something has changed', () => {
  const { status, stdout } = drift(lookupHtml('50076', 'The made-up key needs a second door.'));
  expect(status).toBe(1);
  expect(stdout).toContain('docs/errors/AADSTS50076.mdx');
});

it('the command says by its exit code that a file cannot be read, and why', () => {
  const { status, stdout, stderr } = drift(signInHtml);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/page\.html: .*sign-in/);
});

it('what to save is the table, and the answer for every disputed number', () => {
  const disputed = errors.filter((page) => page.status === 'disputed' && /^\d/.test(page.code));
  const copies = copiesToSave({ errors, sources });
  expect(copies.map(({ url }) => url)).toEqual([
    sources['error-codes-reference']?.url,
    ...disputed.map(({ code }) => `${sources['error-lookup-page']?.url}?code=${code}`),
  ]);
  // A workflow makes files of these names.
  for (const { file } of copies) expect(file).toMatch(/^[\w-]+\.html$/);
});
