import { readPng } from '../fixtures/png';
import { catalogue, expect, htmlOf, sitemap, test } from './site';

/** Elements of a head that are written as one tag. */
interface Head {
  titles: string[];
  /** The content of each `<meta>`, by name or property. */
  metas: Map<string, string[]>;
  links: Map<string, string>[];
  /** The text of each script element that holds data. */
  data: string[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };
const unescaped = (text: string) => text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name: string) => entities[name] ?? '');

function readHead(html: string): Head {
  const head = html.slice(0, html.indexOf('</head>'));
  const tags = [...head.matchAll(/<(meta|link)\b((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>/g)].map(
    ([, tag, text = '']) => ({
      tag,
      values: new Map(
        [...text.matchAll(/([\w:-]+)=(?:"([^"]*)"|'([^']*)'|(\S+))/g)].map(([, name = '', one, two, three]) => [
          name,
          unescaped(one ?? two ?? three ?? ''),
        ]),
      ),
    }),
  );
  const metas = new Map<string, string[]>();
  for (const { tag, values } of tags) {
    const name = values.get('property') ?? values.get('name');
    if (tag === 'meta' && name) metas.set(name, [...(metas.get(name) ?? []), values.get('content') ?? '']);
  }
  return {
    titles: [...head.matchAll(/<title[^>]*>([^<]*)/g)].map(([, title = '']) => unescaped(title)),
    metas,
    links: tags.filter(({ tag }) => tag === 'link').map(({ values }) => values),
    data: [...head.matchAll(/<script type="?application\/ld\+json"?>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text),
  };
}

const host = process.env.SITE_URL ?? 'https://aadsts.example';
const site = `${host}/`;

/** What the page of a shelf is in the words of schema.org. */
function typeOf(path: string): string {
  if (path === '') return 'WebSite';
  if (path === 'glossary/') return 'DefinedTermSet';
  if (/^fixes\/./.test(path)) return 'HowTo';
  return /^(?:errors\/AADSTS|errors\/AADB2C|(?:areas|trees|evidence|clients|develop|contributing)\/.|contributing\/$)/.test(path)
    ? 'TechArticle'
    : 'WebPage';
}

/** All that is wrong with the head of a page, as sentences. */
function faultsOf(path: string, { titles, metas, links, data }: Head): string[] {
  const faults: string[] = [];
  const check = (what: string, found: unknown, wanted: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      faults.push(`/${path}: ${what} is ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  };
  const linked = (rel: string, type?: string) =>
    links.filter((link) => link.get('rel') === rel && (!type || link.get('type') === type)).map((link) => link.get('href'));
  const [title = ''] = metas.get('og:title') ?? [];
  const [description = ''] = metas.get('description') ?? [];
  check('title', titles, [path === '' ? title : `${title} | AADSTS Guide`]);
  check('length of the description', description.length > 30 && description.length <= 160, true);
  const once = {
    description,
    'og:title': title,
    'og:description': description,
    'og:url': `${site}${path}`,
    'og:site_name': 'AADSTS Guide',
    'og:image:alt': title,
    'og:image:width': '1200',
    'og:image:height': '630',
    'twitter:card': 'summary_large_image',
  };
  for (const [name, content] of Object.entries(once)) check(name, metas.get(name), [content]);
  check('robots', metas.get('robots'), undefined);
  check('canonical', linked('canonical'), [`${site}${path}`]);
  check('feed', linked('alternate', 'application/atom+xml'), ['/feed.xml']);
  check('search', linked('search', 'application/opensearchdescription+xml'), ['/opensearch.xml']);
  const hasTwin = /^(?:(?:errors|fixes|trees|areas|evidence|clients|develop)\/(?!disputed).|glossary\/)/.test(path);
  const twin = path === '' ? '/index.md' : `/${path.slice(0, -1)}.md`;
  check('twin', linked('alternate', 'text/markdown'), path === '' || hasTwin ? [twin] : []);
  const things = data.map((text) => JSON.parse(text));
  check(
    'data',
    things.map((thing) => [thing['@context'], thing['@type'], thing.url]),
    [['https://schema.org', typeOf(path), `${site}${path}`]],
  );
  return faults;
}

test('every page says once what it is, in words of its own, with its place and its twin', async () => {
  test.setTimeout(120_000);
  const described = new Map<string, string>();
  const images = new Set<string>();
  // One expectation for all pages: a thousand of them take longer than the pages.
  const faults: string[] = [];
  for await (const { path, html } of htmlOf(await sitemap())) {
    const head = readHead(html);
    faults.push(...faultsOf(path, head));
    const description = head.metas.get('description')?.[0] ?? '';
    const other = described.get(description);
    if (other !== undefined) faults.push(`/${path} and /${other} are described alike`);
    described.set(description, path);
    for (const image of head.metas.get('og:image') ?? ['no picture']) images.add(image);
  }
  expect(faults).toEqual([]);
  // Every page of a shelf has a picture of its own; the rest share one.
  const { errors, fixes, trees, areas, evidence, clients, develop } = catalogue;
  const pages = [errors, fixes, trees, areas, evidence, clients, develop].flat();
  expect([...images].sort()).toEqual([...pages.map(({ path }) => `${site}og${path}.png`), `${site}og/site.png`].sort());
});

test('the picture of every page is there, and of the size that it is said to be', async () => {
  test.setTimeout(120_000);
  const { errors, fixes, trees, areas, evidence, clients, develop } = catalogue;
  const paths = [errors, fixes, trees, areas, evidence, clients, develop].flat().map(({ path }) => `og${path}.png`);
  const faults: string[] = [];
  let bytes = 0;
  for (const path of [...paths, 'og/site.png']) {
    const response = await fetch(`${process.env.SITE_ADDRESS}${path}`);
    const file = Buffer.from(await response.arrayBuffer());
    bytes += file.length;
    // Width and height stand in every PNG at the same place.
    const isFine = file.toString('latin1', 1, 4) === 'PNG' && file.readUInt32BE(16) === 1200 && file.readUInt32BE(20) === 630;
    if (response.headers.get('content-type') !== 'image/png' || !isFine) faults.push(path);
  }
  expect(faults).toEqual([]);
  expect(bytes).toBeLessThan(25_000_000);
  const flagship = await (await fetch(`${process.env.SITE_ADDRESS}og/errors/AADSTS700020.png`)).arrayBuffer();
  expect(readPng(new Uint8Array(flagship)).colours.length).toBeGreaterThan(4);
});

test('the data about a page holds its facts', async () => {
  const [error] = catalogue.errors.filter(({ code }) => code === '700020');
  const [fix] = catalogue.fixes.filter(({ id }) => id === 'register-sign-in-method');
  for await (const { path, html } of htmlOf(['errors/AADSTS700020/', 'fixes/register-sign-in-method/', ''])) {
    const thing = JSON.parse(readHead(html).data[0] ?? '');
    if (path.startsWith('errors'))
      expect(thing).toMatchObject({
        dateModified: error?.checked,
        about: { termCode: 'AADSTS700020', name: error?.name, inDefinedTermSet: `${site}errors/` },
      });
    else if (path) {
      expect(thing).toMatchObject({ name: fix?.title, totalTime: `PT${fix?.minutes}M` });
      expect(thing.step.map(({ text }: { text: string }) => text)).toEqual(fix?.steps);
    } else expect(thing.potentialAction.target.urlTemplate).toBe(`${site}error/?code={code}`);
  }
});

test('below a base path all addresses stand below it', async () => {
  const html = await (await fetch(`${process.env.BASE_SITE_ADDRESS}errors/AADSTS700020/`)).text();
  const { metas, links, data } = readHead(html);
  const below = `${host}/guide/`;
  expect(metas.get('og:image')).toEqual([`${below}og/errors/AADSTS700020.png`]);
  expect(metas.get('og:url')).toEqual([`${below}errors/AADSTS700020/`]);
  expect(links.map((link) => link.get('href'))).toEqual(
    expect.arrayContaining([
      `${below}errors/AADSTS700020/`,
      '/guide/errors/AADSTS700020.md',
      '/guide/feed.xml',
      '/guide/opensearch.xml',
    ]),
  );
  expect(JSON.parse(data[0] ?? '').about.inDefinedTermSet).toBe(`${below}errors/`);
});

test('search engines leave alone what is no page to find', async () => {
  for await (const { path, html } of htmlOf(['404.html', 'error/', 'trees/interaction-required/picture/'])) {
    const { titles, metas, data } = readHead(html);
    expect(metas.get('robots'), path).toEqual(['noindex']);
    expect(titles, path).toHaveLength(1);
    expect(metas.get('description'), path).toHaveLength(1);
    expect(data, path).toEqual([]);
  }
});

test('the browser reads the data of a page and runs none of it', async ({ page }) => {
  await page.goto('fixes/register-sign-in-method');
  // A breach of the policy would be an error in the console, which fails every test.
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(text ?? '')['@type']).toBe('HowTo');
});
