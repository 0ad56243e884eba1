/** `AADSTS700020` for "700020"; codes of other families keep their own name. */
export function errorId(code: string): string {
  return /^\d/.test(code) ? `AADSTS${code}` : code;
}

/** The letters and the digits of an id: `AADSTS` and `700020`. */
export function idParts(id: string): [letters: string, digits: string] {
  const digits = /\d+$/.exec(id)?.[0] ?? '';
  return [id.slice(0, id.length - digits.length), digits];
}

/** A long technical name in the parts between which it may break: after an underscore, before a capital. */
export function nameParts(name: string): string[] {
  return name.split(/(?<=_)|(?<=[a-z])(?=[A-Z])/);
}
