import { isPage, namesCode, pagePath, shortTarget } from './address';
import { type Arrival, arrive, type Worth } from './judge';
import { held, isListed, isSound, keepOpened, refresh } from './keep';
import type { FetchEvent } from './scope';
import { isPassing, note, tell } from './tell';
import { keyOf, list, scope } from './world';

/** How long a reader waits for the network where there is a copy, in milliseconds. */
const patience = 3000;

const wait = (time: number) => new Promise<undefined>((resolve) => setTimeout(resolve, time));

/** Answers a request for a page. */
export async function answer(event: FetchEvent, url: URL, path: string): Promise<Response> {
  const network = Promise.resolve(event.preloadResponse).then((early) => early ?? fetch(event.request));
  if (!isPage(path) || isPassing()) return network;

  const key = keyOf(pagePath(path));
  const target = shortTarget(path, list.moved);
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

/** A file whose name changes with its content is right wherever it comes from. */
export async function copyFirst(event: FetchEvent, path: string): Promise<Response> {
  const copy = await caches.match(keyOf(path), { ignoreVary: true });
  if (copy) return copy;
  const response = await fetch(event.request);
  if (isSound(response)) event.waitUntil(keepOpened(keyOf(path), response.clone()).catch(() => undefined));
  return response;
}

/** Data and the few files with a lasting name: the network, and the copy where that fails or takes long. */
export async function networkFirst(event: FetchEvent, path: string): Promise<Response> {
  const copy = await held(keyOf(path));
  const network = fetch(event.request);
  if (!copy) return network;
  const sound = network.then((response) => (isSound(response) ? response : copy)).catch(() => copy);
  return (await Promise.race([sound, wait(patience)])) ?? copy;
}
