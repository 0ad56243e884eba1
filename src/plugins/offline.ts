import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Catalogue } from '../catalogue/read';
import { isData, isHashed, isOurs, isPage, pagePath, shortTarget } from '../offline/address';
import type { KeptList, Notices } from '../offline/list';
import { pack } from '../offline/pack';
import { shortAddresses } from './addresses';

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex').slice(0, 10);

/**
 * The pages that a device keeps: all but those for contributors, and those of codes that hardly anybody meets.
 * @param paths pages as paths below the base path, with a slash at the end.
 */
export function pagesToKeep(paths: readonly string[], catalogue: Catalogue): string[] {
  const rare = new Set(catalogue.errors.filter(({ status }) => status === 'lookup-only').map(({ path }) => `${path.slice(1)}/`));
  return paths.filter((path) => isPage(path) && path !== '404.html' && !path.startsWith('contributing/') && !rare.has(path));
}

/**
 * The files that a device keeps one by one: sheets, scripts and data of the pages, and what has a lasting name.
 * @param paths all files below the output folder, with slashes.
 */
export function filesToKeep(paths: readonly string[]): string[] {
  const isOfPages = (path: string) => isHashed(path) && !path.startsWith('assets/kept-');
  return paths.filter((path) => isOfPages(path) || (isData(path) && !path.startsWith('api/v1/codes/'))).sort();
}

/** Data that comes with the pages, because each is small and they are many: what a ticket note says of a code. */
export function dataToPack(catalogue: Catalogue): string[] {
  return catalogue.errors.filter(({ status }) => status !== 'lookup-only').map(({ code }) => `api/v1/codes/${code}.json`);
}

/** Addresses that lead elsewhere without following the rule for codes, as the worker reads them. */
export function movedPaths(catalogue: Catalogue): Record<string, string> {
  const moved = [...shortAddresses(catalogue)].map(([from, to]) => [from.slice(1), to.slice(1)] as const);
  return Object.fromEntries(moved.filter(([from]) => shortTarget(from, {}) === undefined));
}

/**
 * What the worker says, in the language of the site.
 * @param translations messages by id, of the language that is built.
 */
export function noticesIn(translations: Readonly<Record<string, string>>): Notices {
  const say = (id: string, message: string) => translations[`offline.${id}`] ?? message;
  const common = { close: say('close', 'Close'), label: say('label', 'About this page') };
  return {
    newer: {
      ...common,
      kind: 'newer',
      text: say('newer', 'There is a newer version of this page.'),
      go: say('newer.go', 'Show it'),
    },
    kept: {
      ...common,
      kind: 'kept',
      text: say('kept', 'The site cannot be reached. This is the copy that this device kept on {date}.'),
    },
    away: {
      ...common,
      kind: 'away',
      text: say(
        'away',
        'Something else answered in place of this site, perhaps a sign-in page. This is the copy that this device kept on {date}.',
      ),
      go: say('away.go', 'Show the answer'),
    },
  };
}

/** What is needed of the site to make it work offline. */
export interface OfflineSite {
  siteDir: string;
  outDir: string;
  catalogue: Catalogue;
  /** Messages by id, of the language that is built. */
  translations: Readonly<Record<string, string>>;
}

/**
 * Writes the service worker, `sw.js`, and the file with the pages that it keeps. All other files of the site must be there.
 * @throws where a page would not be known as ours by the worker.
 */
export async function writeWorker({ siteDir, outDir, catalogue, translations }: OfflineSite): Promise<void> {
  const all = (await readdir(outDir, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(outDir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const short = new Set([...shortAddresses(catalogue).keys()].map((path) => `${path.slice(1)}/`));
  const paths = all.filter((path) => path.endsWith('.html')).map(pagePath);
  const pages = pagesToKeep(paths, catalogue).filter((path) => !short.has(path));

  const texts = new Map<string, string>();
  for (const path of pages.sort()) {
    const html = await readFile(join(outDir, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
    if (!isOurs(html.slice(0, 16_000)))
      throw new Error(`/${path} does not begin as a page of this site: see src/offline/address.ts.`);
    texts.set(path, html);
  }
  for (const path of dataToPack(catalogue)) texts.set(path, await readFile(join(outDir, path), 'utf8'));
  const packed = gzipSync(JSON.stringify(pack(texts)), { level: 9 });
  const packPath = `assets/kept-${hashOf(packed)}.json.gz`;
  await writeFile(join(outDir, packPath), packed);

  const files = filesToKeep(all);
  const lasting = await Promise.all(files.filter((path) => !isHashed(path)).map((path) => readFile(join(outDir, path))));
  const content = { files, pack: packPath, moved: movedPaths(catalogue), notices: noticesIn(translations) };
  const version = hashOf(JSON.stringify([content, lasting.map(hashOf)]));
  await bundle(siteDir, outDir, 'worker', { keptList: JSON.stringify({ version, ...content } satisfies KeptList) });
}

/** Writes a worker that takes away what an earlier one left on the devices of readers, and itself. */
export async function writeWithdrawal({ siteDir, outDir }: Pick<OfflineSite, 'siteDir' | 'outDir'>): Promise<void> {
  await bundle(siteDir, outDir, 'withdraw', {});
}

async function bundle(siteDir: string, outDir: string, name: string, define: Record<string, string>): Promise<void> {
  await build({
    entryPoints: [join(siteDir, `src/offline/${name}.ts`)],
    outfile: join(outDir, 'sw.js'),
    bundle: true,
    define,
    format: 'iife',
    legalComments: 'none',
    minify: true,
    target: 'es2022',
    tsconfigRaw: {},
  });
}
