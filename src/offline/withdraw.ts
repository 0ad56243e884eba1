// Stands in place of the worker where a site no longer works offline: it takes away what the worker left behind.
import { cachePrefix } from './address';
import type { WorkerScope } from './scope';

declare const self: WorkerScope;

async function withdraw(): Promise<void> {
  const names = await caches.keys();
  const own = cachePrefix(self.registration.scope);
  await Promise.all(names.filter((name) => name.startsWith(own)).map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(withdraw()));
