import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read';
import { embedFiles, embedPages, embedSheet } from '../../../src/plugins/embed';
import { smallCatalogue } from '../../fixtures/catalogue';
import { root } from '../../fixtures/docs';

const site = { url: 'https://guide.example', baseUrl: '/help/' };
const pages = embedPages(smallCatalogue, site, 'embed/card.css');
const card = (id: string, from = pages) => from.get(`embed/${id}/index.html`) ?? '';

/** Links of a card as address and text. */
const linksOf = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)"[^>]*>(.*?)<\/a>/g)].map(([, href, text = '']) => [href, text.replace(/<[^>]+>/g, '')]);

describe('embedPages', () => {
  it('makes a card for each code and each alias, and for nothing else', () => {
    expect([...pages.keys()].sort()).toEqual(
      [
        'AADB2C90077',
        'AADSTS26000',
        'AADSTS50076',
        'AADSTS50079',
        'AADSTS53009',
        'AADSTS700016',
        'AADSTS700020',
        'AADSTS70021',
      ].map((id) => `embed/${id}/index.html`),
    );
  });

  it.each([...pages])('%s is a page of its own that runs nothing and is not searched', (path, html) => {
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=/);
    expect(html).toContain('default-src &#x27;none&#x27;; style-src &#x27;self&#x27;');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).toContain('<link rel="stylesheet" href="/help/embed/card.css"/>');
    expect(html).toContain(`<title>${path.split('/')[1]} · `);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  it('opens every link in a tab of its own, below the base path', () => {
    for (const html of pages.values()) {
      const anchors = html.match(/<a [^>]*>/g) ?? [];
      expect(anchors.length).toBeGreaterThan(1);
      for (const anchor of anchors) expect(anchor).toMatch(/^<a href="\/help\/[^"]*" target="_blank" rel="noopener"/);
    }
  });

  it('says that the page of the code is the real one, for an alias that of its code', () => {
    for (const id of ['AADSTS700020', 'AADSTS26000'])
      expect(card(id)).toContain('<link rel="canonical" href="https://guide.example/help/errors/AADSTS700020/"/>');
    expect(card('AADSTS26000')).toContain('another number for AADSTS700020');
    expect(card('AADSTS700020')).not.toContain('another number');
  });

  it('gives each meaning of a disputed number with its date and its way on, and then the questions', () => {
    const html = card('AADSTS700020');
    expect(html).toContain('as of 3 Feb 2025');
    expect(html).toContain('as of 11 Feb 2022');
    expect(linksOf(html)).toEqual([
      ['/help/errors/AADSTS700020/', 'AADSTS700020'],
      ['/help/errors/AADSTS700020/#find-the-fix', 'Interaction required'],
      ['/help/fixes/reserved-identifier/', 'Remove the reserved identifier'],
      ['/help/errors/AADSTS700020/#find-the-fix', expect.stringContaining('questions')],
      ['/help/', 'AADSTS Guide'],
    ]);
  });

  it('gives the fixes where there is nothing to ask, with who acts and how long', () => {
    expect(linksOf(card('AADSTS50079'))).toContainEqual(['/help/fixes/register/', 'Register a sign-in method']);
    expect(card('AADSTS50079')).toContain('Helpdesk, 5 minutes');
  });

  it('gives the page where there is neither a question nor a fix', () => {
    expect(linksOf(card('AADSTS70021')).filter(([href]) => href === '/help/errors/AADSTS70021/')).toHaveLength(2);
  });

  it('gives a fix once, however many meanings lead to it', () => {
    const [first] = smallCatalogue.errors.filter(({ code }) => code === '700020');
    const errors = [{ ...first, actor: 'developer', tree: undefined } as typeof first & object];
    const html = card('AADSTS700020', embedPages({ ...smallCatalogue, errors }, site, 'x.css'));
    expect(linksOf(html).map(([href]) => href)).toEqual([
      '/help/errors/AADSTS700020/',
      '/help/trees/interaction-required/',
      '/help/fixes/reserved-identifier/',
      '/help/fixes/register/',
      '/help/',
    ]);
  });

  it('leads from a code that only the lookup page knows to what that page says today', () => {
    const errors = smallCatalogue.errors.map((page) => ({ ...page, status: 'lookup-only' as const }));
    const sources = { 'error-lookup-page': { id: 'error-lookup-page', title: 'Lookup', url: 'https://login.example/error' } };
    const html = card('AADSTS53009', embedPages({ ...smallCatalogue, errors, sources }, site, 'x.css'));
    expect(linksOf(html)).toContainEqual(['https://login.example/error?code=53009', expect.any(String)]);
  });

  it('shows whatever the catalogue says as text', () => {
    const hostile = '"><img src=x onerror=alert(1)>&amp;\'';
    const errors = smallCatalogue.errors.map((page) => ({
      ...page,
      name: undefined,
      title: `${page.id}: ${hostile}`,
      summary: hostile,
      meanings: page.meanings?.map((meaning) => ({ ...meaning, text: hostile })),
    }));
    const fixes = smallCatalogue.fixes.map((fix) => ({ ...fix, title: hostile }));
    for (const html of embedPages({ ...smallCatalogue, errors, fixes }, site, 'x.css').values()) {
      expect(html).not.toContain('<img');
      expect(html).toContain('&lt;img src=x');
    }
  });
});

describe('embedSheet', () => {
  const tokens = ':root { --ink: #111;\n --paper: light-dark(#fff,\n #000); --ifm-x: var(--ink); }';

  it('brings along the values that the cards use, and no others', () => {
    const { css } = embedSheet(tokens, 'body { color: var(--ink); background: var(--paper); }');
    expect(css).toMatch(/--ink: ?#111/);
    expect(css).toMatch(/--paper: ?light-dark\(#fff, ?#000\)/);
    expect(css).not.toContain('ifm');
  });

  it('is named by what it says', () => {
    const [a, b] = ['red', 'blue'].map((colour) => embedSheet(tokens, `a { color: ${colour}; }`).path);
    expect(a).toMatch(/^embed\/card-[0-9a-f]{8}\.css$/);
    expect(a).not.toBe(b);
  });

  it('refuses a value that nobody has given', () => {
    expect(() => embedSheet(tokens, 'a { color: var(--inc); }')).toThrow(/--inc/);
  });
});

describe('the cards of the catalogue', () => {
  const catalogue = readCatalogue(root);
  const files = embedFiles(catalogue, { url: 'https://guide.example', baseUrl: '/' }, root);
  const weigh = (text: string) => gzipSync(text, { level: 9 }).length;
  const [sheet = ''] = [...files].flatMap(([path, text]) => (path.endsWith('.css') ? [text] : []));
  const cards = [...files].filter(([path]) => path.endsWith('.html'));

  it('weigh less than 3 KiB each, with their sheet', () => {
    expect(cards.length).toBeGreaterThan(catalogue.errors.length);
    expect(cards.filter(([, html]) => weigh(html) + weigh(sheet) > 3 * 1024).map(([path]) => path)).toEqual([]);
  });

  it('lead to pages that exist', () => {
    const { errors, fixes, trees } = catalogue;
    const known = new Set(['/', ...[...errors, ...fixes, ...trees].map(({ path }) => `${path}/`)]);
    const hrefs = cards.flatMap(([, html]) => linksOf(html).map(([href = '']) => href.replace('#find-the-fix', '')));
    expect(
      [...new Set(hrefs)].filter((href) => !known.has(href) && !/^https:\/\/login\.microsoftonline\.com\//.test(href)),
    ).toEqual([]);
  });
});
