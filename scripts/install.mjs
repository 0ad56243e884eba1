import { spawn, spawnSync } from 'node:child_process';
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

/**
 * Starts commands that run one after the other beside whatever else runs; their output is shown when they have ended.
 * @param {readonly { command: string, args: readonly string[], environment?: Readonly<Record<string, string>> }[]} commands
 * @returns {Promise<void>} fulfilled when all have ended; this process ends if one fails.
 */
export async function runBeside(commands) {
  for (const { command, args, environment } of commands) {
    const env = { ...process.env, ...environment };
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    // If another command fails, this one is not left running.
    process.once('exit', () => child.kill());
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (text) => output.push(text));
    child.stderr.on('data', (text) => output.push(text));
    const status = await new Promise((ended) => {
      child.once('error', (error) => {
        output.push(Buffer.from(`${command}: ${error.message}\n`));
        ended(1);
      });
      child.once('close', ended);
    });
    process.stdout.write(Buffer.concat(output));
    if (status !== 0) process.exit(status ?? 1);
  }
}
