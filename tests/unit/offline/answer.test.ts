import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FetchEvent, WindowClient } from '../../../src/offline/scope';

const site = 'https://guide.example/help/';
const pageWith = (words: string) => `<script src="/help/assets/islands/entry-AAAAAAAA.js"></script><main>${words}</main>`;
const html = (text: string, status = 200) => new Response(text, { status, headers: { 'content-type': 'text/html' } });
/** What a request for a page gets where the host redirects; its target cannot be seen. */
const redirect = () => Object.defineProperty(html(''), 'type', { value: 'opaqueredirect' });

/** As much of the browser's caches as the worker uses. */
class FakeCache {
  readonly held = new Map<string, Response>();
  match = async (key: string) => this.held.get(key)?.clone();
  put = async (key: string, response: Response) => {
    this.held.set(key, response);
  };
  delete = async (key: string) => this.held.delete(key);
  keys = async () => [...this.held.keys()];
}

const fetched = vi.fn<(address: string | Request) => Promise<Response>>();
const told = vi.fn<(notice: { kind: string }) => void>();
let caches: Map<string, FakeCache>;

/** Opens an address as the browser would. */
async function open(path: string): Promise<Response> {
  const { answer } = await import('../../../src/offline/answer');
  const url = new URL(path, site);
  const work: Promise<unknown>[] = [];
  const event = {
    request: new Request(url),
    preloadResponse: Promise.resolve(undefined),
    resultingClientId: 'window',
    waitUntil: (promise: Promise<unknown>) => work.push(promise),
  } as unknown as FetchEvent;
  const response = await answer(event, url, url.pathname.slice('/help/'.length));
  void Promise.all(work);
  return response;
}

/** What the worker has to say to the window once that listens. */
async function saidTo(id: string): Promise<string | undefined> {
  const { onCall } = await import('../../../src/offline/tell');
  let kind: string | undefined;
  const source = { id, url: '', postMessage: (notice: { kind: string }) => (kind = notice.kind) } as WindowClient;
  onCall({ data: 'listening', source } as never);
  return kind;
}

beforeEach(() => {
  caches = new Map();
  const opened = async (name: string) => {
    const cache = caches.get(name) ?? new FakeCache();
    caches.set(name, cache);
    return cache;
  };
  const windows = [{ id: 'window', url: `${site}fixes/a/?x=1`, postMessage: told }];
  vi.stubGlobal('caches', { open: opened });
  vi.stubGlobal('self', { registration: { scope: site }, clients: { matchAll: async () => windows } });
  vi.stubGlobal('keptList', {
    version: 'v1',
    files: [],
    pack: '',
    moved: { 'errors/AADSTS26000': 'errors/AADSTS700020' },
    notices: { newer: { kind: 'newer' }, kept: { kind: 'kept' }, away: { kind: 'away' } },
  });
  vi.stubGlobal('fetch', fetched);
  const listed = new FakeCache();
  for (const path of ['fixes/a/', 'offline/']) listed.held.set(site + path, html(pageWith(`copy of ${path}`)));
  const seen = new FakeCache();
  seen.held.set(`${site}errors/AADSTS29208/`, html(pageWith('copy of a rare page')));
  caches.set(`aadsts ${site} v1`, listed);
  caches.set(`aadsts ${site} seen`, seen);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
  vi.useRealTimers();
  fetched.mockReset();
  told.mockReset();
});

describe('a page of which there is a copy', () => {
  it('comes from the network, and replaces the copy', async () => {
    fetched.mockResolvedValue(html(pageWith('new')));
    expect(await (await open('fixes/a/')).text()).toContain('new');
    expect(await saidTo('window')).toBeUndefined();
    const kept = () => caches.get(`aadsts ${site} v1`)?.match(`${site}fixes/a/`);
    await vi.waitFor(async () => expect(await (await kept())?.text()).toContain('new'));
  });

  it.each([
    ['a fault of the host', () => Promise.resolve(html('oops', 503)), 'kept'],
    ['a host that has had enough', () => Promise.resolve(html('slow down', 429)), 'kept'],
    ['no network', () => Promise.reject(new TypeError()), 'kept'],
    ['a page that the host has lost', () => Promise.resolve(html(pageWith('no page'), 404)), 'kept'],
    ['the page of a hotel', () => Promise.resolve(html('<h1>Welcome</h1>')), 'away'],
    ['a redirect that leads elsewhere', () => Promise.resolve(redirect()), 'away'],
  ])('stands in for %s', async (_, network, kind) => {
    fetched.mockImplementation(network);
    expect(await (await open('fixes/a/')).text()).toContain('copy of fixes/a/');
    expect(await saidTo('window')).toBe(kind);
  });

  it('leaves an answer alone that is for this reader', async () => {
    fetched.mockResolvedValue(html('sign in', 403));
    expect((await open('fixes/a/')).status).toBe(403);
  });

  it('follows a redirect to the form of the address that the host likes', async () => {
    fetched.mockImplementation(async (address) => (address === `${site}fixes/a/` ? html(pageWith('new')) : redirect()));
    expect((await open('fixes/a')).type).toBe('opaqueredirect');
  });

  it('comes after three seconds, and what comes late and differs is announced', async () => {
    vi.useFakeTimers();
    fetched.mockImplementation(() => new Promise((resolve) => setTimeout(() => resolve(html(pageWith('new'))), 9000)));
    const answered = open('fixes/a/');
    await vi.advanceTimersByTimeAsync(3000);
    expect(await (await answered).text()).toContain('copy of fixes/a/');
    expect(told).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(6000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(told).toHaveBeenCalledWith({ kind: 'newer' }));
  });
});

describe('a page of which there is none', () => {
  it('says that it needs the network', async () => {
    fetched.mockRejectedValue(new TypeError());
    expect(await (await open('errors/AADSTS29209/')).text()).toContain('copy of offline/');
  });
  it('lets a fault through where its address names no code', async () => {
    fetched.mockImplementation(async () => html('oops', 503));
    expect((await open('other/app/')).status).toBe(503);
    expect(await (await open('errors/AADSTS29209/')).text()).toContain('copy of offline/');
  });
  it('may be gone for good, even if it was kept once', async () => {
    fetched.mockResolvedValue(html('no page', 404));
    expect((await open('errors/AADSTS29208/')).status).toBe(404);
  });
  it('is kept once it has come', async () => {
    fetched.mockResolvedValue(html(pageWith('rare')));
    await open('errors/AADSTS29209/');
    const seen = caches.get(`aadsts ${site} seen`);
    await vi.waitFor(() => expect(seen?.held.has(`${site}errors/AADSTS29209/`)).toBe(true));
  });
});

describe('a short address', () => {
  it.each([
    ['700020?text=unsure', `${site}errors/AADSTS700020/?text=unsure`],
    ['26000/', `${site}errors/AADSTS700020/`],
  ])('%s leads on without a network', async (path, target) => {
    fetched.mockRejectedValue(new TypeError());
    const response = await open(path);
    expect([response.status, response.headers.get('location')]).toEqual([302, target]);
  });
  it('is the affair of the network as long as that answers', async () => {
    fetched.mockResolvedValue(html('<script src="/help/forward.js"></script>'));
    expect(await (await open('700020')).text()).toContain('forward.js');
    expect(caches.get(`aadsts ${site} seen`)?.held.has(`${site}700020/`)).toBe(false);
  });
});

it('the answer of the network is shown to a reader who asks for it', async () => {
  const { onCall } = await import('../../../src/offline/tell');
  onCall({ data: 'pass', source: null } as never);
  fetched.mockResolvedValue(html('<h1>Welcome</h1>'));
  expect(await (await open('fixes/a/')).text()).toContain('Welcome');
});

it.each(['embed/AADSTS50105/', 'feed.xml'])('%s is left to the network', async (path) => {
  fetched.mockImplementation(async () => html('x', 503));
  expect((await open(path)).status).toBe(503);
});
