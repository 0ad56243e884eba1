import { existsSync } from 'node:fs';
import { findNginx } from '../../scripts/nginx.mjs';
import { serve } from '../../scripts/serve.mjs';
import { serveNginx } from './serve-nginx';

/**
 * Serves the built site, and the one built for a base path, on free ports for as long as the tests run: by nginx with
 * the headers of a real host where there is one, else by our own small server, which sends none.
 */
export default async function serveSites(): Promise<() => void> {
  const nginx = findNginx();
  const root = nginx ? await serveNginx(nginx, 'build') : await serve({ port: 0, base: '/' });
  process.env.SITE_ADDRESS = root.address;
  process.env.SERVED_BY = nginx ? 'nginx' : '';
  const below = !existsSync('build-base')
    ? undefined
    : nginx
      ? await serveNginx(nginx, 'build-base')
      : await serve({ port: 0, folder: 'build-base', base: '/guide/' });
  process.env.BASE_SITE_ADDRESS = below?.address ?? '';
  return () => {
    root.close();
    below?.close();
  };
}
