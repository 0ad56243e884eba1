import type { FoundCode } from './codes';
import { labelBefore } from './labels';

/**
 * The first three digits of the numbers that Microsoft has given out, by the length of the number.
 * From the reference of error codes and the lookup page, as both stood in 2026; a number without a prefix
 * that starts otherwise is a port, a build or another product's error.
 */
const families: Readonly<Record<number, ReadonlySet<string>>> = {
  5: new Set(
    '160 170 180 200 250 260 270 280 290 291 292 400 500 501 502 510 520 530 540 600 650 670 699 700 701 750 760 800 810 900 901 902 904 905'.split(
      ' ',
    ),
  ),
  6: new Set(
    '100 120 121 130 131 135 140 160 165 180 200 219 220 221 230 240 250 293 300 392 399 400 500 501 510 530 600 650 699 700 701 750 800 900 901'.split(
      ' ',
    ),
  ),
  7: new Set('100 110 130 135 140 165 219 220 230 500 700 750 900'.split(' ')),
};

function isPlausible(digits: string): boolean {
  return families[digits.length]?.has(digits.slice(0, 3)) ?? false;
}

/** Words before a number that make it a code if the text speaks of sign-in at all. */
const weakLabel =
  /(?:^|[^\p{L}])(?:errors?|erro|fehler|erreur|errore|fout|codes?|receiv(?:e|ed|ing)|gets?|getting|got|see|seeing|seen|shows?|fails? with|failed with|fails|throws?|returns?|returned|hit|hits)[\s:'"`*(=[]{1,6}$/iu;
const signInWords =
  /sign[\s-]?in|signin|log[\s-]?in\b|logon|aadsts|\bentra\b|azure ad\b|azuread|conditional access|failure reason|\bmfa\b|multi-?factor|error codes?\b/i;
/** What stands between two codes of one list. */
const listing =
  /^(?:["'`*\s]{0,4}(?:,|;|\/|\||&|and|or|und|oder|et|ou|y|o|e)["'`*\s]{1,4}|["'`*\s]{0,4}[,/|]["'`*]{0,2}|["'`]?\s{0,4}\n\s{0,8}["'`]?)$/i;

/**
 * Finds codes that stand without their prefix, where the text calls them an error code:
 * `Error Code: 53003`, `ResultType == "50126"`, `"errorCode": 50140`, `/error?code=50011`, a bare number as the whole text.
 * @param known ranges of codes that are found already: a list that begins with one of them goes on.
 */
export function findBare(text: string, known: readonly FoundCode[]): FoundCode[] {
  const found: FoundCode[] = [];
  const lone = /^\s*(\d{5,7})\s*$/.exec(text);
  if (lone) return [at(lone[1] ?? '', text.indexOf(lone[1] ?? ''))];
  const starts = new Set(known.map(({ start }) => start));
  let speaksOfSignIn: boolean | undefined;
  let last = -1;
  let next = 0;
  for (const match of text.matchAll(/(?<![\p{L}\p{N}_.])\d{5,7}(?![\p{L}\p{N}_]|[.,]\d|:\d|-\d)/gu)) {
    const [digits] = match;
    const { index } = match;
    while (next < known.length && (known[next]?.end ?? 0) <= index) last = Math.max(last, known[next++]?.end ?? 0);
    if (starts.has(index) || /^\s+-{2,}/.test(text.slice(index + digits.length, index + digits.length + 6))) continue;
    const before = text[index - 1] ?? '\n';
    if (before === '-' || before === '#' || before === '\\' || before === '$') continue;
    const code = at(digits, index);
    const label = labelBefore(text, index, true);
    const isListed = last >= 0 && index - last < 24 && listing.test(text.slice(last, index)) && isPlausible(digits);
    const isAddressed = before === '=' && /error\?code=$/i.test(text.slice(Math.max(0, index - 12), index));
    const isLabelled = label.has('signInCode') || (label.has('errorCode') && isPlausible(digits));
    if (isListed || isAddressed || isLabelled || (isPlausible(digits) && isTold(digits, index))) {
      found.push(code);
      last = code.end;
    }
  }
  return found;

  /** Whether plain words make a number a code: `I keep getting 50105`, `# 530022 Not documented`. */
  function isTold(digits: string, index: number): boolean {
    const lead = text.slice(Math.max(0, index - 24), index);
    const opensLine =
      /(?:^|\n)[\s#*>|`"'/-]{0,12}$/.test(lead) &&
      /^\??[\s:*`"'-]{1,4}[\p{L}]/u.test(text.slice(index + digits.length, index + digits.length + 8));
    const isBullet =
      /(?:^|\n)[\s>]{0,8}[-*•] $/.test(lead) &&
      /^\s{0,4}(?:\r?\n|$)/.test(text.slice(index + digits.length, index + digits.length + 8));
    if (!opensLine && !isBullet && !weakLabel.test(lead)) return false;
    speaksOfSignIn ??= signInWords.test(text);
    return speaksOfSignIn && ((!opensLine && !isBullet) || /\bcodes?\b|failure reason|sign-?in|resulttype|aadsts/i.test(text));
  }
}

function at(value: string, start: number): FoundCode {
  return { value, start, end: start + value.length };
}

/** Finds codes of other families: Azure AD B2C, the Windows broker, HRESULTs, Microsoft.Identity.Web, WS-Trust. */
export function findOtherCodes(text: string): FoundCode[] {
  return [
    ...text.matchAll(
      /(?<![\p{L}\p{N}_])(?:[Aa][Aa][Dd][Bb]2[Cc]\d{5}|CAA[\dA-F]{5}(?!-)|0[xX](?!0{8})[\da-fA-F]{8}|IDW\d{5}|ID\d{4,5}(?=:))(?![\p{L}\p{N}])/gu,
    ),
  ].map((match) => at(match[0], match.index));
}
