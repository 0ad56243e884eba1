import { isOurs } from './address';
import { scope } from './world';

/** What an answer of the network is worth: ours and whole; to be passed on; no such page; a fault; somebody else's. */
export type Worth = 'good' | 'pass' | 'missing' | 'fault' | 'away';

/** Weighs an answer for a page. */
export async function judge(response: Response): Promise<Worth> {
  if (response.type === 'opaqueredirect') return 'pass';
  if (new URL(response.url || scope).origin !== scope.origin) return 'away';
  // Of the others, 408 and 429 are faults too: too slow, and too busy.
  if (response.status >= 500 || response.status === 408 || response.status === 429) return 'fault';
  if (response.status === 404 || response.status === 410) return 'missing';
  if (!response.ok) return 'pass';
  return (await beginsAsOurs(response)) ? 'good' : 'away';
}

/** Reads no more of a page than it takes to know it, so that it is drawn while it comes. */
async function beginsAsOurs(response: Response): Promise<boolean> {
  const reader = response.clone().body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader && text.length < 16_000 && !isOurs(text)) {
    const { done: isDone, value } = await reader.read();
    if (isDone) break;
    text += decoder.decode(value, { stream: true });
  }
  // The other half goes on; waiting for the end of this one would wait for that.
  void reader?.cancel();
  return isOurs(text);
}

/** An answer of the network for a page. */
export interface Arrival {
  worth: Worth;
  /** Nothing where the network failed. */
  response?: Response;
  /** The same once more, of a good page that is to be kept. */
  twin?: Response;
}

/**
 * Waits for an answer and judges it. Where a redirect leads cannot be seen. A host has one for the form of an address
 * that it does not like, with or without the slash, and then gives the other; a network that answers in our place gives neither.
 */
export async function arrive(network: Promise<Response>, url: URL, hasOther: boolean): Promise<Arrival> {
  try {
    const response = await network;
    const isRedirect = response.type === 'opaqueredirect' && hasOther;
    const found = isRedirect ? await fetch(otherForm(url), { mode: 'same-origin', redirect: 'manual' }) : response;
    const isAway = isRedirect && found.type === 'opaqueredirect';
    const worth = isAway ? 'away' : await judge(found);
    return {
      response,
      worth: isRedirect && worth === 'good' ? 'pass' : worth,
      ...(worth === 'good' && { twin: found.clone() }),
    };
  } catch {
    return { worth: 'fault' };
  }
}

function otherForm(url: URL): string {
  return url.origin + (url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : `${url.pathname}/`);
}
