/** `AADSTS700020` for "700020"; codes of other families keep their own name. */
export function errorId(code: string): string {
  return /^\d/.test(code) ? `AADSTS${code}` : code;
}
