import type { FoundCode } from './codes';
import { guid, type IdName } from './ids';
import { labelOf } from './labels';
import type { FoundValue } from './oauth';

/** What the rows of a pasted table say: an export of the sign-in log, rows copied from a query. */
export interface TableReading {
  codes: FoundCode[];
  /** From the first row that has one. */
  ids: Partial<Record<IdName, FoundValue>>;
  times: FoundValue[];
}

const idNames: readonly IdName[] = ['correlationId', 'traceId', 'appId', 'resourceId', 'tenantId'];

/** Reads tables whose head names a column of error codes, times or IDs. Cells are parted by tabs, commas, semicolons or bars. */
export function readTable(text: string): TableReading {
  const reading: TableReading = { codes: [], ids: {}, times: [] };
  let head: { parting: string; labels: ReadonlySet<string>[] } | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.length < 4_000) {
      const cells = head && split(line, head.parting);
      if (head && cells && cells.length === head.labels.length) readRow(cells, start, head.labels, reading);
      else head = readHead(line) ?? (line.trim() === '' ? undefined : head);
    }
    start += line.length + 1;
  }
  return reading;
}

function readHead(line: string): { parting: string; labels: ReadonlySet<string>[] } | undefined {
  if (!/result ?type|error ?code|correlation ?id|time ?generated|date ?\(utc\)/i.test(line)) return undefined;
  const parting = ['\t', '|', ';', ','].find((sign) => line.includes(sign));
  if (!parting) return undefined;
  const labels = split(line, parting).map(({ text }) => labelOf(text));
  return labels.filter(({ size }) => size > 0).length >= 2 ? { parting, labels } : undefined;
}

interface Cell {
  text: string;
  /** Offset in its line. */
  start: number;
}

/** Parts a line; a cell in double quotes may hold the sign. */
function split(line: string, parting: string): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at <= line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    if (at < line.length && (quoted || line[at] !== parting)) continue;
    const raw = line.slice(from, at);
    const text = raw.replace(/^[\s"]+|[\s"]+$/g, '');
    cells.push({ text, start: from + raw.indexOf(text) });
    from = at + 1;
  }
  return cells;
}

function readRow(cells: readonly Cell[], lineStart: number, labels: readonly ReadonlySet<string>[], reading: TableReading): void {
  cells.forEach(({ text, start }, column) => {
    const label = labels[column];
    const found = { value: text, start: lineStart + start, end: lineStart + start + text.length };
    if ((label?.has('signInCode') || label?.has('errorCode')) && /^\d{5,7}$/.test(text)) reading.codes.push(found);
    const name = idNames.find((each) => label?.has(each));
    if (name && text.match(guid)?.[0] === text) reading.ids[name] ??= found;
    if ((label?.has('timestamp') || label?.has('createdAt')) && /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T ,]/.test(text))
      reading.times.push(found);
  });
}
