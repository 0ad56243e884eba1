import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { LoadContext, Plugin, Props } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { worksOffline } from '../organisation';
import { addressPages } from './addresses';
import { type CatalogueContent, dataFiles } from './catalogue';
import type { Named } from './documents';
import { embedFiles } from './embed';
import { changesFeed } from './feed';
import { finishPages } from './islands';
import { machineFiles } from './machines';
import { macroFiles } from './macros';
import { writeWithdrawal, writeWorker } from './offline';
import { paintPictures } from './paint';
import { pictures, readPictureStyle } from './pictures';
import type { Site } from './site';
import { twinFiles } from './twins';

/** What is done to the built pages, and what is written beside them, one step after the other. */
export default function publishPlugin({ siteDir, siteConfig, codeTranslations }: LoadContext): Plugin {
  const site: Site = { url: siteConfig.url, baseUrl: siteConfig.baseUrl };
  const named: Named = { title: siteConfig.title, summary: siteConfig.tagline };
  return {
    name: 'aadsts-publish',
    postBuild: async ({ outDir, routesPaths, plugins }) => {
      const content = contentOf(plugins);
      const routes = [...new Set(routesPaths)].map((route) => join(outDir, fileOf(route.slice(site.baseUrl.length))));
      const finished = await finishPages(routes, { siteDir, outDir, baseUrl: site.baseUrl });
      const pages = new Map([...finished].map(([file, html]) => [pathOf(relative(outDir, file)), html]));
      const { catalogue } = content;
      const style = readPictureStyle(siteDir);
      const changelog = await readFile(join(siteDir, 'CHANGELOG.md'), 'utf8');
      const files = new Map<string, string | Uint8Array>([
        ...dataFiles(content, normalizeUrl([site.url, site.baseUrl])),
        ...addressPages(catalogue, site),
        ...twinFiles(catalogue, site, named, pages),
        ...machineFiles(catalogue, site, named, pages),
        ['feed.xml', changesFeed(catalogue, site, named, changelog)],
        ...embedFiles(catalogue, site, siteDir),
        ...macroFiles(site, siteDir),
        ...(await paintPictures(pictures(catalogue, named, style), style, siteDir)),
      ]);
      await writeFiles(outDir, files);
      // Last, because it lists what is there.
      if (worksOffline) await writeWorker({ siteDir, outDir, catalogue, translations: codeTranslations });
      else await writeWithdrawal({ siteDir, outDir });
    },
  };
}

function contentOf(plugins: Props['plugins']): CatalogueContent {
  const plugin = plugins.find(({ name }) => name === 'aadsts-catalogue');
  if (!plugin)
    throw new Error('The plugin aadsts-catalogue must stand in docusaurus.config.ts: pages are made of what it reads.');
  return plugin.content as CatalogueContent;
}

/** The file of a route, as a path below the output folder. */
const fileOf = (route: string) => (route.endsWith('.html') ? route : join(route, 'index.html'));

/** The path of a page below the base path, without a slash at the end, of its file below the output folder. */
const pathOf = (file: string) => `/${file.replaceAll(sep, '/')}`.replace(/\/index\.html$/, '');

/** How many files are written at a time: the disk has more to do than one after the other, and less than all. */
const together = 64;

async function writeFiles(outDir: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const waiting = [...files];
  const write = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const file = join(outDir, next[0]);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, next[1]);
    }
  };
  await Promise.all(Array.from({ length: together }, write));
}
