import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds the site into a folder of its own and says what that took; the build reports its own use when it ends. */
function build(name: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'aadsts-build-'));
  const usage = join(folder, 'usage.json');
  const begin = performance.now();
  const { status } = spawnSync('npx', ['docusaurus', 'build', '--out-dir', join(folder, 'site')], {
    env: { ...process.env, USAGE_FILE: usage, NODE_OPTIONS: `--import ${join(import.meta.dirname, 'usage.mjs')}` },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  const wall = (performance.now() - begin) / 1000;
  const { cpu, peak } = JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number; peak: number };
  const pages = readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  rmSync(folder, { recursive: true });
  console.log(
    `${name.padEnd(8)}${String(pages.length).padStart(7)} HTML files${wall.toFixed(0).padStart(6)} s${cpu.toFixed(0).padStart(6)} s of processor${(peak / 1024 ** 3).toFixed(1).padStart(6)} GiB at the most`,
  );
}

rmSync('node_modules/.cache/rspack', { recursive: true, force: true });
rmSync('.docusaurus', { recursive: true, force: true });
build('cold');
build('warm');
