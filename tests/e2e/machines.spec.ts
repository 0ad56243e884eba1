import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { documentsOf } from '../../src/plugins/documents';
import { twinFile, twinPages } from '../../src/plugins/twins';
import { catalogue, expect, test } from './site';

const built = (path: string) => readFileSync(join('build', path), 'utf8');
const site = /^Sitemap: (\S+)sitemap\.xml$/m.exec(built('robots.txt'))?.[1] ?? '';

/** Whether an address of the site has a file; those of others are taken as they are. */
function isThere(address: string): boolean {
  const { origin, pathname } = new URL(address);
  if (origin !== new URL(site).origin) return true;
  const file = join('build', pathname);
  return existsSync(pathname.endsWith('/') ? join(file, 'index.html') : file);
}

const withoutCode = (markdown: string) =>
  markdown.replace(/^ *(`{3,})[\s\S]*?^ *\1$/gm, '').replace(/(`+)[^\n]*?[^`]\1(?!`)/g, '');

/** Where the links of a Markdown text lead, as they are written. */
const linksIn = (text: string) =>
  [...text.matchAll(/(?<!\\)\]\(([^)\s]*)\)|(?<!\\)<(https?:[^>\s]*)>/g)].map(([, to, auto]) => to ?? auto ?? '');

function parseXml(path: string) {
  const text = built(path);
  expect(XMLValidator.validate(text)).toBe(true);
  return new XMLParser({ ignoreAttributes: false }).parse(text);
}

test('every page of the shelves has a twin in Markdown, whole and without markup of the page', () => {
  const faults: string[] = [];
  for (const { path, title } of twinPages(catalogue, { title: 'AADSTS Guide', summary: '' })) {
    const file = twinFile(path);
    const twin = existsSync(join('build', file)) ? built(file) : '';
    const text = withoutCode(twin);
    const links = linksIn(text);
    if (twin.split('\n')[0]?.replaceAll('\\', '') !== `# ${title}`) faults.push(`${file}: begins with ${twin.slice(0, 40)}`);
    for (const [tag] of text.matchAll(/(?<!\\)<\/?(?!https?:)[a-z][^>]*>/gi)) faults.push(`${file}: ${tag}`);
    for (const link of links) if (!link.startsWith('http') || !isThere(link)) faults.push(`${file}: leads to ${link}`);
    if (!links.at(-1)?.startsWith(`${site}${path.slice(1)}`)) faults.push(`${file}: does not say where it is from`);
  }
  expect(faults).toEqual([]);
});

test('a twin says what its page says, and nothing that only a browser can do', () => {
  const error = built('errors/AADSTS700020.md');
  const page = catalogue.errors.find(({ code }) => code === '700020');
  for (const { text, says } of page?.meanings ?? []) {
    expect(error).toContain(text);
    expect(error).toContain(says);
  }
  for (const { ask } of catalogue.trees.find(({ id }) => id === 'interaction-required')?.graph.questions ?? [])
    expect(error).toMatch(new RegExp(`^### \\d+\\. ${ask.replace(/[?.()]/g, '\\$&')}$`, 'm'));
  const log = built('evidence/sign-in-log.md');
  expect(log.match(/^```kusto$/gm)?.length).toBeGreaterThan(3);
  for (const twin of [error, log, built('index.md')]) expect(twin).not.toMatch(/^(Copy|Clear|On this page|Open a file)$/m);
});

test('the site map lists every page that can be found, once, with the day of its check', () => {
  const entries: { loc: string; lastmod?: string }[] = parseXml('sitemap.xml').urlset.url;
  const days = new Map(entries.map(({ loc, lastmod }) => [loc, lastmod]));
  expect(days.size).toBe(entries.length);
  expect(entries.filter(({ loc }) => !loc.startsWith(site) || !isThere(loc)).map(({ loc }) => loc)).toEqual([]);
  const pages = documentsOf(catalogue).map(({ path, checked }) => ({ path, day: checked }));
  expect(pages.map(({ path }) => ({ path, day: days.get(`${site}${path.slice(1)}/`) }))).toEqual(pages);
  expect(days.get(site)).toBe(days.get(`${site}errors/`));
  expect([...days.keys()].filter((loc) => /^(embed|error)\/|^\d+\/$|\.\w+$/.test(loc.slice(site.length)))).toEqual([]);
});

test('the feed, the search description and llms.txt lead to what exists', () => {
  const { feed } = parseXml('feed.xml');
  const entries: { id: string; updated: string; link: { '@_href': string } }[] = [feed.entry].flat();
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  expect(feed.updated).toBe(entries[0]?.updated);
  const { Url, Image } = parseXml('opensearch.xml').OpenSearchDescription;
  const llms = built('llms.txt');
  expect(Buffer.byteLength(llms)).toBeLessThan(50_000);
  const links = [
    ...entries.map(({ link }) => link['@_href']),
    ...feed.link.map((link: { '@_href': string }) => link['@_href']),
    ...linksIn(withoutCode(llms)),
    Image['#text'],
    Url['@_template'].replace('{searchTerms}', '700020'),
  ];
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((link) => !link.startsWith(site) || !isThere(link))).toEqual([]);
});

test('a search from the address bar opens a code, and lists pages for words', async ({ page, baseURL }) => {
  const template: string = parseXml('opensearch.xml').OpenSearchDescription.Url['@_template'];
  const search = (words: string) =>
    page.goto(template.replace(site, baseURL ?? '').replace('{searchTerms}', encodeURIComponent(words)));
  await search('mfa loop');
  await expect(
    page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: /MFA|loop/ })
      .first(),
  ).toBeVisible();
  await search('AADSTS50076');
  await expect(page).toHaveURL(/errors\/AADSTS50076\//);
});

test('a page says what changed on it, and every page leads to the feed', async ({ page, request }) => {
  await page.goto('errors/AADSTS700020');
  const changes = catalogue.errors.find(({ code }) => code === '700020')?.changes ?? [];
  expect(changes.length).toBeGreaterThan(0);
  for (const { says } of changes) await expect(page.getByRole('main').getByText(says)).toBeVisible();
  const feed = await page.getByRole('link', { name: 'Feed of changes' }).getAttribute('href');
  expect(await (await request.get(feed ?? '')).text()).toContain(changes[0]?.says);
});
