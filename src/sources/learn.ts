import { readFileSync } from 'node:fs';

/** A page that content may cite, known by its id. */
export interface Source {
  id: string;
  title: string;
  url: string;
}

/**
 * Reads learn.tsv: a header line, then `id`, `title` and `url` a line, parted by tabs.
 * @throws if a row is not three cells, or an id or address occurs twice; the message names the line.
 */
export function readSources(file: string): Map<string, Source> {
  const sources = new Map<string, Source>();
  const addresses = new Map<string, number>();
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    const [id, title, url, ...rest] = line.split('\t');
    const at = `${file}:${index + 1}`;
    if (!id || !title || !url || rest.length > 0) throw new Error(`${at}: a row is id, title and url, parted by tabs.`);
    if (sources.has(id)) throw new Error(`${at}: the id "${id}" is taken; give this row another.`);
    const twin = addresses.get(url);
    if (twin) throw new Error(`${at}: this address stands in line ${twin} already; use that row's id.`);
    addresses.set(url, index + 1);
    sources.set(id, { id, title, url });
  }
  return sources;
}
