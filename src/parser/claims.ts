/**
 * A claims request (OpenID Connect Core, section 5.5) as Microsoft Entra ID asks for it:
 * part of a token, claim, what is wanted of it.
 */
export interface ClaimsChallenge {
  /** The JSON text of it, decoded if it came in base64. */
  json: string;
  /** What it asks for. Empty where the text is cut off or holds nothing known. */
  wants: ClaimWant[];
}

/** One thing that a claims challenge asks for. */
export interface ClaimWant {
  /** The claim as it stands there: `nbf`, `acrs`, `polids`, `capolids`, `xms_cc`, or another. */
  claim: string;
  /** The values: ids of policies or authentication contexts, seconds since 1970, capabilities. */
  values: string[];
  essential: boolean;
}

/** The longest claims challenge that is read; known ones have a few hundred characters. */
const longest = 8_000;

/**
 * Finds the first claims challenge of a text: as a JSON member, a parameter, or in a `WWW-Authenticate` header.
 * @param text a readable text, without escapes.
 */
export function findClaims(text: string): { start: number; end: number; challenge: ClaimsChallenge } | undefined {
  const labels =
    /claims(?:[_ ]?challenge|\s{1,2}request)?["'`*]{0,3}\s{0,4}(?:[:=]|is|value)?\s{0,4}["'`]{0,3}(?=\{|(?:eyJ|ey[A-Za-z])[\w+/-]{8})/gi;
  for (const label of text.matchAll(labels)) {
    const start = label.index + label[0].length;
    const rest = text.slice(start, start + longest);
    if (rest.startsWith('{')) {
      if (!/^\{\s{0,8}["'](?:access_token|id_token|userinfo)/.test(rest)) continue;
      const json = balanced(rest);
      return { start, end: start + json.length, challenge: readClaims(json) };
    }
    const encoded = /^[\w+/-]+={0,2}/.exec(rest)?.[0] ?? '';
    const json = fromBase64(encoded);
    if (json?.trimStart().startsWith('{') && /access_token|id_token/.test(json))
      return { start, end: start + encoded.length, challenge: readClaims(json) };
  }
  return undefined;
}

/** Reads the JSON text of a claims challenge. A text that is cut off keeps its JSON and wants nothing. */
function readClaims(json: string): ClaimsChallenge {
  const wants: ClaimWant[] = [];
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return { json, wants };
  }
  for (const part of Object.values(isRecord(read) ? read : {})) {
    for (const [claim, wish] of Object.entries(isRecord(part) ? part : {})) {
      const { essential, ...rest } = isRecord(wish) ? wish : {};
      // Microsoft writes `values` and `Values`.
      const values = Object.entries(rest)
        .filter(([key]) => /^values?$/i.test(key))
        .flatMap(([, value]) => value)
        .map(String);
      wants.push({ claim, values, essential: essential === true });
    }
  }
  return { json, wants };
}

/**
 * Puts a claims challenge in words, one sentence for each thing that it asks for.
 * Rules: the identity platform's pages on claims challenges and continuous access evaluation.
 */
export function explainClaims({ wants }: ClaimsChallenge): string[] {
  return wants.map(({ claim, values }) => {
    const list = values.join(', ');
    switch (claim) {
      case 'nbf': {
        const seconds = Number(values[0]);
        const moment =
          Number.isFinite(seconds) && seconds > 0 && seconds < 8.64e12 ? new Date(seconds * 1000).toISOString() : list;
        return `Continuous access evaluation: the resource refuses tokens from before ${moment} (nbf). A password change, a revocation or a policy made the older token invalid.`;
      }
      case 'acrs':
        return `Authentication context: the resource wants a sign-in that meets the Conditional Access policy for ${list || 'a context'} (acrs).`;
      case 'polids':
      case 'capolids':
        return `Conditional Access: the sign-in must satisfy ${values.length === 1 ? 'the policy' : 'the policies'} with the ID ${list} (${claim}).`;
      case 'xms_cc':
        return `Client capability, not a demand of a policy: the app says that it can handle claims challenges (xms_cc: ${list}).`;
      default:
        return `The token must carry the claim ${claim}${list ? ` with ${list}` : ''}.`;
    }
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text up to the bracket that closes the first one, or all of it. */
function balanced(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return text.slice(0, at + 1);
  }
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

/** Standard base64 is documented for the header; base64url is read as well. */
function fromBase64(text: string): string | undefined {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
