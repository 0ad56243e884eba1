import { pagePath } from './address';
import type { Call, Notice } from './list';
import type { CallEvent } from './scope';
import { keyOf, list, scope, world } from './world';

/** How long a reader's wish to see what the network answers holds, in milliseconds: one reload. */
const passing = 10_000;

let passUntil = 0;

/** Whether somebody has just asked for the answer of the network, whatever it is. */
export const isPassing = () => Date.now() < passUntil;

/** What was last said to a window, by its id: a page listens only some time after it has come. */
const said = new Map<string, Notice>();

/** Remembers what to say to a window. */
export function note(client: string, kind: Notice['kind'], copy?: Response): Notice {
  const at = Number(copy?.headers.get('x-kept')) || undefined;
  const notice = { ...list.notices[kind], ...(at && { at }) };
  if (client) said.set(client, notice);
  return notice;
}

/** Says of a page to the windows that show it that it has changed. */
export async function tellNewer(key: string, except: string): Promise<void> {
  for (const client of await world.clients.matchAll({ type: 'window' })) {
    if (client.id !== except && keyOfWindow(client.url) === key) client.postMessage(note(client.id, 'newer'));
  }
}

/** The page that a window shows, as the key of its copies. */
export function keyOfWindow(url: string): string {
  return keyOf(pagePath(new URL(url).pathname.slice(scope.pathname.length)));
}

/** Says to a window what has become known of its page since. */
export async function tell(id: string): Promise<void> {
  for (const client of await world.clients.matchAll({ type: 'window' })) {
    if (client.id === id) client.postMessage(said.get(id));
  }
}

/** Hears what a page has to say. */
export function onCall({ data, source }: CallEvent): void {
  const call = data as Call;
  if (call === 'pass') {
    passUntil = Date.now() + passing;
    // A page that is loaded again before this was heard would get the copy once more.
    source?.postMessage('pass' satisfies Call);
  }
  const notice = said.get(source?.id ?? '');
  if (call === 'listening' && notice) source?.postMessage(notice);
}
