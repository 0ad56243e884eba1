import { join } from 'node:path';
import type * as Classic from '@docusaurus/preset-classic';
import type { Config, PluginModule } from '@docusaurus/types';
import rehypeShiki from '@shikijs/rehype';
import { readTerms } from './src/glossary/read';
import { remarkTerms } from './src/glossary/remark';
import cataloguePlugin from './src/plugins/catalogue';
import { codeOptions } from './src/plugins/code';
import { parseFrontMatter } from './src/plugins/front-matter';
import islandsPlugin from './src/plugins/islands';
import { remarkSite } from './src/plugins/macros';
import publishPlugin from './src/plugins/publish';
import { remarkValues } from './src/plugins/values';
import { readSources } from './src/sources/learn';
import { remarkLearn } from './src/sources/remark';
import { remarkTree } from './src/trees/read';

const sources = readSources(join(__dirname, 'src/sources/learn.tsv'));
const terms = readTerms(join(__dirname, 'docs/glossary.mdx'));

const site = { url: process.env.SITE_URL ?? 'https://aadsts.example', baseUrl: process.env.BASE_URL ?? '/' };

const config: Config = {
  title: 'AADSTS Guide',
  tagline: 'From a Microsoft Entra ID sign-in error to the one fix that applies.',
  favicon: 'favicon.svg',
  ...site,
  trailingSlash: true,
  baseUrlIssueBanner: false,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  i18n: { defaultLocale: 'en', locales: ['en'] },
  future: { v4: true, faster: true },
  markdown: {
    format: 'mdx',
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
    parseFrontMatter,
  },
  plugins: [cataloguePlugin as PluginModule, islandsPlugin, publishPlugin],
  presets: [
    [
      'classic',
      {
        blog: false,
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
          breadcrumbs: false,
          beforeDefaultRemarkPlugins: [
            [remarkLearn, { sources }],
            remarkTree,
            [remarkTerms, { terms }],
            remarkValues,
            [remarkSite, site],
          ],
          beforeDefaultRehypePlugins: [[rehypeShiki, codeOptions]],
        },
        pages: {},
        // src/plugins/machines.ts writes it, with the days on which pages were checked.
        sitemap: false,
        theme: { customCss: ['./src/css/tokens.css', './src/css/site.css'] },
      } satisfies Classic.Options,
    ],
  ],
};

export default config;
