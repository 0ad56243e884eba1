import { createHash } from 'node:crypto';
import { posix } from 'node:path';

/** The built site, as paths below its folder and the text of each. */
export interface BuiltSite {
  paths: ReadonlySet<string>;
  read: (path: string) => string;
}

/** A copy of the site that opens from files. */
export interface Folder {
  /** Text by path below the folder. */
  files: Map<string, string>;
  /** Files of the built site that are taken over as they are. */
  copies: Set<string>;
}

/** Pages that islands lead to, so that they are there even if no page links them. */
const entrances = ['index.html', 'error/index.html', 'decode/index.html'];

/**
 * Makes of the built site one that opens by a double click from a file share: it takes every page that can be reached
 * from the first, with relative links that name files, and all data as classic scripts, because browsers give a page
 * that is opened from a file neither modules nor `fetch`.
 * What a reader of pages does not need stays out: short addresses, data for machines, the site map, the service worker.
 * @param script the entry and all islands, as one classic script.
 * @throws if the site is not whole: a page that is linked, or that names no policy, is missing.
 */
export function folderOf(site: BuiltSite, script: string): Folder {
  const place = placeOf(site.read('index.html'));
  const shelves = new Map([
    ['trees', treesOf(site)],
    ['codes', codesOf(site)],
  ]);
  const version = shortHash([script, ...shelves.values()].join('\n'));
  const files = new Map([[`assets/guide-${version}.js`, script]]);
  for (const [shelf, json] of shelves) files.set(`assets/${shelf}-${version}.js`, dataScript(json));
  const copies = new Set<string>();
  const waiting = new Set(entrances);
  const isPage = pagesOf(site);
  // What is added on the way is visited too.
  for (const path of waiting) {
    const page: Page = {
      path,
      place,
      site,
      isPage,
      entry: `assets/guide-${version}.js`,
      pages: waiting,
      copies,
      data: new Set(),
    };
    files.set(path, relativePage(site.read(path), page));
    for (const each of page.data)
      if (!files.has(scriptName(each))) files.set(scriptName(each), dataScript(site.read(each).trim()));
  }
  for (const sheet of [...copies].filter((path) => path.endsWith('.css')))
    if (/url\(\s*["']?(?!data:|#)/.test(site.read(sheet))) throw new Error(`${sheet} names a file, which the folder lacks.`);
  return { files, copies };
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The stand-in for `fetch` in src/islands/folder/browser.ts waits for this call. */
const dataScript = (json: string) => `aadstsData(${json});\n`;

const scriptName = (path: string) => path.replace(/json$/, 'js');

function treesOf({ paths, read }: BuiltSite): string {
  const trees = [...paths].flatMap((path) => {
    const id = /^api\/v1\/trees\/(.+)\.json$/.exec(path)?.[1];
    return id ? [`${JSON.stringify(id)}:${read(path).trim()}`] : [];
  });
  return `{${trees.join()}}`;
}

/** Of each code what the ticket note says of it. */
function codesOf({ read }: BuiltSite): string {
  const codes = JSON.parse(read('api/v1/codes.json')) as { code: string; title: string; summary: string }[];
  return JSON.stringify(Object.fromEntries(codes.map(({ code, title, summary }) => [code, { title, summary }])));
}

/** Where the site was built for. */
interface Place {
  /** Its address with a slash at the end. */
  address: URL;
  /** False where nobody has said where the site stands: links to there would lead nowhere. */
  isKnown: boolean;
}

function placeOf(home: string): Place {
  const link = [...home.matchAll(tags)].map(readTag).find((tag) => tag.name === 'link' && tag.values.get('rel') === 'canonical');
  const href = link?.values.get('href');
  if (!href) throw new Error('The first page names no canonical address, from which the base path is known.');
  const address = new URL(href);
  // Such names belong to nobody (RFC 2606); the site is built with one until it is told better.
  return { address, isKnown: !address.hostname.endsWith('.example') };
}

/** A page on its way into the folder, and what it was found to need. */
interface Page {
  path: string;
  place: Place;
  site: BuiltSite;
  isPage: (path: string) => boolean;
  /** The script that stands in for the entry. */
  entry: string;
  pages: Set<string>;
  copies: Set<string>;
  data: Set<string>;
}

/** Comments and the texts that are no markup are matched as a whole, so that nothing in them is taken for a tag. */
const tags =
  /<!--[\s\S]*?-->|<(script|style|title|textarea)\b((?:\s+[^\s"'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*>([\s\S]*?)<\/\1>|<([a-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>/gi;

interface Tag {
  name: string;
  values: Map<string, string>;
  /** What stands between the tags of a script and the like. */
  content?: string;
  /** It ends itself, as elements of drawings do. */
  isClosed: boolean;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#x27': "'" };

function readTag([, rawName, rawAttributes, content, name = rawName, attributes = rawAttributes, end]: RegExpMatchArray): Tag {
  const values = new Map<string, string>();
  for (const [, key = '', value = ''] of (attributes ?? '').matchAll(/([^\s"'<>/=]+)(?:=("[^"]*"|'[^']*'|[^\s"'>]+))?/g)) {
    const text = /^["']/.test(value) ? value.slice(1, -1) : value;
    values.set(
      key.toLowerCase(),
      text.replace(/&(#?\w+);/g, (whole, entity: string) => entities[entity.toLowerCase()] ?? whole),
    );
  }
  return {
    name: (name ?? '').toLowerCase(),
    values,
    ...(rawName && { content: content ?? '' }),
    isClosed: end === '/',
  };
}

function writeTag({ name, values, content, isClosed }: Tag): string {
  const attributes = [...values].map(([key, value]) => {
    if (value === '') return ` ${key}`;
    const text = value.replaceAll('&', '&amp;');
    // Data is full of double quotes.
    return text.includes('"') ? ` ${key}='${text.replaceAll("'", '&#39;')}'` : ` ${key}="${text}"`;
  });
  return `<${name}${attributes.join('')}${isClosed ? ' /' : ''}>${content === undefined ? '' : `${content}</${name}>`}`;
}

function relativePage(html: string, page: Page): string {
  let hasPolicy = false;
  const made = html.replace(tags, (...match) => {
    const whole = match[0] as string;
    if (whole.startsWith('<!--')) return whole;
    const tag = readTag(match as unknown as RegExpMatchArray);
    const { values } = tag;
    if (values.get('http-equiv') === 'Content-Security-Policy') {
      hasPolicy = true;
      values.set('content', policyForFiles(values.get('content') ?? ''));
      return writeTag(tag);
    }
    if (isForMachines(tag)) return '';
    if (tag.name === 'script') return scriptFor(tag, whole, page);
    if (tag.name === 'link') return linkFor(tag, whole, page);
    return relativeTag(tag, whole, page);
  });
  if (!hasPolicy) throw new Error(`${page.path} carries no policy: it is no page of its own.`);
  return made;
}

/** What search engines and previews of links read: neither comes to a file share. */
function isForMachines({ name, values }: Tag): boolean {
  if (name === 'script') return values.get('type') === 'application/ld+json';
  return name === 'meta' && /^(?:og|article|twitter):/.test(values.get('property') ?? values.get('name') ?? '');
}

/** The policy of the page, but for what files cannot do: nothing is asked in the background, no worker starts. */
function policyForFiles(policy: string): string {
  const rules = new Map(
    policy.split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(/\s+/);
      return [name, sources];
    }),
  );
  for (const name of ['connect-src', 'worker-src', 'manifest-src']) rules.set(name, ["'none'"]);
  return [...rules].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

function scriptFor({ values }: Tag, whole: string, page: Page): string {
  if (values.get('type') !== 'module') {
    if (values.has('src')) throw new Error(`${page.path} runs ${values.get('src')}, which is not known to work from files.`);
    return whole;
  }
  return `<script defer src="${relative(page.path, page.entry)}"></script>`;
}

function linkFor(tag: Tag, whole: string, page: Page): string {
  const rel = tag.values.get('rel') ?? '';
  const file = fileOf(tag.values.get('href') ?? '', page);
  if (/^(?:stylesheet|icon)$/.test(rel) && file) {
    page.copies.add(file.path);
    tag.values.set('href', relative(page.path, file.path));
    return writeTag(tag);
  }
  return rel === 'canonical' && page.place.isKnown ? whole : '';
}

/** Attributes that hold the address of a page or a file. */
const addresses = ['href', 'src', 'action', 'xlink:href', 'poster', 'srcset'];

function relativeTag(tag: Tag, whole: string, page: Page): string {
  const { values } = tag;
  const before = [...values.values()].join('\n');
  for (const name of addresses) {
    const value = values.get(name);
    const file = value === undefined ? undefined : fileOf(value, page);
    if (!file) continue;
    const isLink = /^(?:a|area|form)$/.test(tag.name);
    if (isLink && page.isPage(file.path)) page.pages.add(file.path);
    else if (!isLink && page.site.paths.has(file.path)) page.copies.add(file.path);
    else if (page.place.isKnown) {
      values.set(name, new URL(value ?? '', new URL(page.path, page.place.address)).href);
      continue;
    } else {
      // Words without a link say more than a link to nowhere.
      values.delete(name);
      continue;
    }
    values.set(name, relative(page.path, file.path) + file.rest);
  }
  const terms = values.get('data-terms');
  if (terms) values.set('data-terms', dataAddress(terms, page));
  const props = values.get('data-props');
  if (props) values.set('data-props', JSON.stringify(relativeProps(JSON.parse(props), page)));
  return before === [...values.values()].join('\n') ? whole : writeTag(tag);
}

/** Props name the base path as `base`, and data by its address; other addresses in them are below the base path. */
function relativeProps(props: unknown, page: Page, key = ''): unknown {
  if (typeof props === 'string') {
    if (key === 'base') return `${relative(page.path, '.') || '.'}/`;
    return props.startsWith(`${page.place.address.pathname}assets/`) ? dataAddress(props, page) : props;
  }
  if (Array.isArray(props)) return props.map((each) => relativeProps(each, page));
  if (props === null || typeof props !== 'object') return props;
  return Object.fromEntries(Object.entries(props).map(([name, value]) => [name, relativeProps(value, page, name)]));
}

function dataAddress(address: string, page: Page): string {
  const file = fileOf(address, page);
  if (!file || !page.site.paths.has(file.path)) throw new Error(`${page.path} names ${address}, which was not built.`);
  page.data.add(file.path);
  return relative(page.path, file.path);
}

/** Pages of the site are taken, but for the small ones that only lead on and those that are made for frames elsewhere. */
function pagesOf({ paths, read }: BuiltSite): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const isPage =
      known.get(path) ??
      (paths.has(path) && path.endsWith('.html') && !path.startsWith('embed/') && !/<script[^>]*\bforward\.js/.test(read(path)));
    known.set(path, isPage);
    return isPage;
  };
}

/** The file of the site that an address in a page means, and its query and fragment; nothing for other sites and places in the page. */
function fileOf(address: string, { path, place, site }: Page): { path: string; rest: string } | undefined {
  if (address === '' || address.startsWith('#')) return undefined;
  const url = new URL(address, new URL(path, place.address));
  const base = place.address.pathname;
  // An address that names the host is meant to lead there.
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address) || !`${url.pathname}/`.startsWith(base)) return undefined;
  const below = decodeURI(url.pathname.slice(base.length));
  const file = posix.join(below, 'index.html');
  return { path: below === '' || below.endsWith('/') || site.paths.has(file) ? file : below, rest: url.search + url.hash };
}

/** The address of one file of the folder as another one names it. */
const relative = (from: string, to: string) => encodeURI(posix.relative(posix.dirname(from), to));
