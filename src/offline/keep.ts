import { essence, isHashed } from './address';
import { type Packed, unpack } from './pack';
import { tellNewer } from './tell';
import { current, history, keyOf, list, opened, prefix, scope, world } from './world';

/** How many files that are in no list are kept because somebody opened them. */
const mostOpened = 200;

/** Whether a file came as asked: a network that answers in our place does so with a page of its own. */
export function isSound(response: Response): boolean {
  const isElsewhere = response.url !== '' && new URL(response.url).origin !== scope.origin;
  return response.ok && !isElsewhere && !/html/.test(response.headers.get('content-type') ?? '');
}

/** @throws where the file is not there as it should be: the version is then not installed, and the one before stays. */
async function keepFile(cache: Cache, path: string): Promise<void> {
  const key = keyOf(path);
  const held = isHashed(path) ? await caches.match(key) : undefined;
  const response = held ?? (await fetch(key, isHashed(path) ? {} : { cache: 'no-cache' }));
  if (!isSound(response)) throw new Error(`${path} is not there.`);
  await cache.put(key, response);
}

/** Hosts that know the ending send the file with an encoding, which the browser then has taken off. */
async function readPack(response: Response): Promise<Packed> {
  const bytes = await response.arrayBuffer();
  const [first, second] = new Uint8Array(bytes, 0, 2);
  if (first !== 0x1f || second !== 0x8b) return JSON.parse(new TextDecoder().decode(bytes));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).json();
}

/** A text as it is kept; the policy of a page stands in the page. */
function copyOf(path: string, text: string): Response {
  const type = path.endsWith('.json') ? 'application/json' : 'text/html';
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8`, 'x-kept': String(Date.now()) } });
}

/**
 * Fetches this version beside the one that works now.
 * @throws where something is missing: the version is then not installed, and the one before stays.
 */
export async function install(): Promise<void> {
  const cache = await caches.open(current);
  await Promise.all([...list.files, list.pack].map((path) => keepFile(cache, path)));
  const packed = await cache.match(keyOf(list.pack));
  if (!packed) throw new Error('The pages are not there.');
  const pages = [...unpack(await readPack(packed))];
  await Promise.all(pages.map(([path, text]) => cache.put(keyOf(path), copyOf(path, text))));
}

/** Makes this version the one that answers; gives the name of the one before. */
export async function takeOver(): Promise<string | undefined> {
  await world.registration.navigationPreload?.enable();
  const cache = await caches.open(history);
  const versions: string[] = (await (await cache.match(scope))?.json()) ?? [];
  const previous = versions.find((name) => name !== current);
  await cache.put(scope, Response.json([current, ...(previous ? [previous] : [])]));
  const kept = [current, previous, opened, history];
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && !kept.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
  await world.clients.claim();
  return previous;
}

/** The copy of a page. */
export async function held(key: string): Promise<Response | undefined> {
  const listed = await (await caches.open(current)).match(key);
  return listed ?? (await caches.open(opened)).match(key);
}

/** Whether a page is in the list of this version. */
export async function isListed(key: string): Promise<boolean> {
  return Boolean(await (await caches.open(current)).match(key));
}

/** Keeps a page as the network gave it, and tells the windows that show another one. */
export async function refresh(key: string, text: string, except: string, before?: string): Promise<void> {
  const listed = await caches.open(current);
  const old = await listed.match(key);
  const cache = old ? listed : await caches.open(opened);
  const shown = before ?? (await (old ?? (await cache.match(key)))?.text());
  await cache.put(key, copyOf(key, text));
  if (shown !== undefined && essence(shown) !== essence(text)) await tellNewer(key, except);
  if (!old) await trim(cache);
}

/** Keeps a file that is in no list because a page has asked for it. */
export async function keepOpened(key: string, response: Response): Promise<void> {
  const cache = await caches.open(opened);
  await cache.put(key, response);
  await trim(cache);
}

async function trim(cache: Cache): Promise<void> {
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - mostOpened))) await cache.delete(key);
}
