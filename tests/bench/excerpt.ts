import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorFacts } from '../../src/catalogue/schema';

/** No build reads these. */
const left = ['.git', 'tests'];

/** Codes whose pages are measured, or that the home page shows: even the smallest excerpt holds them. */
const needed = ['50105', '700020', '50076', '50079', '53003', '65001', '50020', '700016', '7000215'];

/**
 * Chooses the errors of a smaller site: those that are needed, then those with a page written by hand, then
 * those that only the lookup page knows, each in the order of the catalogue.
 * @returns their codes.
 */
export function chooseErrors(errors: readonly Pick<ErrorFacts, 'code' | 'status'>[], count: number): Set<string> {
  const rank = ({ code, status }: Pick<ErrorFacts, 'code' | 'status'>) =>
    needed.includes(code) ? 0 : status === 'lookup-only' ? 2 : 1;
  return new Set(
    errors
      .toSorted((a, b) => rank(a) - rank(b))
      .slice(0, count)
      .map(({ code }) => code),
  );
}

/**
 * Takes the references to errors that are not there out of a page: the codes out of `related`, and of each link
 * to a page its address, so that its words stay.
 * @param has says whether there is a page of a code.
 */
export function pruneReferences(mdx: string, has: (code: string) => boolean): string {
  return mdx
    .replace(/^related: \[[^\]]*\]/m, (related) => {
      const codes = [...related.matchAll(/"([^"]+)"/g)].map(([, code = '']) => code).filter(has);
      return `related: [${codes.map((code) => JSON.stringify(code)).join(', ')}]`;
    })
    .replace(
      /\[([^\]]*)\]\((?:\.\.?\/|\/)(?:errors\/)?(?:AADSTS)?((?:AADB2C)?\d{4,7})(?:\.mdx)?(?:#[^)]*)?\)/g,
      (link, label: string, code: string) => (has(code) ? link : label),
    );
}

/**
 * Copies the project, with some of its errors only. Its packages are linked, each by itself: what a build keeps
 * for the next one stays in the copy.
 * @param root the project's root folder.
 * @param has says which codes the copy keeps.
 */
export function copyProject(root: string, to: string, has: (code: string) => boolean): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const made = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''));
  for (const name of readdirSync(root))
    if (!left.includes(name) && !made.includes(name)) cpSync(join(root, name), join(to, name), { recursive: true });
  mkdirSync(join(to, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(to, 'node_modules', name), 'junction');
  for (const name of readdirSync(join(to, 'docs'), { recursive: true, encoding: 'utf8' })) {
    const file = join(to, 'docs', name);
    if (!file.endsWith('.mdx')) continue;
    const code = /[\\/]errors[\\/](?:AADSTS)?(\w+)\.mdx$/.exec(file)?.[1];
    if (code && !has(code)) rmSync(file);
    else writeFileSync(file, pruneReferences(readFileSync(file, 'utf8'), has));
  }
}
