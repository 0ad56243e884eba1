import { labelBefore } from './labels';
import type { FoundValue } from './oauth';

const dashed =
  /(?<![\d-])\d{4}-\d{2}-\d{2}(?:[T +]| {2})\d{2}[:-]\d{2}[:-]\d{2}(?:\.\d{1,9}|,\d{3}(?!\d))?(?: ?(?:Z|UTC|GMT)(?![A-Za-z])| ?[+-]\d{2}:?\d{2}(?!\d))?/g;
const slashed =
  /(?<![\d/])\d{1,4}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?: ?[AP]M\b)?(?: ?(?:Z|UTC|GMT)(?![A-Za-z])| ?[+-]\d{2}:\d{2})?/gi;

/** The form of mail and HTTP: `Tue, 03 Mar 2026 10:02:11 GMT`. */
const spelled =
  /(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2}(?: (?:GMT|UTC|[+-]\d{4}))?/g;

/** What stands before the time of a log line: the start of the line, its level, a bracket. */
const logLine = /(?:^|\n|[["(|`]|\b(?:INFO|WARN|WARNING|ERROR|DEBUG|TRACE|VERBOSE)[:\s]{1,3})[\s>*`-]{0,6}$/;

/**
 * Finds the time of the error: the one that the service names, else the one of the log entry, else that of the first log line.
 * @param columns times that stand in a column of a table.
 * @returns the time as it is written, an address decoded.
 */
export function findTimestamp(text: string, columns: readonly FoundValue[] = []): FoundValue | undefined {
  let entry: FoundValue | undefined;
  let line: FoundValue | undefined;
  const all = [...text.matchAll(dashed), ...text.matchAll(slashed), ...text.matchAll(spelled)].sort((a, b) => a.index - b.index);
  for (const match of all) {
    const value = match[0].replace(/^(\d{4}-\d{2}-\d{2})\+/, '$1 ');
    const found = { value, start: match.index, end: match.index + match[0].length };
    const label = labelBefore(text, match.index);
    if (label.has('timestamp')) return found;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (label.has('createdAt') || /\d{5,7} - \[$/.test(before)) entry ??= found;
    else if (logLine.test(before)) line ??= found;
  }
  return entry ?? columns[0] ?? line;
}

/** The instant of a written time in ISO 8601, UTC; none if the zone is not told or the order of day and month is open. */
export function instantOf(written: string): string | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2})[:-](\d{2})[:-](\d{2})(?:[.,](\d{1,3})\d*)? ?(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/.exec(
    written,
  );
  if (!parts) return undefined;
  const [, day, hours, minutes, seconds, fraction = '0', zone = 'Z'] = parts;
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(...)(\d\d)$/, '$1:$2') : 'Z';
  const time = Date.parse(`${day}T${hours}:${minutes}:${seconds}.${fraction.padEnd(3, '0')}${offset}`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
