import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/read';
import { documentsOf } from '../../../src/plugins/documents';
import { paintPictures } from '../../../src/plugins/paint';
import { pictureSize, pictures, readPictureStyle } from '../../../src/plugins/pictures';
import { smallCatalogue as catalogue } from '../../fixtures/catalogue';
import { readPng } from '../../fixtures/png';

const named = { title: 'AADSTS Guide', summary: 'From an error to the fix.' };
const style = readPictureStyle('.');
const drawn = pictures(catalogue, named, style);
const words = (path: string) => {
  const svg = drawn.get(path) ?? '';
  expect(XMLValidator.validate(svg), path).toBe(true);
  return [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
};

describe('the pictures that go along with links', () => {
  it('are one for each page of a shelf, and one for the site', () => {
    const pages = documentsOf(catalogue).filter(({ path }) => path !== '/glossary');
    expect([...drawn.keys()].sort()).toEqual([...pages.map(({ path }) => `og${path}.png`), 'og/site.png'].sort());
  });

  it('say the code, what it is called, and who acts', () => {
    expect(words('og/errors/AADSTS700020.png')).toEqual(expect.arrayContaining(['AADSTS', '700020', 'Sources disagree']));
    expect(words('og/errors/AADB2C90077.png')).toEqual(expect.arrayContaining(['AADB2C', '90077', 'Who acts', 'Developer']));
    expect(words('og/fixes/register.png')).toEqual(expect.arrayContaining(['Register a', 'sign-in method', 'Helpdesk']));
    expect(words('og/trees/interaction-required.png')).toContain('At most 2 questions');
  });

  it('take any title as text and never as markup', () => {
    const fix = catalogue.fixes[0];
    if (!fix) throw new Error('The fixture has no fix.');
    const title = `</text><script>"&'\u{1F512}<image href="file:///etc/passwd"/>`;
    const hostile: Catalogue = { ...catalogue, fixes: [{ ...fix, title }] };
    const svg = pictures(hostile, { ...named, title: '<b>&' }, style).get('og/fixes/register.png') ?? '';
    expect(XMLValidator.validate(svg)).toBe(true);
    const root = new XMLParser({ ignoreAttributes: false }).parse(svg).svg;
    expect(
      Object.keys(root)
        .filter((name) => !name.startsWith('@_'))
        .sort(),
    ).toEqual(['g', 'rect', 'text']);
  });

  it('have room for the longest texts that front matter takes', () => {
    const [error] = catalogue.errors;
    const [fix] = catalogue.fixes;
    if (!error || !fix) throw new Error('The fixture has no page.');
    const long: Catalogue = {
      ...catalogue,
      errors: [{ ...error, id: 'AADSTS9999999', path: '/errors/AADSTS9999999', title: '', name: 'Wm'.repeat(30) }],
      fixes: [{ ...fix, title: 'Wide '.repeat(12) }],
    };
    const measures = { 'IBM Plex Sans600': style.measure.title, 'IBM Plex Sans400': style.measure.text };
    const mono = { 'IBM Plex Mono300': style.measure.light, 'IBM Plex Mono700': style.measure.strong };
    for (const svg of pictures(long, named, style).values()) {
      for (const [, xs = '', y, size, family = '', weight = '', text = ''] of svg.matchAll(
        /<text x="([^"]+)" y="([^"]+)" font-size="([^"]+)"[^>]*font-family="([^"]+)" font-weight="([^"]+)"[^>]*>([^<]*)/g,
      )) {
        const measure = Object.entries({ ...measures, ...mono }).find(([key]) => key === family + weight)?.[1];
        expect(measure, family + weight).toBeDefined();
        expect(Number(xs.split(' ')[0]) + (measure?.(text, Number(size)) ?? 0), text).toBeLessThanOrEqual(pictureSize.width - 70);
        expect(Number(y)).toBeLessThanOrEqual(pictureSize.height - 60);
      }
    }
  });
});

describe('painting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const one = new Map([['a', drawn.get('og/errors/AADSTS700020.png') ?? '']]);
  const both = new Map([...one, ['b', drawn.get('og/site.png') ?? '']]);

  it('gives PNG files of the right size, with all that was drawn in them', async () => {
    const painted = await paintPictures(both, style, '.', folder);
    for (const png of painted.values()) {
      const { width, height, colours, at } = readPng(png);
      expect({ width, height }).toEqual(pictureSize);
      // The bar on the left, to the pixel.
      expect([at(0, 300), at(19, 300), at(20, 300), at(1199, 629)]).toEqual(
        (['accent', 'accent', 'paper', 'paper'] as const).map((name) => style.colours[name]),
      );
      // Ground, letters and label, in the colours of the site.
      for (const name of ['paper', 'ink', 'ink-3', 'accent'] as const) expect(colours, name).toContain(style.colours[name]);
      expect(png.length).toBeLessThan(20_000);
    }
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('takes from the cache what it painted before, and drops what nobody asked for', async () => {
    const [first] = (await paintPictures(one, style, '.', folder)).values();
    const [kept = ''] = readdirSync(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    writeFileSync(join(folder, kept), 'from the cache');
    expect(String([...(await paintPictures(one, style, '.', folder)).values()][0])).toBe('from the cache');
    const other = { ...style, colours: { ...style.colours, accent: '#102030' } };
    const [again] = (await paintPictures(one, other, '.', folder)).values();
    expect(readPng(again ?? new Uint8Array()).width).toBe(1200);
    expect(again).not.toEqual(first);
  });

  it('stops with what the renderer says of a picture that it cannot read', async () => {
    await expect(paintPictures(new Map([['a', '<svg']]), style, '.', folder)).rejects.toThrow('SVG');
  });
});
