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
      const files = new Map<string, string | Uint8Array>(dataFiles(content, normalizeUrl([site.url, site.baseUrl])));
      for (const [path, text] of addressPages(content.catalogue, site)) files.set(path, text);
      for (const [path, text] of twinFiles(content.catalogue, site, named, pages)) files.set(path, text);
      for (const [path, text] of machineFiles(content.catalogue, site, named, pages)) files.set(path, text);
      for (const [path, text] of embedFiles(content.catalogue, site, siteDir)) files.set(path, text);
      for (const [path, text] of macroFiles(site, siteDir)) files.set(path, text);
      const style = readPictureStyle(siteDir);
      for (const [path, png] of await paintPictures(pictures(content.catalogue, named, style), style, siteDir))
        files.set(path, png);
      files.set('feed.xml', changesFeed(content.catalogue, site, named, await readFile(join(siteDir, 'CHANGELOG.md'), 'utf8')));
      await writeFiles(outDir, files);
      // Last, because it lists what is there.
      if (worksOffline) await writeWorker({ siteDir, outDir, catalogue: content.catalogue, translations: codeTranslations });
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

async function writeFiles(outDir: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of files) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
