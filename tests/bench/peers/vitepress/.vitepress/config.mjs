import { defineConfig } from 'vitepress';
import settings from '../site.json' with { type: 'json' };

const { shelves, site, title } = settings;

/** The default theme as `npx vitepress init` makes it, with the search that it brings. */
export default defineConfig({
  title,
  head: [['link', { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }]],
  cleanUrls: true,
  // Otherwise the names of the files of all pages stand in each page.
  metaChunk: true,
  sitemap: { hostname: site },
  themeConfig: {
    search: { provider: 'local' },
    nav: shelves.map(({ label, pages }) => ({ text: label, link: pages[0].link })),
    sidebar: Object.fromEntries(
      shelves.map(({ id, label, pages }) => [
        `/${id}/`,
        [{ text: label, items: pages.map(({ title: text, link }) => ({ text, link })) }],
      ]),
    ),
  },
});
