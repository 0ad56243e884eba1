// The service worker: pages come from the network as long as it answers well, and from this device where it does not.
import { isData, isHashed } from './address';
import { answer, copyFirst, networkFirst } from './answer';
import { judge } from './judge';
import { install, refresh, takeOver } from './keep';
import type { FetchEvent } from './scope';
import { keyOfWindow, onCall } from './tell';
import { opened, scope, world } from './world';

/** After an update: tells each open window whose page is another one now. */
async function announce(previous: string): Promise<void> {
  const before = await caches.open(previous);
  const keys = new Set((await world.clients.matchAll({ type: 'window' })).map(({ url }) => keyOfWindow(url)));
  for (const key of keys) {
    const shown = (await before.match(key)) ?? (await (await caches.open(opened)).match(key));
    if (!shown) continue;
    const response = await fetch(key, { cache: 'no-cache' }).catch(() => undefined);
    if (response && (await judge(response)) === 'good') await refresh(key, await response.text(), '', await shown.text());
  }
}

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

world.addEventListener('install', (event) =>
  // Taking over at once is safe: no page is swapped under its reader, and what open pages may still ask for stays kept.
  event.waitUntil(install().then(() => world.skipWaiting())),
);
world.addEventListener('activate', (event) =>
  event.waitUntil(
    takeOver().then((previous) => {
      // Not waited for: while a worker takes over, no page is answered.
      if (previous) announce(previous).catch(() => undefined);
    }),
  ),
);
world.addEventListener('fetch', onFetch);
world.addEventListener('message', onCall);
