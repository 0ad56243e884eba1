import { labelBefore } from './labels';
import type { FoundValue } from './oauth';

/** The IDs of a sign-in. Each is a whole GUID that a label names. */
export type IdName = 'correlationId' | 'traceId' | 'appId' | 'resourceId' | 'tenantId';

/** A whole GUID: not a piece of a longer one, not a torn one. */
export const guid = /(?<![\p{L}\p{N}-])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\p{L}\p{N}]|-[\p{L}\p{N}])/giu;

const names: readonly IdName[] = ['correlationId', 'traceId', 'appId', 'resourceId', 'tenantId'];

/** The start of addresses whose first part of the path is the tenant. */
const authority =
  /(?:login\.microsoftonline\.(?:com|us|de)|login\.microsoft\.com|login\.windows\.net|sts\.windows\.net|login\.partner\.microsoftonline\.cn|login\.chinacloudapi\.cn)\/$/i;

/** Finds the first labelled GUID of each kind. Unlabelled ones are nobody's. */
export function findIds(text: string): Partial<Record<IdName, FoundValue>> {
  const found: Partial<Record<IdName, FoundValue>> = {};
  for (const match of text.matchAll(guid)) {
    const name = nameOf(text, match.index, match.index + match[0].length);
    if (name) found[name] ??= { value: match[0], start: match.index, end: match.index + match[0].length };
    if (names.every((each) => found[each])) break;
  }
  return found;
}

/** More sign-ins than these in one text are a log, which nobody reads one by one. */
const mostSignIns = 50;

/** Finds all correlation IDs that differ, each at its first place: a text with several holds several sign-ins. */
export function findCorrelations(text: string): FoundValue[] {
  const found = new Map<string, FoundValue>();
  for (const match of text.matchAll(guid)) {
    const value = match[0].toLowerCase();
    const end = match.index + value.length;
    if (found.has(value) || nameOf(text, match.index, end) !== 'correlationId') continue;
    found.set(value, { value: match[0], start: match.index, end });
    if (found.size === mostSignIns) break;
  }
  return [...found.values()];
}

/**
 * Tells which correlation ID belongs to which code. An error page names its IDs before the message, everything else after it:
 * what the text begins with decides.
 * @param codes in order of their place.
 * @returns the correlation ID by code; nothing unless the text has several.
 */
export function pairCorrelations(codes: readonly FoundValue[], correlations: readonly FoundValue[]): Record<string, FoundValue> {
  const pairs: Record<string, FoundValue> = {};
  const [first] = correlations;
  if (correlations.length < 2 || !first || !codes[0]) return pairs;
  const isBefore = first.start < codes[0].start;
  codes.forEach(({ value, start }, place) => {
    const from = isBefore ? (codes[place - 1]?.start ?? 0) : start;
    const until = isBefore ? start : (codes[place + 1]?.start ?? Number.POSITIVE_INFINITY);
    const between = correlations.filter((each) => each.start > from && each.start < until);
    const own = isBefore ? between.at(-1) : between[0];
    if (own) pairs[value] ??= own;
  });
  return pairs;
}

function nameOf(text: string, start: number, end: number): IdName | undefined {
  const before = text.slice(Math.max(0, start - 160), start);
  if (authority.test(before)) return 'tenantId';
  // In an address of the sign-in service this parameter is the correlation ID; in a header of another service it is not.
  if (/[?&]client-request-id=$/i.test(before)) return 'correlationId';
  // Spark and Hadoop name the setting, then its value.
  if (/oauth2?\.client\.id[\w.-]{0,80}["']?\s{0,4},\s{0,4}["']$/i.test(before)) return 'appId';
  // A row of the sign-in log: its own id is the request ID.
  if (/["']id["']\s{0,4}:\s{0,4}["']$/.test(before) && /^["']\s{0,4},\s{0,12}["']createdDateTime/.test(text.slice(end, end + 48)))
    return 'traceId';
  if (/\bapplication["']?\s?:?\s?["']?[^\n"':()]{1,60}\(["']?$/i.test(before)) return 'appId';
  // Languages that put the noun behind the name.
  if (
    /^["'”」』]{0,2}\)?\s?(?:uygulama|的应用|的應用|という(?:ID|識別子)?.{0,8}アプリ|アプリ|애플리케이션|응용|앱)/.test(
      text.slice(end, end + 24),
    )
  )
    return 'appId';
  const label = labelBefore(text, start);
  return names.find((name) => label.has(name));
}
