import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { normalizeUrl } from '@docusaurus/utils';
import { buildDay } from '../catalogue/age';
import { type Catalogue, readCatalogue } from '../catalogue/read';
import { pasteParts } from '../paste/data';
import { pageData, rareData } from '../search/documents';
import { apiFiles } from './api';

/** Data as JSON, and the address that it is published at, which changes with it. */
interface Published {
  json: string;
  path: string;
}

function published(name: string, json: string): Published {
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 10);
  return { json, path: `assets/${name}-${hash}.json` };
}

/** What the plugin has read, for those that publish it. */
export interface CatalogueContent {
  catalogue: Catalogue;
  /** The pages as the search and the paste box know them, and the codes that only the lookup page knows. */
  pages: Published;
  rare: Published;
  /** What the paste box needs besides. */
  paste: Published;
  /** What each term of the glossary means. */
  terms: Published;
}

/**
 * The data that the site serves, as paths below the output folder and their JSON.
 * @param site the site's address with its base path and a slash at the end.
 */
export function dataFiles({ catalogue, pages, rare, paste, terms }: CatalogueContent, site: string): Map<string, string> {
  const files = apiFiles(catalogue, site);
  for (const { path, json } of [pages, rare, paste, terms]) files.set(path, json);
  return files;
}

interface Middleware {
  name: string;
  middleware: (
    request: { path: string },
    response: { type(kind: string): { send(text: string): void } },
    next: () => void,
  ) => void;
}

/**
 * Puts the generated files in front of what the development server serves. The list is changed in place:
 * the framework calls this beside its own set-up of the same list and joins both results.
 */
function serveData(files: () => ReadonlyMap<string, string>, baseUrl: string) {
  return (middlewares: Middleware[]): Middleware[] => {
    middlewares.unshift({
      name: 'aadsts-data',
      middleware: (request, response, next) => {
        const text = files().get(request.path.slice(baseUrl.length));
        if (text === undefined) next();
        else response.type('json').send(text);
      },
    });
    return middlewares;
  };
}

/**
 * Reads the catalogue, hands it to pages as generated modules (never to the browser),
 * and makes of it the data for machines, and what search and paste box know of all pages.
 */
export default function cataloguePlugin({ siteDir, siteConfig, localizationDir }: LoadContext): Plugin<CatalogueContent> {
  const { baseUrl, url } = siteConfig;
  /** The file of a tree in the language that is built, or the original where it is not translated. */
  const treeFile = (id: string) => {
    const translated = join(localizationDir, 'docusaurus-plugin-content-docs/current/trees', `${id}.mdx`);
    return existsSync(translated) ? translated : `@site/docs/trees/${id}.mdx`;
  };
  let files: Map<string, string> = new Map();
  return {
    name: 'aadsts-catalogue',
    getPathsToWatch: () => [`${siteDir}/docs/**/*.mdx`, `${siteDir}/src/sources/learn.tsv`],
    loadContent: async () => {
      const catalogue = readCatalogue(siteDir);
      return {
        catalogue,
        pages: published('pages', JSON.stringify(pageData(catalogue))),
        rare: published('rare', JSON.stringify(rareData(catalogue))),
        paste: published('paste', JSON.stringify(pasteParts(catalogue))),
        terms: published('terms', JSON.stringify(Object.fromEntries(catalogue.glossary.terms.map(({ id, says }) => [id, says])))),
      };
    },
    contentLoaded: async ({ content, actions }) => {
      const { catalogue, pages, rare, paste, terms } = content;
      files = dataFiles(content, normalizeUrl([url, baseUrl]));
      await actions.createData('catalogue.json', JSON.stringify(catalogue));
      await actions.createData('built.json', JSON.stringify({ day: buildDay(process.env.BUILD_DATE, new Date()) }));
      await actions.createData('pages.json', JSON.stringify({ path: pages.path, rare: rare.path }));
      await actions.createData('terms.json', JSON.stringify({ path: terms.path }));
      await actions.createData('paste.json', JSON.stringify({ path: paste.path }));
      const imports = catalogue.trees.map(({ id }, index) => `import Tree${index} from '${treeFile(id)}';`);
      const entries = catalogue.trees.map(({ id }, index) => `  '${id}': Tree${index},`);
      await actions.createData('trees.js', `${imports.join('\n')}\nexport default {\n${entries.join('\n')}\n};\n`);
      for (const { id } of catalogue.trees) {
        const data = await actions.createData(`picture-${id}.json`, JSON.stringify({ tree: id }));
        actions.addRoute({
          path: normalizeUrl([baseUrl, `/trees/${id}/picture`]),
          component: '@site/src/components/TreePicturePage',
          modules: { picture: data },
          exact: true,
        });
      }
    },
    // While authors write, the data is served as the built site would serve it.
    configureWebpack: () => ({ devServer: { setupMiddlewares: serveData(() => files, baseUrl) } }) as object,
  };
}
