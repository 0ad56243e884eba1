import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../fixtures/docs';
import { ours } from './makers';
import { usageOf } from './usage';

/** Builds the site into a folder of its own and says what that took. */
async function build(name: string): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'aadsts-build-'));
  const { wall, cpu, peak = Number.NaN } = await usageOf(join(ours.modules, ours.script), [...ours.args, '--out-dir', out], root);
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  rmSync(out, { recursive: true });
  console.log(
    `${name.padEnd(8)}${String(pages.length).padStart(7)} HTML files${wall.toFixed(0).padStart(6)} s${cpu.toFixed(0).padStart(6)} s of processor${(peak / 1024 ** 3).toFixed(1).padStart(6)} GiB at the most`,
  );
}

rmSync(join(root, 'node_modules/.cache/rspack'), { recursive: true, force: true });
rmSync(join(root, '.docusaurus'), { recursive: true, force: true });
await build('cold');
await build('warm');
