import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type PictureStyle, paletteOf, pictureFonts } from './pictures';

/** Where the painter and what it needs are, below the project. */
const worker = 'src/plugins/paint-worker.mjs';
const wasm = 'node_modules/@resvg/resvg-wasm/index_bg.wasm';

/**
 * Paints pictures, as many at once as the machine has processors. What was painted before is taken from a cache,
 * by the content of the picture and of all that paints it; what no picture asked for is dropped from there.
 * @param svgs by any name.
 * @param style what they were drawn in.
 * @param siteDir the project's root folder.
 * @param cache the folder of the cache.
 * @returns the PNG files, by the same names.
 * @throws what the renderer says of an SVG that it cannot read.
 */
export async function paintPictures(
  svgs: ReadonlyMap<string, string>,
  style: PictureStyle,
  siteDir: string,
  cache = join(siteDir, 'node_modules/.cache/aadsts-pictures'),
): Promise<Map<string, Uint8Array>> {
  const fonts = Object.values(pictureFonts).map((font) => join(siteDir, font));
  const means = createHash('sha256');
  for (const file of [join(siteDir, worker), join(siteDir, wasm), ...fonts]) means.update(await readFile(file));
  const palette = paletteOf(style);
  means.update(JSON.stringify(palette));
  const painter = means.digest('hex');
  const nameOf = (svg: string) => `${createHash('sha256').update(painter).update(svg).digest('hex')}.png`;

  await mkdir(cache, { recursive: true });
  const kept = new Set(await readdir(cache));
  const used = new Set<string>();
  const painted = new Map<string, Uint8Array>();
  const missing: { path: string; svg: string }[] = [];
  for (const [path, svg] of svgs) {
    const name = nameOf(svg);
    used.add(name);
    // Another build may clear the same cache meanwhile.
    const png = kept.has(name) ? await readFile(join(cache, name)).catch(() => undefined) : undefined;
    if (png) painted.set(path, png);
    else missing.push({ path, svg });
  }
  const keep = async (svg: string, png: Uint8Array) => {
    // Whoever reads the cache at the same time never sees half a file.
    const draft = join(cache, `${nameOf(svg)}.${process.pid}`);
    await writeFile(draft, png);
    await rename(draft, join(cache, nameOf(svg)));
  };
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), missing.length) }, () =>
      withWorker(resolve(siteDir, worker), { wasm: join(siteDir, wasm), fonts, palette }, async (paint) => {
        for (let next = missing.pop(); next; next = missing.pop()) {
          const png = await paint(next.svg);
          painted.set(next.path, png);
          await keep(next.svg, png);
        }
      }),
    ),
  );
  for (const name of kept) if (!used.has(name)) await rm(join(cache, name), { force: true });
  return painted;
}

/** Runs a worker for as long as it is used; what it throws is thrown here. */
async function withWorker(
  file: string,
  workerData: unknown,
  use: (ask: (svg: string) => Promise<Uint8Array>) => Promise<void>,
): Promise<void> {
  const thread = new Worker(file, { workerData });
  const ask = (svg: string) =>
    new Promise<Uint8Array>((answer, reject) => {
      thread.once('error', reject);
      thread.once('message', (png) => {
        thread.off('error', reject);
        answer(png);
      });
      thread.postMessage(svg);
    });
  try {
    await use(ask);
  } finally {
    await thread.terminate();
  }
}
