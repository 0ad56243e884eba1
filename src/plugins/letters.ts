/** How wide text comes out in one font: the text and the size of the letters in pixels give pixels. */
export type Measure = (text: string, size: number) => number;

/**
 * Reads how far each letter of a TrueType font moves the pen on, from its tables `cmap` (format 4), `hhea` and `hmtx`
 * (https://learn.microsoft.com/typography/opentype/spec/). Kerning is left out: it makes text narrower, as a rule.
 * A letter that the font lacks counts as its first glyph, the box.
 * @throws if the font holds no map of letters that this reads.
 */
export function readFont(font: Uint8Array): Measure {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let place = 0; place < view.getUint16(4); place++) {
    const at = 12 + place * 16;
    tables.set(String.fromCharCode(...font.subarray(at, at + 4)), view.getUint32(at + 8));
  }
  const table = (name: string) => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`The font has no table "${name}".`);
    return at;
  };
  const unitsPerEm = view.getUint16(table('head') + 18);
  const metrics = view.getUint16(table('hhea') + 34);
  const advance = (glyph: number) => view.getUint16(table('hmtx') + Math.min(glyph, metrics - 1) * 4);
  const glyphs = glyphsOf(view, table('cmap'));
  return (text, size) =>
    ([...text].reduce((sum, letter) => sum + advance(glyphs.get(letter.codePointAt(0) ?? 0) ?? 0), 0) * size) / unitsPerEm;
}

/** The glyph of each code point of the basic plane. */
function glyphsOf(view: DataView, cmap: number): Map<number, number> {
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, place) => cmap + view.getUint32(cmap + 8 + place * 8));
  const at = subtables.find((subtable) => view.getUint16(subtable) === 4);
  if (at === undefined) throw new Error('The font has no map of letters in format 4.');
  const twice = view.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + twice, at + 16 + 2 * twice, at + 16 + 3 * twice];
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < twice; segment += 2) {
    const start = view.getUint16(starts + segment);
    const delta = view.getUint16(deltas + segment);
    const offset = view.getUint16(offsets + segment);
    // The last segment is the end mark, 0xFFFF alone.
    for (let code = start; code <= view.getUint16(ends + segment) && code < 0xffff; code++) {
      const raw = offset === 0 ? code : view.getUint16(offsets + segment + offset + (code - start) * 2);
      if (raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
    }
  }
  return glyphs;
}

/** Text in lines, and the size of its letters in pixels. */
export interface Lettering {
  lines: string[];
  size: number;
}

/** The room that text has: width in pixels, and for a number of lines the largest and the smallest letters. */
export interface Room {
  width: number;
  /** Tried in this order; in the last one letters shrink on until the text fits. */
  tries: readonly { lines: number; from: number; to: number }[];
}

/**
 * Finds the largest letters with which text fits. Lines break at spaces, and inside a name of several words in one
 * before a capital or after an underscore; they come out about equally long.
 */
export function fitText(text: string, { width, tries }: Room, measure: Measure): Lettering {
  const parts = text.trim().split(/(?<=[ _])|(?<=[a-z0-9])(?=[A-Z][a-z])/);
  const wrap = (size: number, limit: number): string[] => {
    const lines: string[] = [];
    for (const part of parts) {
      const line = `${lines.at(-1) ?? ''}${part}`;
      if (lines.length > 0 && measure(line.trimEnd(), size) <= limit) lines[lines.length - 1] = line;
      else lines.push(part);
    }
    return lines.map((line) => line.trimEnd());
  };
  const fits = (lines: readonly string[], size: number, most: number) =>
    lines.length <= most && lines.every((line) => measure(line, size) <= width);
  for (const [place, { lines: most, from, to }] of tries.entries()) {
    for (let size = from; size >= (place === tries.length - 1 ? 1 : to); size--) {
      const lines = wrap(size, width);
      if (!fits(lines, size, most)) continue;
      let balanced = lines;
      for (let limit = width - size; limit > 0; limit -= size) {
        const narrower = wrap(size, limit);
        if (narrower.length > lines.length) break;
        balanced = narrower;
      }
      return { lines: balanced, size };
    }
  }
  throw new Error(`No letters are small enough for "${text}".`);
}
