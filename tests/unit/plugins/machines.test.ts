import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { llmsText, machineFiles, openSearch, robots, siteMap } from '../../../src/plugins/machines';
import { smallCatalogue } from '../../fixtures/catalogue';

const site = { url: 'https://guide.example', baseUrl: '/help/' };
const named = { title: 'Guide & more', summary: 'From <an error> to its fix.' };
const parser = new XMLParser({ ignoreAttributes: false });
const read = (text: string) => {
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text);
};

it('each stands at its address', () => {
  expect([...machineFiles(smallCatalogue, site, named, new Map()).keys()]).toEqual([
    'robots.txt',
    'sitemap.xml',
    'opensearch.xml',
    'llms.txt',
  ]);
});

it('robots may read everything, and are told of the site map', () => {
  expect(robots(site)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://guide.example/help/sitemap.xml\n');
});

describe('the site map', () => {
  const { errors, ...rest } = smallCatalogue;
  const [first, second, ...others] = errors;
  const catalogue = {
    ...rest,
    errors: [{ ...first, checked: '2026-12-01' }, { ...second, checked: '2026-10-01' }, ...others] as typeof errors,
  };
  const html = '<head></head>';
  const entries = (pages: [string, string][]) =>
    [read(siteMap(catalogue, site, new Map(pages))).urlset.url].flat().map(({ loc, lastmod }) => [loc, lastmod]);

  it('has the day on which each page was checked, and of a list the newest', () => {
    const paths = [
      '',
      '/errors',
      '/errors/AADSTS50076',
      '/errors/AADSTS50079',
      '/errors/disputed',
      '/fixes',
      '/glossary',
      '/decode',
    ];
    expect(entries(paths.map((path) => [path, html]))).toEqual([
      ['https://guide.example/help/', '2026-12-01'],
      ['https://guide.example/help/errors/', '2026-12-01'],
      ['https://guide.example/help/errors/AADSTS50076/', '2026-12-01'],
      ['https://guide.example/help/errors/AADSTS50079/', '2026-10-01'],
      ['https://guide.example/help/errors/disputed/', '2026-11-23'],
      ['https://guide.example/help/fixes/', '2026-11-23'],
      ['https://guide.example/help/glossary/', '2026-11-23'],
      ['https://guide.example/help/decode/', undefined],
    ]);
  });

  it.each(['<meta name=robots content=noindex>', '<meta name="robots" content="noindex, nofollow">'])(
    'leaves out a page with %s, and 404.html',
    (meta) => {
      expect(
        entries([
          ['/decode', html],
          ['/error', `<head>${meta}</head>`],
          ['/404.html', html],
        ]),
      ).toEqual([['https://guide.example/help/decode/', undefined]]);
    },
  );
});

it('the search description is of the site, and keeps the place for the words', () => {
  const found = read(openSearch(site, named)).OpenSearchDescription;
  expect(found.ShortName).toBe('Guide & more');
  expect(found.ShortName.length).toBeLessThanOrEqual(16);
  expect(found.Description).toBe('From <an error> to its fix.');
  expect(found.Url['@_template']).toBe('https://guide.example/help/error/?code={searchTerms}');
  expect(found.Image['#text']).toBe('https://guide.example/help/favicon.svg');
});

describe('llms.txt', () => {
  const text = llmsText(smallCatalogue, site, named);

  it('has the form: one title, a quote, sections of links', () => {
    const lines = text.split('\n');
    expect(lines[0]).toBe('# Guide & more');
    expect(lines[2]).toMatch(/^> From/);
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
    const firstSection = lines.findIndex((line) => line.startsWith('## '));
    for (const line of lines.slice(firstSection))
      expect(line).toMatch(/^$|^## \S|^- \[[^\]]+\]\(https:\/\/guide\.example\/help\/[^)\s]+\)/);
  });

  it('says what the sources of 700020 say, each with its date', () => {
    expect(text).toContain(
      '"It requires interaction." (Error codes, as of 2025-02-03), or "It is a reserved identifier." (Lookup, as of 2022-02-11)',
    );
  });

  it('leads to the Markdown of pages with questions, and leaves the other codes to the data', () => {
    expect(text).toContain('(https://guide.example/help/errors/AADSTS700020.md)');
    expect(text).not.toContain('errors/AADSTS53009.md');
    expect(text).toContain('(https://guide.example/help/api/v1/codes.json)');
    for (const path of [
      'fixes/register',
      'trees/interaction-required',
      'areas/mfa',
      'evidence/sign-in-log',
      'clients/azure-cli',
      'develop/msal-net',
    ])
      expect(text).toContain(`(https://guide.example/help/${path}.md)`);
  });
});
