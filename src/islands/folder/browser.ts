import { scriptPolicy } from '../script-policy';

/**
 * What a browser refuses to a page that is opened from a file, in the form that the islands use.
 * The bundle for files puts these two in place of the globals of the same names.
 */

const place = window.location;

/** This script, `assets/guide-<version>.js` of the folder; the shelves of data have the same version in their names. */
const own = (document.currentScript as HTMLScriptElement).src;
const root = new URL('../', own).href;

/** Scripts come out of the folder. */
const trusted = scriptPolicy((url) => url.startsWith(root));

const handed = new WeakMap<Element, unknown>();

/** Every file of data is a script that calls this with what it holds. */
Object.assign(globalThis, {
  aadstsData: (data: unknown) => document.currentScript && handed.set(document.currentScript, data),
});

const asked = new Map<string, Promise<unknown>>();

function ask(address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = () => resolve(handed.get(script));
    script.onerror = () => reject(new TypeError(`${address} cannot be read.`));
    script.src = trusted(address);
    document.head.append(script);
  });
}

/** Gets data by the address that it has on a host; files answer scripts only. */
export async function fetch(address: string): Promise<{ ok: boolean; json(): Promise<unknown> }> {
  const path = new URL(address, place.href).href.slice(root.length);
  // One file holds a whole shelf of the data for machines: on a share, many small files are slow.
  const [, shelf, id = ''] = /^api\/v1\/(\w+)\/(.+)\.json$/.exec(path) ?? [];
  const file = shelf ? own.replace(/guide(-\w+\.js)$/, `${shelf}$1`) : root + path.replace(/json$/, 'js');
  const coming = asked.get(file) ?? ask(file);
  asked.set(file, coming);
  const whole = await coming.catch((error) => {
    // The share may be back for the next attempt.
    asked.delete(file);
    throw error;
  });
  const data = shelf ? (whole as Readonly<Record<string, unknown>>)[id] : whole;
  return { ok: data !== undefined, json: async () => data };
}

/** The permanent address of this page, if the guide is also served by a host. */
const permanent = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;

/** The address of the page. What is copied from it into tickets leads to the host where there is one, else to the file. */
export const location = {
  get href() {
    return permanent ? permanent + place.search + place.hash : place.href;
  },
  protocol: place.protocol,
  get pathname() {
    return place.pathname;
  },
  get search() {
    return place.search;
  },
  /** Equals that of no link, so that no page is fetched ahead: a file is there at once. */
  origin: '',
  assign: (address: string) => place.assign(address),
  replace: (address: string) => place.replace(address),
};
