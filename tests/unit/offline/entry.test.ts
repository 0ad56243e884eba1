import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** The script that every page runs, as the build makes it, with the switch in one position. */
async function entryWith(worksOffline: boolean): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['src/islands/entry.ts'],
    outdir: 'unused',
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    minify: true,
    plugins: [
      {
        name: 'switch',
        setup: ({ onLoad }) => {
          onLoad({ filter: /src[\\/]organisation\.ts$/ }, () => ({
            contents: `export const worksOffline = ${worksOffline}; export const organisation = {};`,
            loader: 'ts',
          }));
        },
      },
    ],
    splitting: true,
    target: 'es2022',
    tsconfigRaw: {},
    write: false,
  });
  return outputFiles.find(({ path }) => /[\\/]entry\.js$/.test(path))?.text ?? '';
}

describe('the switch in src/organisation.ts', () => {
  it('decides whether pages register the worker', async () => {
    expect(await entryWith(true)).toContain('serviceWorker');
    expect(await entryWith(false)).not.toContain('serviceWorker');
  });
});
