const { shelves, site, title } = require('./site.json');

/** The classic template as `npm init docusaurus` makes it, without a blog, and with the search that its documentation names first. */
module.exports = {
  title,
  favicon: 'favicon.svg',
  url: site,
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'throw',
  future: { v4: true, faster: true },
  // The pages are plain Markdown.
  markdown: { format: 'detect' },
  presets: [['classic', { blog: false, docs: { routeBasePath: '/', sidebarPath: './sidebars.js' } }]],
  themes: [
    ['@easyops-cn/docusaurus-search-local', { hashed: true, indexBlog: false, indexPages: false, docsRouteBasePath: '/' }],
  ],
  themeConfig: {
    navbar: {
      title,
      items: shelves.map(({ id, label }) => ({ type: 'docSidebar', sidebarId: id, label })),
    },
    // Those that the pages use and that are not there from the beginning.
    prism: { additionalLanguages: ['bash', 'csharp', 'http', 'java', 'kusto', 'powershell'] },
  },
};
