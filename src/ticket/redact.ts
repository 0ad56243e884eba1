import type { Parsed } from '../parser/parse';
import type { Hidden } from '../parser/secrets';

/** How often each kind of thing was taken out of a text. */
export type Removed = Readonly<Record<string, number>>;

/**
 * Takes secrets out of a text, and people unless they may stay. What was there is named in square brackets.
 * @param parsed the reading of exactly this text.
 */
export function redact(text: string, parsed: Parsed, keepPeople = false): { text: string; removed: Removed } {
  const removed: Record<string, number> = {};
  const pieces: string[] = [];
  let done = 0;
  for (const { kind, start, end } of hiddenIn(parsed, keepPeople)) {
    // A range that begins within another one and ends behind it is taken out to its own end.
    if (end <= done) continue;
    removed[kind] = (removed[kind] ?? 0) + 1;
    pieces.push(text.slice(done, start), `[${kind} removed]`);
    done = end;
  }
  pieces.push(text.slice(done));
  return { text: pieces.join(''), removed };
}

/** The parts that redaction takes out, in order. */
export function hiddenIn(parsed: Parsed, keepPeople: boolean): Hidden[] {
  return [...parsed.secrets, ...(keepPeople ? [] : parsed.people)].sort((a, b) => a.start - b.start);
}
