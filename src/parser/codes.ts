/** A code and where it stands in the text that was searched. */
export interface FoundCode {
  /** An Entra code as digits, or a code of another family as it is written. */
  value: string;
  start: number;
  end: number;
}

/** Letters that people and text recognition write for digits. */
const digitFor: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1' };

/** Turns digits with look-alike letters into digits: `7OOO2O` into `700020`. */
export function readDigits(text: string): string {
  return text.replace(/[oli]/gi, (letter) => digitFor[letter.toLowerCase()] ?? letter);
}

/** `AADSTS700020`, `aadsts 700020`, `AAD-STS:7OOO2O`; a date after the prefix is none. */
const prefixed = /(?<![a-z\d])aad[\s_-]?sts[\s:#_*`"'-]{0,4}(\d[\doli]{4,6})(?![\da-z]|-\d\d-)/gi;

/** Finds the codes that a text names by their prefix, each time they stand there. Total, and linear in the length of the text. */
export function findPrefixed(text: string): FoundCode[] {
  return [...text.matchAll(prefixed)].map((match) => {
    const end = match.index + match[0].length;
    return { value: readDigits(match[1] ?? ''), start: end - (match[1] ?? '').length, end };
  });
}

/** The codes that a person may mean who typed a few words: those with a prefix, else digits that stand alone. */
export function guessCodes(typed: string): { codes: string[]; otherCodes: string[] } {
  const codes = unique(findPrefixed(typed));
  const otherCodes = unique(
    [...typed.matchAll(/aad[\s_-]?b2c[\s:#_-]{0,3}(\d[\doli]{4})(?![\da-z])/gi)].map((match) => ({
      value: `AADB2C${readDigits(match[1] ?? '')}`,
    })),
  );
  if (codes.length > 0 || otherCodes.length > 0) return { codes, otherCodes };
  const bare = [...typed.matchAll(/(?<![\da-z]|(?:localhost|\d|:\/\/[\w.-]+):)([\doli]{5,7})(?![\da-z])/gi)]
    .map((match) => match[1] ?? '')
    .filter((token) => (token.match(/\d/g) ?? []).length * 2 > token.length);
  return { codes: [...new Set(bare.map(readDigits))], otherCodes: [] };
}

function unique(found: readonly { value: string }[]): string[] {
  return [...new Set(found.map(({ value }) => value))];
}
