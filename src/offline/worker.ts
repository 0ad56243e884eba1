// The service worker: pages come from the network as long as it answers well, and from this device where it does not.
import { cachePrefix, essence, isData, isHashed, isOurs, isPage, namesCode, pagePath, shortTarget } from './address';
import type { Call, KeptList, Notice } from './list';
import { type Packed, unpack } from './pack';
import type { CallEvent, FetchEvent, WorkerScope } from './scope';

declare const self: WorkerScope;
/** Written in by the build. */
declare const keptList: KeptList;

/** How long a reader waits for the network where there is a copy, in milliseconds. */
const patience = 3000;
/** How many files that are in no list are kept because somebody opened them. */
const mostSeen = 200;
/** How long a reader's wish to see what the network answers holds, in milliseconds: one reload. */
const passing = 10_000;

const scope = new URL(self.registration.scope);
const prefix = cachePrefix(scope.href);
const current = `${prefix}${keptList.version}`;
/** What was opened and is in no list. */
const seen = `${prefix}seen`;
/** The versions that this device worked with last, the newest first. */
const history = `${prefix}history`;

const keyOf = (path: string) => new URL(path, scope).href;

// ---- Keeping

/** Whether a file came as asked: a network that answers in our place does so with a page of its own. */
function isSound(response: Response): boolean {
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

async function install(): Promise<void> {
  const cache = await caches.open(current);
  await Promise.all([...keptList.files, keptList.pack].map((path) => keepFile(cache, path)));
  const packed = await cache.match(keyOf(keptList.pack));
  if (!packed) throw new Error('The pages are not there.');
  const pages = [...unpack(await readPack(packed))];
  await Promise.all(pages.map(([path, text]) => cache.put(keyOf(path), copyOf(path, text))));
  // Safe at once: no page is swapped under its reader, and what pages of the version before may still ask for stays kept.
  await self.skipWaiting();
}

/** Makes this version the one that answers; gives the name of the one before. */
async function takeOver(): Promise<string | undefined> {
  await self.registration.navigationPreload?.enable();
  const cache = await caches.open(history);
  const versions: string[] = (await (await cache.match(scope))?.json()) ?? [];
  const previous = versions.find((name) => name !== current);
  await cache.put(scope, Response.json([current, ...(previous ? [previous] : [])]));
  const kept = [current, previous, seen, history];
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && !kept.includes(name));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.clients.claim();
  return previous;
}

// ---- Telling

/** What was last said to a window, by its id: a page listens only some time after it has come. */
const said = new Map<string, Notice>();

/** Remembers what to say to a window. */
function note(client: string, kind: Notice['kind'], copy?: Response): Notice {
  const at = Number(copy?.headers.get('x-kept')) || undefined;
  const notice = { ...keptList.notices[kind], ...(at && { at }) };
  if (client) said.set(client, notice);
  return notice;
}

/** Says of a page to the windows that show it that it has changed. */
async function tellNewer(key: string, except: string): Promise<void> {
  for (const client of await self.clients.matchAll({ type: 'window' })) {
    if (client.id !== except && keyOfWindow(client.url) === key) client.postMessage(note(client.id, 'newer'));
  }
}

/** The page that a window shows, as the key of its copies. */
function keyOfWindow(url: string): string {
  return keyOf(pagePath(new URL(url).pathname.slice(scope.pathname.length)));
}

/** After an update: tells each open window whose page is another one now. */
async function announce(previous: string): Promise<void> {
  const before = await caches.open(previous);
  const keys = new Set((await self.clients.matchAll({ type: 'window' })).map(({ url }) => keyOfWindow(url)));
  for (const key of keys) {
    const shown = (await before.match(key)) ?? (await (await caches.open(seen)).match(key));
    if (!shown) continue;
    const response = await fetch(key, { cache: 'no-cache' }).catch(() => undefined);
    if (response && (await judge(response)) === 'good') await refresh(key, await response.text(), '', await shown.text());
  }
}

// ---- Answering

/** The copy of a page. */
async function held(key: string): Promise<Response | undefined> {
  const listed = await (await caches.open(current)).match(key);
  return listed ?? (await caches.open(seen)).match(key);
}

/** Keeps a page as the network gave it, and tells the windows that show another one. */
async function refresh(key: string, text: string, except: string, before?: string): Promise<void> {
  const listed = await caches.open(current);
  const old = await listed.match(key);
  const cache = old ? listed : await caches.open(seen);
  const shown = before ?? (await (old ?? (await cache.match(key)))?.text());
  await cache.put(key, copyOf(key, text));
  if (shown !== undefined && essence(shown) !== essence(text)) await tellNewer(key, except);
  if (!old) await trim(cache);
}

async function trim(cache: Cache): Promise<void> {
  const keys = await cache.keys();
  for (const key of keys.slice(0, Math.max(0, keys.length - mostSeen))) await cache.delete(key);
}

/** What an answer of the network is worth: ours and whole; to be passed on; no such page; a fault; somebody else's. */
type Worth = 'good' | 'pass' | 'missing' | 'fault' | 'away';

async function judge(response: Response): Promise<Worth> {
  if (response.type === 'opaqueredirect') return 'pass';
  if (new URL(response.url || scope).origin !== scope.origin) return 'away';
  if (response.status >= 500) return 'fault';
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
interface Arrival {
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
async function arrive(network: Promise<Response>, url: URL, hasOther: boolean): Promise<Arrival> {
  try {
    const response = await network;
    const isRedirect = response.type === 'opaqueredirect' && hasOther;
    const seen = isRedirect ? await fetch(otherForm(url), { mode: 'same-origin', redirect: 'manual' }) : response;
    const isAway = isRedirect && seen.type === 'opaqueredirect';
    const worth = isAway ? 'away' : await judge(seen);
    return {
      response,
      worth: isRedirect && worth === 'good' ? 'pass' : worth,
      ...(worth === 'good' && { twin: seen.clone() }),
    };
  } catch {
    return { worth: 'fault' };
  }
}

function otherForm(url: URL): string {
  return url.origin + (url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : `${url.pathname}/`);
}

let passUntil = 0;

/** Answers a request for a page. */
async function answer(event: FetchEvent, url: URL, path: string): Promise<Response> {
  const network = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));
  if (!isPage(path) || Date.now() < passUntil) return network;

  const key = keyOf(pagePath(path));
  const target = shortTarget(path, keptList.moved);
  const copy = target ? undefined : await held(key);
  const client = event.resultingClientId;
  const keep = async ({ twin }: Arrival, except: string) => {
    // The small page behind a short address is as good as the rule that makes it.
    if (twin && !target) await refresh(key, await twin.text(), except).catch(() => undefined);
  };
  const inPlace = (worth: Worth) => {
    if (target) return Response.redirect(new URL(`${target}${url.search}`, scope).href);
    if (copy) note(client, worth === 'away' ? 'away' : 'kept', copy);
    return copy;
  };

  const arrival = arrive(network, url, Boolean(copy || target));
  const early = copy || target ? await Promise.race([arrival, wait(patience)]) : await arrival;
  if (!early) {
    const late = async () => {
      const came = await arrival;
      await keep(came, '');
      if (came.worth === 'fault' || came.worth === 'away') {
        inPlace(came.worth);
        await tell(client);
      }
    };
    if (copy) event.waitUntil(late());
    return copy ?? inPlace('fault') ?? network;
  }

  const { response, worth } = early;
  if (response && (worth === 'good' || worth === 'pass')) {
    event.waitUntil(keep(early, client));
    return response;
  }
  // A host that has lost a page of this version is at fault; a page that was kept on use may be gone for good.
  if (response && worth === 'missing') return ((await isListed(key)) && inPlace(worth)) || response;
  const other = inPlace(worth);
  if (other) return other;
  if (response && !(worth === 'fault' && namesCode(path))) return response;
  // What is known of an address can be said without its page.
  return (await held(keyOf('offline/'))) ?? response ?? Response.error();
}

async function isListed(key: string): Promise<boolean> {
  return Boolean(await (await caches.open(current)).match(key));
}

/** Says to a window what has become known of its page since. */
async function tell(id: string): Promise<void> {
  for (const client of await self.clients.matchAll({ type: 'window' })) {
    if (client.id === id) client.postMessage(said.get(id));
  }
}

/** A file whose name changes with its content is right wherever it comes from. */
async function copyFirst(event: FetchEvent, path: string): Promise<Response> {
  const copy = await caches.match(keyOf(path), { ignoreVary: true });
  if (copy) return copy;
  const response = await fetch(event.request);
  if (isSound(response)) {
    const twin = response.clone();
    const keep = async () => {
      const cache = await caches.open(seen);
      await cache.put(keyOf(path), twin);
      await trim(cache);
    };
    event.waitUntil(keep().catch(() => undefined));
  }
  return response;
}

/** Data and the few files with a lasting name: the network, and the copy where that fails or takes long. */
async function networkFirst(event: FetchEvent, path: string): Promise<Response> {
  const copy = await held(keyOf(path));
  const network = fetch(event.request);
  if (!copy) return network;
  const sound = network.then((response) => (isSound(response) ? response : copy)).catch(() => copy);
  return (await Promise.race([sound, wait(patience)])) ?? copy;
}

const wait = (time: number) => new Promise<undefined>((resolve) => setTimeout(resolve, time));

function onFetch(event: FetchEvent): void {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || request.headers.has('range') || !url.href.startsWith(scope.href)) return;
  const path = url.pathname.slice(scope.pathname.length);
  // Should the storage of the browser fail, the network still answers.
  const orNetwork = (work: Promise<Response>) => event.respondWith(work.catch(() => fetch(request)));
  if (request.mode === 'navigate') orNetwork(answer(event, url, path));
  else if (isHashed(path)) orNetwork(copyFirst(event, path));
  else if (isData(path)) orNetwork(networkFirst(event, path));
}

function onCall({ data, source }: CallEvent): void {
  const call = data as Call;
  if (call === 'pass') passUntil = Date.now() + passing;
  const notice = said.get(source?.id ?? '');
  if (call === 'listening' && notice) source?.postMessage(notice);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) =>
  event.waitUntil(
    takeOver().then((previous) => {
      // Not waited for: while a worker takes over, no page is answered.
      if (previous) announce(previous).catch(() => undefined);
    }),
  ),
);
self.addEventListener('fetch', onFetch);
self.addEventListener('message', onCall);
