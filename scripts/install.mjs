import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Installs the packages of a lockfile unless exactly these are installed already.
 * Needs nothing but Node and npm, so that it runs in a fresh clone.
 * @param {string} [folder] where the lockfile stands, from the project's root.
 */
export function installPackages(folder = '.') {
  const stamp = `${folder}/node_modules/.installed`;
  const wanted = createHash('sha256')
    .update(readFileSync(`${folder}/package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  // Not `npm ci`: it refuses a lockfile that lacks the binaries of other platforms, which a mirror may not carry.
  run('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund']);
  writeFileSync(stamp, wanted);
}

/**
 * Runs a command with its output shown, and ends this process if it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [environment] variables that it gets besides ours.
 */
export function run(command, args, environment = {}) {
  const env = { ...process.env, ...environment };
  const { status, error } = spawnSync(command, args, { env, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
