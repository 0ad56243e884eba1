import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import settings from './site.json' with { type: 'json' };

const { shelves, site, title } = settings;

/** Starlight as `npm create astro -- --template starlight` makes it; its search is built in. */
export default defineConfig({
  site,
  trailingSlash: 'always',
  integrations: [
    starlight({
      title,
      sidebar: shelves.map(({ id, label }) => ({ label, collapsed: true, autogenerate: { directory: id } })),
    }),
  ],
});
