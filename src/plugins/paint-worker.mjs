import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { crc32, deflateSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

// Plain JavaScript: Node runs the file of a worker as it is.

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * @param {string} type four letters.
 * @param {Uint8Array} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/**
 * Writes an opaque picture as PNG of at most 16 colours, half a byte a pixel.
 * @param {Uint8Array} rgba four bytes a pixel.
 * @param {number} width in pixels, an even number.
 * @param {readonly (readonly number[])[]} palette red, green and blue of each colour; every pixel takes the nearest one.
 * @returns {Buffer} the file.
 */
export function toPng(rgba, width, palette) {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.byteLength / 4);
  const height = pixels.length / width;
  /** @type {Map<number, number>} */
  const known = new Map();
  let last = -1;
  let number = 0;
  const numberOf = (/** @type {number} */ pixel) => {
    // Neighbours are alike nearly everywhere.
    if (pixel === last) return number;
    last = pixel;
    number = known.get(pixel) ?? nearest([pixel & 0xff, (pixel >> 8) & 0xff, (pixel >> 16) & 0xff], palette);
    known.set(pixel, number);
    return number;
  };
  // Each row begins with the number of its filter: none.
  const rows = Buffer.alloc((width / 2 + 1) * height);
  let from = 0;
  for (let row = 0; row < height; row++) {
    const at = row * (width / 2 + 1) + 1;
    for (let pair = 0; pair < width / 2; pair++) {
      const left = numberOf(pixels[from++] ?? 0);
      rows[at + pair] = (left << 4) | numberOf(pixels[from++] ?? 0);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits a pixel, and they are numbers of the palette.
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    // One level more takes three times as long and saves a hundredth.
    chunk('IDAT', deflateSync(rows, { level: 8, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/**
 * @param {readonly number[]} colour
 * @param {readonly (readonly number[])[]} palette
 */
function nearest(colour, palette) {
  const far = palette.map((other) => colour.reduce((sum, part, place) => sum + (part - (other[place] ?? 0)) ** 2, 0));
  return far.indexOf(Math.min(...far));
}

/**
 * Paints one SVG after the other, as they come from the main thread.
 * @param {{ wasm: string, fonts: readonly string[], palette: readonly (readonly number[])[] }} data where the renderer
 * and the fonts are on the disk, and the colours of the pictures.
 */
async function serve({ wasm, fonts, palette }) {
  await initWasm(readFile(wasm));
  const fontBuffers = await Promise.all(fonts.map((font) => readFile(font)));
  parentPort?.on('message', (/** @type {string} */ svg) => {
    const resvg = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false } });
    const image = resvg.render();
    const png = toPng(image.pixels, image.width, palette);
    image.free();
    resvg.free();
    parentPort?.postMessage(png);
  });
}

if (parentPort) await serve(workerData);
