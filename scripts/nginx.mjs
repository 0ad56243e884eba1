import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usual = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];

/**
 * The nginx that the tests serve the site with: the one that NGINX_PATH names, or one of the system.
 * @returns {string | undefined} its path.
 */
export function findNginx() {
  return [process.env.NGINX_PATH ?? '', ...usual].find((path) => path !== '' && existsSync(path));
}

/** Installs nginx where Debian's packages can be had. Elsewhere the tests do without, and say so. */
export function installNginx() {
  if (findNginx() || !existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'nginx-light'],
  ])
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
