import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { siteHeaders } from '../../deploy/headers';
import { hosting } from '../../deploy/hosting';
import { nginxConfig, nginxMaps, nginxSite } from '../../deploy/nginx';
import { readSite } from '../../deploy/site';

/** A port on the loopback interface that nobody uses. */
function freePort(): Promise<number> {
  return new Promise((found, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => found(typeof at === 'object' && at ? at.port : 0));
    });
  });
}

/**
 * Serves a built site by nginx on the loopback interface, with the configuration that `npm run host -- nginx` writes
 * for a container, below the path that the site was built for.
 * @returns where it is served, with a slash at the end, and how to end it.
 * @throws with what nginx says, if it does not start.
 */
export async function serveNginx(nginx: string, folder: string): Promise<{ address: string; close: () => void }> {
  const site = readSite(folder);
  const { baseUrl } = site;
  const headers = siteHeaders(site, hosting);
  const place = mkdtempSync(join(tmpdir(), 'aadsts-nginx-'));
  const root = baseUrl === '/' ? resolve(folder) : place;
  if (baseUrl !== '/') symlinkSync(resolve(folder), join(place, dirname(`${baseUrl}x`)));
  const port = await freePort();
  const server = nginxSite(headers, { root, baseUrl });
  const listen = `127.0.0.1:${port}`;
  const config = nginxConfig(nginxMaps(headers, baseUrl), server, { listen, baseUrl, temp: place });
  writeFileSync(join(place, 'nginx.conf'), config);
  // As root nginx would hand its work to another user, who need not have access to this folder.
  const more = `daemon off;${process.getuid?.() === 0 ? ' user root;' : ''}`;
  const child = spawn(nginx, ['-p', place, '-e', 'stderr', '-c', join(place, 'nginx.conf'), '-g', more], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const close = () => {
    child.kill('SIGTERM');
    rmSync(place, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}${baseUrl}`;
  for (let attempt = 0; attempt < 50; attempt++) {
    if (child.exitCode !== null) break;
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { address, close };
    await setTimeout(100);
  }
  close();
  throw new Error(`nginx does not serve ${folder}: ${said}`);
}
