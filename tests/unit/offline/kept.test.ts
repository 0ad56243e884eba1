import { describe, expect, it } from 'vitest';
import { shortTarget } from '../../../src/offline/address';
import { shortAddresses } from '../../../src/plugins/addresses';
import { dataToPack, filesToKeep, movedPaths, noticesIn, pagesToKeep } from '../../../src/plugins/offline';
import { smallCatalogue as small } from '../../fixtures/catalogue';

const rareId = 'AADSTS53009';
const smallCatalogue = {
  ...small,
  errors: small.errors.map((page) => (page.id === rareId ? { ...page, status: 'lookup-only' as const } : page)),
};

describe('pagesToKeep', () => {
  it('keeps every page but those of rare codes, for contributors, and cards', () => {
    const wanted = [
      '',
      'decode/',
      'error/',
      'offline/',
      'errors/',
      'errors/AADSTS700020/',
      'trees/no-code/picture/',
      'glossary/',
    ];
    const others = [`errors/${rareId}/`, 'contributing/', 'contributing/parser/', '404.html', 'embed/AADSTS700020/'];
    expect(pagesToKeep([...wanted, ...others], smallCatalogue)).toEqual(wanted);
  });
});

describe('filesToKeep', () => {
  it('keeps what pages are made of', () => {
    const wanted = [
      'api/v1/trees/no-code.json',
      'assets/css/styles-244b97c4.css',
      'assets/islands/entry-T6UCYADY.js',
      'assets/pages-628c9f11e8.json',
      'favicon.svg',
      'forward.js',
    ];
    const others = [
      'assets/kept-eabf75fc89.json.gz',
      'api/v1/codes.json',
      'api/v1/codes/50105.json',
      'sw.js',
      'og/site.png',
      'index.html',
    ];
    expect(filesToKeep([...others, ...wanted])).toEqual(wanted);
  });
});

describe('dataToPack', () => {
  it('holds the codes whose pages are kept', () => {
    expect(dataToPack(smallCatalogue)).toContain('api/v1/codes/700020.json');
    expect(dataToPack(smallCatalogue)).not.toContain('api/v1/codes/53009.json');
  });
});

describe('movedPaths', () => {
  it('makes the rule of the worker agree with every short address of the site', () => {
    const moved = movedPaths(smallCatalogue);
    for (const [from, to] of shortAddresses(smallCatalogue))
      expect(shortTarget(from.slice(1), moved), from).toBe(`${to.slice(1)}/`);
    expect(Object.keys(moved).length).toBeLessThan(shortAddresses(smallCatalogue).size / 2);
  });
});

describe('noticesIn', () => {
  it('takes the words of the language that is built, and English where there are none', () => {
    const { newer, kept } = noticesIn({ 'offline.newer': 'Es gibt eine neuere Fassung.' });
    expect(newer.text).toBe('Es gibt eine neuere Fassung.');
    expect(kept.text).toContain('{date}');
  });
});
