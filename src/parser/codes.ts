/** The codes that stand in a text, each once, in order of first appearance. */
export interface Codes {
  /** Entra codes, as digits. */
  codes: string[];
  /** Codes of other families, as they are written with capitals: `AADB2C90077`. */
  otherCodes: string[];
}

/** Letters that people and text recognition write for digits. */
const digitFor: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1' };

/** Turns digits with look-alike letters into digits: `7OOO2O` into `700020`. */
export function readDigits(text: string): string {
  return text.replace(/[oli]/gi, (letter) => digitFor[letter.toLowerCase()] ?? letter);
}

/**
 * Finds the codes that a text names by their prefix, in any spelling: `AADSTS700020`, `aadsts 700020`, `AAD-STS:700020`.
 * Total, and linear in the length of the text.
 */
export function findCodes(text: string): Codes {
  const codes = new Set<string>();
  const otherCodes = new Set<string>();
  for (const match of text.matchAll(/aad[\s_-]?(sts|b2c)[\s:#_-]{0,3}(\d[\doli]{3,7})(?![\da-z])/gi)) {
    const digits = readDigits(match[2] ?? '');
    if (match[1]?.toLowerCase() === 'sts') codes.add(digits);
    else otherCodes.add(`AADB2C${digits}`);
  }
  return { codes: [...codes], otherCodes: [...otherCodes] };
}

/**
 * The codes that a person may mean who typed a few words: those with a prefix, else digits that stand alone.
 * The port of a host is none.
 */
export function guessCodes(typed: string): Codes {
  const found = findCodes(typed);
  if (found.codes.length > 0 || found.otherCodes.length > 0) return found;
  const bare = [...typed.matchAll(/(?<![\da-z]|(?:localhost|\d|:\/\/[\w.-]+):)([\doli]{5,7})(?![\da-z])/gi)]
    .map((match) => match[1] ?? '')
    .filter((token) => (token.match(/\d/g) ?? []).length * 2 > token.length);
  return { codes: [...new Set(bare.map(readDigits))], otherCodes: [] };
}
