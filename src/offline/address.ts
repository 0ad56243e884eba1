import { errorId } from '../catalogue/id';

/**
 * What the names of our caches begin with. The origin may hold other sites, and this one twice below different paths.
 * @param scope address of the site with its base path and a slash at the end.
 */
export function cachePrefix(scope: string): string {
  return `aadsts ${scope} `;
}

/** Whether a name changes with the content of its file, so that a copy of it never ages. */
export function isHashed(path: string): boolean {
  return /^assets\/.+-[\dA-Za-z]{8,}\.[\w.]+$/.test(path);
}

/** Whether a path below the base path is that of data, or of another file that is not a page, which pages ask for. */
export function isData(path: string): boolean {
  return /^(?:api\/v1\/(?:codes|trees)\/[\w-]+\.json|favicon\.svg|forward\.js)$/.test(path);
}

/** Whether a path below the base path may be that of a page of the guide; cards that others frame are none. */
export function isPage(path: string): boolean {
  return !path.startsWith('embed/') && /(?:^|\/)(?:[^/.]*|[^/]+\.html)$/.test(path);
}

/** The one form of a page's path that copies are kept under: a folder with a slash at the end. */
export function pagePath(path: string): string {
  const folder = path.replace(/(^|\/)index\.html$/, '$1');
  return folder === '' || /(?:\/|\.html)$/.test(folder) ? folder : `${folder}/`;
}

/**
 * The path of the page that a short address leads to, below the base path; nothing for other addresses.
 * @param moved addresses that follow no rule, such as numbers of old, both sides below the base path without outer slashes.
 */
export function shortTarget(path: string, moved: Readonly<Record<string, string>>): string | undefined {
  const short = path.replace(/\/$/, '');
  const code = /^(?:aadsts)?(\d{4,7})$/i.exec(short)?.[1] ?? /^aadb2c\d{5}$/i.exec(short)?.[0].toUpperCase();
  const named = code ? `errors/${errorId(code)}` : short;
  const target = Object.hasOwn(moved, named) ? moved[named] : named;
  return target === short ? undefined : `${target}/`;
}

/** Whether a page names a code in its path: what is known of it can be said without the page. */
export function namesCode(path: string): boolean {
  return /\d{4,7}\/?$/.test(path);
}

/**
 * Whether some HTML is of this site, by its beginning: the network of a hotel answers in our place.
 * A later release may add to the marks; if it took one away, readers with an older worker would see copies until it is replaced.
 */
export function isOurs(html: string): boolean {
  return /\/assets\/islands\/entry-|\/forward\.js/.test(html);
}

/** What a reader would see of a page, for telling versions apart: its content, without the names of files that change by themselves. */
export function essence(html: string): string {
  const content = /<main\b[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return content.replace(/(assets\/[\w/-]+?)-[\dA-Za-z]{8,}\./g, '$1.');
}
