/** A table with a column of names and one for each maker; the first maker is ours, and the measure of the others. */
export interface Table {
  title: string;
  makers: readonly string[];
  rows: readonly Row[];
}

export interface Row {
  name: string;
  /** What was measured of each maker, in their order; nothing where there is nothing to measure. */
  values: readonly (number | undefined)[];
  /** How a value is written. */
  unit: Unit;
  /** Words behind each value. */
  notes?: readonly (string | undefined)[];
}

/** How values are written, and whether their ratio to ours says something. */
export interface Unit {
  write: (value: number) => string;
  hasRatio: boolean;
}

/** Bytes as KiB. */
export const kib: Unit = { write: (bytes) => `${(bytes / 1024).toFixed(1)} KiB`, hasRatio: true };
/** Bytes of which ours are next to nothing. */
export const kibAlone: Unit = { ...kib, hasRatio: false };
export const gib: Unit = { write: (bytes) => `${(bytes / 1024 ** 3).toFixed(1)} GiB`, hasRatio: true };
export const count: Unit = { write: (value) => String(value), hasRatio: true };
export const seconds: Unit = { write: (value) => `${value.toFixed(value < 10 ? 1 : 0)} s`, hasRatio: true };
export const milliseconds: Unit = { write: (value) => `${value.toFixed(0)} ms`, hasRatio: true };
/** Points of a hundred: a ratio of scores says nothing. */
export const points: Unit = { write: (value) => value.toFixed(0), hasRatio: false };

/** A value and, in brackets, how many times as much as ours it is. */
function cell({ values, unit, notes }: Row, place: number): string {
  const value = values[place];
  if (value === undefined) return 'none';
  const [first] = values;
  const times = unit.hasRatio && place > 0 && first ? value / first : undefined;
  const ratio = times === undefined ? '' : ` (${times.toFixed(times < 10 ? 1 : 0)}×)`;
  return `${unit.write(value)}${ratio}${notes?.[place] ? `, ${notes[place]}` : ''}`;
}

/** A table as Markdown, its columns padded so that it can be read in a terminal as well. */
export function tableText({ title, makers, rows }: Table): string {
  const cells = [[title, ...makers], ...rows.map((row) => [row.name, ...makers.map((_, place) => cell(row, place))])];
  const widths = [title, ...makers].map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) => `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}

const begin = '{/* bench: begin */}';
const end = '{/* bench: end */}';

/**
 * A page with a text between the marks of the bench.
 * @throws if a mark is missing.
 */
export function betweenMarks(page: string, text: string): string {
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The page needs ${begin} and, behind it, ${end}.`);
  return `${page.slice(0, from + begin.length)}\n\n${text.trim()}\n\n${page.slice(to)}`;
}

/** The middle one of a few values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
