import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { shelves } from '../../src/catalogue/lists';
import { root } from '../fixtures/docs';

/** A page as the other makers get it. */
export interface PlainPage {
  /** Address below the root of the site, without a slash at the end; '' for home. */
  path: string;
  title: string;
  description: string;
  /** Markdown, without the title. */
  body: string;
}

/** One maker of static sites, and how its site is built and used. */
export interface Maker {
  id: string;
  name: string;
  /** The package whose version counts, and the folder of packages that it stands in. */
  package: string;
  modules: string;
  /** The script of the command that builds, below the folder of packages. */
  script: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  /** Where the built site is, below the folder of the project. */
  out: string;
  /** The address of a page, as the links of the site have it. */
  link: (path: string) => string;
  search: SearchParts;
}

/** The parts of a search that a visitor uses. */
export interface SearchParts {
  /** Opens it by what is seen on the page, as far as it is not open. */
  open: (page: Page) => Promise<void>;
  input: (page: Page) => Locator;
  /** The links of the results. */
  results: (page: Page) => Locator;
}

/** Makers of others, with the place of their pages in a project. */
export interface Peer extends Maker {
  content: string;
  /** The folder of files that are served as they are. */
  files: string;
  /** Whether the title of a page stands in its text, or is made from its front matter. */
  hasTitle: boolean;
  /** Whether the address of a page must be told, because the maker would write it in small letters. */
  needsSlug?: boolean;
}

const peersFolder = join(root, 'tests/bench/peers');

/** `/errors/AADSTS50105/` */
const asFolder = (path: string) => (path ? `/${path}/` : '/');

/** Ours. */
export const ours: Maker = {
  id: 'ours',
  name: 'AADSTS Guide',
  package: '@docusaurus/core',
  modules: join(root, 'node_modules'),
  script: '@docusaurus/core/bin/docusaurus.mjs',
  args: ['build'],
  out: 'build',
  link: asFolder,
  search: {
    open: (page) => page.getByRole('banner').getByRole('button', { name: 'Search' }).click(),
    input: (page) => page.getByRole('dialog').getByRole('searchbox'),
    results: (page) => page.getByRole('dialog').getByRole('listitem').getByRole('link'),
  },
};

/** The others. */
export const peers: readonly Peer[] = [
  {
    id: 'classic',
    name: 'Docusaurus classic',
    package: '@docusaurus/core',
    modules: join(peersFolder, 'node_modules'),
    script: '@docusaurus/core/bin/docusaurus.mjs',
    args: ['build'],
    env: { NO_UPDATE_NOTIFIER: '1' },
    out: 'build',
    content: 'docs',
    files: 'static',
    hasTitle: false,
    link: asFolder,
    search: {
      open: (page) => page.locator('.navbar__search-input').click(),
      input: (page) => page.locator('.navbar__search-input'),
      results: (page) => page.locator('.navbar__search [role=option]'),
    },
  },
  {
    id: 'starlight',
    name: 'Starlight',
    package: '@astrojs/starlight',
    modules: join(peersFolder, 'node_modules'),
    script: 'astro/astro.js',
    args: ['build'],
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    out: 'dist',
    content: 'src/content/docs',
    files: 'public',
    hasTitle: false,
    needsSlug: true,
    link: asFolder,
    search: {
      open: (page) => page.locator('site-search button[data-open-modal]').click(),
      input: (page) => page.locator('site-search input'),
      results: (page) => page.locator('site-search .pagefind-ui__result-link'),
    },
  },
  {
    id: 'vitepress',
    name: 'VitePress',
    package: 'vitepress',
    modules: join(peersFolder, 'node_modules'),
    script: 'vitepress/bin/vitepress.js',
    args: ['build'],
    out: '.vitepress/dist',
    content: '.',
    files: 'public',
    hasTitle: true,
    link: (path) => `/${path}`,
    search: {
      open: (page) => page.locator('#local-search button').click(),
      input: (page) => page.locator('.VPLocalSearchBox input'),
      results: (page) => page.locator('.VPLocalSearchBox a.result'),
    },
  },
];

/** The version of a maker that is installed. */
export function versionOf({ modules, package: name }: Maker): string {
  return (JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as { version: string }).version;
}

/**
 * The Markdown that our build writes beside a page, as the other makers take it: title and description apart,
 * and no site in front of links between pages.
 * @param site the address of the site, with a slash at the end.
 */
export function plainPage(path: string, markdown: string, site: string): PlainPage {
  const [, title = '', description = '', rest = ''] = /^# (.+)\n\n(.+)\n([\s\S]*)$/.exec(markdown) ?? [];
  if (!title) throw new Error(`The Markdown of /${path} does not begin with a title and a summary.`);
  return {
    path,
    title: plainText(title),
    description: plainText(description),
    body: `${description}\n${rest}`.replaceAll(`](${site}`, '](/'),
  };
}

/** Front matter is no Markdown: nothing is escaped there. */
const plainText = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/**
 * Every page that our build wrote as Markdown too: home, and the documents of all shelves.
 * @param folder the built site.
 */
export function readPlainPages(folder: string, site: string): PlainPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => {
      const path = name.slice(0, -'.md'.length).replaceAll('\\', '/');
      return plainPage(path === 'index' ? '' : path, readFileSync(join(folder, name), 'utf8'), site);
    });
}

/** A page as one maker takes it: front matter in its form, and links as it writes them. */
export function pageText(
  { path, title, description, body }: PlainPage,
  maker: Peer,
  has: (path: string) => boolean,
  site: string,
): string {
  const text = body.replace(/\]\(\/([^)#\s]*?)\/?(#[^)\s]*)?\)/g, (_, to: string, anchor = '') =>
    // Lists and pictures are pages that only ours has.
    has(to) ? `](${maker.link(to)}${anchor})` : `](${site}${to}${anchor})`,
  );
  const front = [
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(description)}`,
    ...(maker.needsSlug && path ? [`slug: ${path}`] : []),
  ];
  return `---\n${front.join('\n')}\n---\n\n${maker.hasTitle ? `# ${title}\n\n` : ''}${text}`;
}

/** Writes the project of a maker: its configuration as it stands beside this file, and all pages. */
export function writeProject(maker: Peer, to: string, pages: readonly PlainPage[], site: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(join(peersFolder, maker.id), to, { recursive: true });
  cpSync(join(root, 'static/favicon.svg'), join(to, maker.files, 'favicon.svg'));
  const paths = new Set(pages.map(({ path }) => path));
  for (const page of pages) {
    const file = join(to, maker.content, `${page.path || 'index'}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      pageText(page, maker, (path) => paths.has(path), site),
    );
  }
  const settings = {
    title: ours.name,
    site,
    // The errors are in no sidebar: there would be one and a half thousand of them.
    shelves: shelves
      .filter((id) => id !== 'errors')
      .map((id) => ({
        id,
        label: id.charAt(0).toUpperCase() + id.slice(1),
        pages: pages
          .filter(({ path }) => path.startsWith(`${id}/`))
          .map(({ path, title }) => ({ title, link: maker.link(path) })),
      })),
  };
  writeFileSync(join(to, 'site.json'), JSON.stringify(settings));
}
