import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { type BuildOptions, build, type Plugin as EsbuildPlugin, type OutputFile } from 'esbuild';
import { PurgeCSS } from 'purgecss';
import { className } from './css-names';
import { rewritePage } from './page';

/** Islands use hooks and elements only; the rest of React's surface, and the code that imitates it, stays out. */
const preact: Readonly<Record<string, string>> = {
  react: 'preact/hooks',
  'react/jsx-runtime': 'preact/jsx-runtime',
};

/** Gives the islands the same class names that the pages were rendered with. */
const cssModules: EsbuildPlugin = {
  name: 'css-modules',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.module\.css$/ }, async ({ path }) => {
      const css = await readFile(path, 'utf8');
      const locals = new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map((match) => match[1] ?? ''));
      const names = Object.fromEntries([...locals].map((local) => [local, className(path, local)]));
      return { contents: `export default ${JSON.stringify(names)}`, loader: 'js' };
    });
  },
};

/** Rules of the bundler as far as they matter here. */
interface Rule {
  use?: { loader?: string; options?: { modules?: { getLocalIdent?: unknown } } }[];
  oneOf?: Rule[];
  rules?: Rule[];
}

function nameClasses(rules: readonly (Rule | undefined | null | false | '' | 0 | '...')[], siteDir: string): void {
  for (const rule of rules) {
    if (!rule || rule === '...') continue;
    for (const { loader, options } of Array.isArray(rule.use) ? rule.use : []) {
      if (!loader?.includes('css-loader') || !options?.modules) continue;
      options.modules.getLocalIdent = (context: { resourcePath: string }, _: string, local: string) =>
        // Styles of the framework's own theme keep the names that its loader gives them.
        context.resourcePath.startsWith(join(siteDir, 'src')) ? className(context.resourcePath, local) : null;
    }
    nameClasses([...(rule.oneOf ?? []), ...(rule.rules ?? [])], siteDir);
  }
}

/** Gives styles of our own their names, and the furniture to pages that the framework runs live. */
export default function islandsPlugin({ siteDir }: LoadContext): Plugin {
  return {
    name: 'aadsts-islands',
    // While authors write, the framework runs live; the furniture has to be there as well.
    getClientModules: () => (process.env.NODE_ENV === 'development' ? [join(siteDir, 'src/islands/development.ts')] : []),
    configureWebpack: (config) => {
      nameClasses((config.module?.rules ?? []) as Rule[], siteDir);
      return {};
    },
  };
}

/**
 * Makes the built pages stand alone: takes the framework's runtime out of every page, puts the entry of the
 * islands in, and drops the styles that no page uses. The islands are bundled for Preact.
 * @param files the pages, as paths on the disk.
 * @returns their HTML as it is written, by path on the disk.
 */
export async function finishPages(
  files: readonly string[],
  { siteDir, outDir, baseUrl }: { siteDir: string; outDir: string; baseUrl: string },
): Promise<Map<string, string>> {
  const boot = await bundleBoot(siteDir);
  const scripts = await bundleIslands(siteDir, outDir);
  const pages = new Map<string, string>();
  for (const file of files)
    pages.set(file, rewritePage(await readFile(file, 'utf8'), { boot, entry: `${baseUrl}${scripts.entry}` }));
  const finished = new Map<string, string>();
  for (const group of groupPages(outDir, pages)) {
    const styles = await purgeStyles(outDir, [...group.pages.values()], scripts.textOf(group.islands));
    for (const [file, html] of group.pages) {
      let page = html;
      for (const [from, to] of styles) page = page.replaceAll(from, to);
      await writeFile(file, page);
      finished.set(file, page);
    }
  }
  await removeSheets(outDir, [...pages.values()]);
  // The framework's own bundles are on no page any more.
  await rm(join(outDir, 'assets/js'), { recursive: true, force: true });
  return finished;
}

async function bundleBoot(siteDir: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(siteDir, 'src/islands/boot.ts')],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    write: false,
  });
  return (outputFiles[0]?.text ?? '').trim();
}

/**
 * Bundles the worker of the paste box, whose name must stand in the island that starts it.
 * The island names the source, as every other bundler expects it.
 */
async function bundleWorker(siteDir: string, outdir: string): Promise<{ files: OutputFile[]; naming: EsbuildPlugin }> {
  const { outputFiles } = await build({
    entryPoints: { 'paste-worker': join(siteDir, 'src/islands/PasteBox/worker.ts') },
    outdir,
    entryNames: '[name]-[hash]',
    bundle: true,
    format: 'esm',
    legalComments: 'none',
    minify: true,
    target: 'es2022',
    tsconfigRaw: {},
    write: false,
  });
  const name = basename(outputFiles[0]?.path ?? '');
  const naming: EsbuildPlugin = {
    name: 'worker-name',
    setup: ({ onLoad }) => {
      onLoad({ filter: /PasteBox[\\/]reader\.ts$/ }, async ({ path }) => ({
        contents: (await readFile(path, 'utf8')).replace('./worker.ts', `./${name}`),
        loader: 'ts',
      }));
    },
  };
  return { files: outputFiles, naming };
}

interface Scripts {
  /** Path of the entry below the output folder. */
  entry: string;
  /** The text of the entry and of some islands, with all that they load. */
  textOf: (islands: readonly string[]) => string;
}

/** What the bundles of the islands have in common, on a host and in files. */
const bundling = (siteDir: string) =>
  ({
    absWorkingDir: siteDir,
    alias: preact,
    bundle: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    jsx: 'automatic',
    legalComments: 'none',
    // The private fields of the search library: by its own habit they begin with one underscore and a letter.
    mangleProps: /^_[a-z]\w+$/,
    minify: true,
    target: 'es2022',
    tsconfigRaw: {},
  }) satisfies BuildOptions;

/** A module that holds nothing but a constant becomes part of those that use it, and no file of its own. */
const pageFile: EsbuildPlugin = {
  name: 'page-file',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/page-file$/ }, ({ path, resolveDir }) => ({
      path: `${join(resolveDir, path)}.ts`,
      sideEffects: false,
    }));
  },
};

/**
 * Bundles the entry and all islands into one classic script, for pages that are opened from files: browsers give these
 * no modules, no worker and no `fetch`. What stands in for these is in src/islands/folder.
 */
export async function bundleForFiles(siteDir: string): Promise<string> {
  const folder = join(siteDir, 'src/islands/folder');
  const standIns: EsbuildPlugin = {
    name: 'stand-ins',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /\/(?:page-file|reader)$/ }, ({ path }) => ({ path: join(folder, `${basename(path)}.ts`) }));
      // There is no service worker for files, and the folder holds none.
      onLoad({ filter: /islands[\\/]offline\.ts$/ }, () => ({ contents: '' }));
    },
  };
  const { outputFiles } = await build({
    ...bundling(siteDir),
    entryPoints: [join(siteDir, 'src/islands/entry.ts')],
    format: 'iife',
    inject: [join(folder, 'browser.ts')],
    plugins: [cssModules, standIns],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Bundles the entry and the islands. */
async function bundleIslands(siteDir: string, outDir: string): Promise<Scripts> {
  const outdir = join(outDir, 'assets/islands');
  const worker = await bundleWorker(siteDir, outdir);
  const { outputFiles, metafile } = await build({
    ...bundling(siteDir),
    entryPoints: { entry: join(siteDir, 'src/islands/entry.ts') },
    outdir,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    metafile: true,
    plugins: [cssModules, pageFile, worker.naming],
    splitting: true,
    write: false,
  });
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  for (const { path, contents } of [...outputFiles, ...worker.files]) await writeFile(path, contents);
  const entry = outputFiles.find(({ path }) => /[\\/]entry-[^\\/]+\.js$/.test(path));
  if (!entry) throw new Error('The islands were bundled without an entry.');
  const textOf = (names: readonly string[]) => {
    const isWanted = (from: string) => !isIsland(from) || names.some((name) => isIsland(from)?.[1] === name);
    const texts = new Map<string, string>();
    const take = (path: string) => {
      if (texts.has(path)) return;
      texts.set(path, outputFiles.find((file) => relative(siteDir, file.path) === path.replaceAll('/', sep))?.text ?? '');
      for (const each of metafile.outputs[path]?.imports ?? []) if (isWanted(each.path)) take(each.path);
    };
    take(relative(siteDir, entry.path).replaceAll('\\', '/'));
    return [...texts.values()].join('\n');
  };
  return { entry: relative(outDir, entry.path).replaceAll('\\', '/'), textOf };
}

/** The file of an island is named after it; what several share is a chunk, what the furniture fetches is in small letters. */
const isIsland = (path: string) => /\/([A-Z]\w+)-[^/]+\.js$/.exec(path);

interface PageGroup {
  /** The islands of its pages. */
  islands: string[];
  /** HTML by file. */
  pages: Map<string, string>;
}

/** Pages that look alike share a style sheet: those of one shelf with the same islands. */
function groupPages(outDir: string, pages: ReadonlyMap<string, string>): PageGroup[] {
  const groups = new Map<string, PageGroup>();
  for (const [file, html] of pages) {
    const [shelf = '', ...below] = relative(outDir, file).split(sep);
    const islands = [...new Set([...html.matchAll(/data-island="?(\w+)/g)].map(([, name = '']) => name))].sort();
    const key = [below.length > 1 ? shelf : '', ...islands].join(' ');
    const group = groups.get(key) ?? { islands, pages: new Map() };
    groups.set(key, group);
    group.pages.set(file, html);
  }
  return [...groups.values()];
}

const sheetsOf = (pages: readonly string[]) =>
  new Set(pages.flatMap((page) => [...page.matchAll(/assets\/css\/[\w.-]+\.css/g)].map(([path]) => path)));

/** Takes away the sheets that the framework wrote: every page has one of its own kind. */
async function removeSheets(outDir: string, pages: readonly string[]): Promise<void> {
  for (const sheet of sheetsOf(pages)) await rm(join(outDir, sheet));
}

/** Writes the sheets that pages link without the rules that they do not use; gives the old and the new name of each. */
async function purgeStyles(outDir: string, pages: readonly string[], scripts: string): Promise<Map<string, string>> {
  const sheets = sheetsOf(pages);
  const renamed = new Map<string, string>();
  for (const sheet of sheets) {
    const raw = await readFile(join(outDir, sheet), 'utf8');
    const [result] = await new PurgeCSS().purge({
      content: [...pages.map((page) => ({ raw: page, extension: 'html' })), { raw: scripts, extension: 'js' }],
      css: [{ raw }],
      // Class names hold digits, hyphens and underscores only: the default would take whole attributes apart.
      defaultExtractor: (text) => text.match(/[\w-]+/g) ?? [],
      keyframes: true,
      variables: true,
      safelist: { standard: [/^data-/, /^aria-/, /^:/] },
    });
    const css = result?.css ?? raw;
    const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
    const name = `assets/css/styles-${hash}.css`;
    await writeFile(join(outDir, name), css);
    renamed.set(sheet, name);
  }
  return renamed;
}
