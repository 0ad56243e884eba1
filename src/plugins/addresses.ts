import { errorId } from '../catalogue/id';
import type { Catalogue } from '../catalogue/read';
import type { Site } from './site';

/** Old or short addresses and where they lead, both below the base path, without slashes at the end. */
export function shortAddresses(catalogue: Catalogue): Map<string, string> {
  const addresses = new Map<string, string>(movedAddresses);
  for (const page of catalogue.errors) {
    for (const code of [page.code, ...(page.aliases ?? [])]) {
      const id = errorId(code);
      for (const short of [code, id, id.toLowerCase(), ...(id === page.id ? [] : [`errors/${id}`])])
        addresses.set(`/${short}`, page.path);
    }
  }
  return addresses;
}

/** Addresses that pages once had, or that the sources of this guide use: they stay valid for ever. */
const movedAddresses: readonly [string, string][] = [['/fixes/register-mfa', '/fixes/register-sign-in-method']];

/**
 * One small page for each short address. A script keeps the query and the fragment; without it,
 * the browser follows the refresh or the reader follows the link.
 * @returns file paths below the output folder, with their HTML.
 */
export function addressPages(catalogue: Catalogue, { url, baseUrl }: Site): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [from, to] of shortAddresses(catalogue)) {
    const target = `${baseUrl.replace(/\/$/, '')}${to}/`;
    const name = to.split('/').at(-1) ?? to;
    pages.set(
      `${from.slice(1)}/index.html`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${name}</title><link rel="icon" href="${baseUrl}favicon.svg" type="image/svg+xml"><link rel="canonical" href="${url}${target}"><script src="${baseUrl}forward.js"></script><noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript></head><body><p>This address leads to <a href="${target}">${name}</a>.</p></body></html>\n`,
    );
  }
  return pages;
}
