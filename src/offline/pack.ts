/**
 * Many files of text as one. Pages share most of their markup, over longer distances than gzip looks back,
 * so each piece stands once and a file is a list of pieces.
 */
export interface Packed {
  /** Every piece, in the order in which the files first need it. */
  parts: string[];
  /** The pieces of each file by its path: pairs of the first piece and how many follow one another from there. */
  files: Record<string, number[]>;
}

/** Pieces end where an element begins, or an entry of the data that an island gets: pages with the same tree differ in a few of these. */
const border = /(?=<[a-z])|(?<=,)(?=[{"])/;

/** Packs files, by path. */
export function pack(files: ReadonlyMap<string, string>): Packed {
  const places = new Map<string, number>();
  const packed: Packed['files'] = {};
  for (const [path, text] of files) {
    const runs: [first: number, count: number][] = [];
    for (const part of text.split(border)) {
      const place = places.get(part) ?? places.size;
      places.set(part, place);
      const last = runs.at(-1);
      if (last && last[0] + last[1] === place) last[1] += 1;
      else runs.push([place, 1]);
    }
    packed[path] = runs.flat();
  }
  return { parts: [...places.keys()], files: packed };
}

/** Gives back what was packed, one file at a time. */
export function* unpack({ parts, files }: Packed): Generator<[path: string, text: string]> {
  for (const [path, runs] of Object.entries(files)) {
    let text = '';
    for (let at = 0; at + 1 < runs.length; at += 2) {
      const first = runs[at] ?? 0;
      text += parts.slice(first, first + (runs[at + 1] ?? 0)).join('');
    }
    yield [path, text];
  }
}
