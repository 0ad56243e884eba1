import { existsSync } from 'node:fs';
import { serve } from '../../scripts/serve.mjs';

/** Serves the built site, and the one built for a base path, on free ports for as long as the tests run. */
export default async function serveSites(): Promise<() => void> {
  const root = await serve({ port: 0, base: '/' });
  process.env.SITE_ADDRESS = root.address;
  const below = existsSync('build-base') ? await serve({ port: 0, folder: 'build-base', base: '/guide/' }) : undefined;
  process.env.BASE_SITE_ADDRESS = below?.address ?? '';
  return () => {
    root.close();
    below?.close();
  };
}
