import type { Hosting } from './hosting';

/** Part of the site that gets headers of its own, as a path below the base path; everything else is `rest`. */
export type Part = 'rest' | 'assets' | 'api' | 'og' | 'embed';

/** Headers by name. A part has all that are named for it and no others. */
export type HeaderValues = Readonly<Record<string, string>>;

/** What each part of the site is sent with. The parts with folders are told apart by the first name of the path. */
export type SiteHeaders = Readonly<Record<Part, HeaderValues>>;

/** The parts that are folders of the same name. */
export const folders = ['assets', 'api', 'og', 'embed'] as const;

/**
 * Abilities that no page uses. Only names that browsers know: an unknown one is a warning on every page.
 * https://github.com/w3c/webappsec-permissions-policy/blob/main/features.md
 */
const unused = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics'];

/** The older form of frame-ancestors, where it can say the same. */
function frameOptions(ancestors: readonly string[]): HeaderValues {
  const [only, ...others] = ancestors;
  if (others.length > 0) return {};
  if (only === "'none'") return { 'X-Frame-Options': 'DENY' };
  return only === "'self'" ? { 'X-Frame-Options': 'SAMEORIGIN' } : {};
}

/**
 * The headers of the site, written once for every host.
 * @param pages the policy that stands in every page.
 * @param cards the policy that stands in the cards below `/embed/`.
 */
export function siteHeaders(
  { pages, cards }: { pages: string; cards: string },
  { framePages, frameCards }: Hosting,
): SiteHeaders {
  const always: HeaderValues = {
    'X-Content-Type-Options': 'nosniff',
    // The answers of a link stand in its query: no other site learns them.
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': unused.map((name) => `${name}=()`).join(', '),
  };
  // A name in the address stays while its content changes: ask each time whether it has.
  const asked: HeaderValues = { 'Cache-Control': 'no-cache' };
  const own: HeaderValues = { 'Cross-Origin-Resource-Policy': 'same-origin' };
  const open: HeaderValues = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
  const policy: HeaderValues = { 'Content-Security-Policy': `${pages}; frame-ancestors ${framePages.join(' ')}` };
  const rest: HeaderValues = {
    ...always,
    ...asked,
    ...own,
    ...policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...frameOptions(framePages),
  };
  return {
    rest,
    // The names of these files change with their content. A worker has the policy that it is sent with.
    assets: { ...always, ...own, ...policy, 'Cache-Control': 'public, max-age=31536000, immutable' },
    api: { ...always, ...asked, ...open, 'Access-Control-Allow-Origin': '*' },
    og: { ...always, ...asked, ...open },
    embed: {
      ...always,
      ...asked,
      ...open,
      'Content-Security-Policy': `${cards}; frame-ancestors ${frameCards.join(' ')}`,
      ...frameOptions(frameCards),
    },
  };
}

/** Types that some hosts do not know by themselves, by the end of the file's name. */
export const types: Readonly<Record<string, string>> = {
  '.gz': 'application/gzip',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};
