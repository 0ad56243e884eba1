import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LoadContext, Plugin, Props } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { addressPages } from './addresses';
import { type CatalogueContent, dataFiles } from './catalogue';
import { finishPages } from './islands';
import type { Site } from './site';

/** What is done to the built pages, and what is written beside them, one step after the other. */
export default function publishPlugin({ siteDir, siteConfig }: LoadContext): Plugin {
  const site: Site = { url: siteConfig.url, baseUrl: siteConfig.baseUrl };
  return {
    name: 'aadsts-publish',
    postBuild: async ({ outDir, routesPaths, plugins }) => {
      const content = contentOf(plugins);
      const routes = [...new Set(routesPaths)].map((route) => join(outDir, fileOf(route.slice(site.baseUrl.length))));
      await finishPages(routes, { siteDir, outDir, baseUrl: site.baseUrl });
      const files = dataFiles(content, normalizeUrl([site.url, site.baseUrl]));
      for (const [path, text] of addressPages(content.catalogue, site)) files.set(path, text);
      await writeFiles(outDir, files);
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

async function writeFiles(outDir: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of files) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}
