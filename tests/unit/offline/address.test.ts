import { describe, expect, it } from 'vitest';
import {
  cachePrefix,
  essence,
  isData,
  isHashed,
  isOurs,
  isPage,
  namesCode,
  pagePath,
  shortTarget,
} from '../../../src/offline/address';

const moved = { 'errors/AADSTS26000': 'errors/AADSTS700020', 'fixes/register-mfa': 'fixes/register-sign-in-method' };

describe('shortTarget', () => {
  it.each([
    ['700020', 'errors/AADSTS700020/'],
    ['700020/', 'errors/AADSTS700020/'],
    ['AADSTS700020', 'errors/AADSTS700020/'],
    ['aadsts700020/', 'errors/AADSTS700020/'],
    ['26000', 'errors/AADSTS700020/'],
    ['errors/AADSTS26000/', 'errors/AADSTS700020/'],
    ['aadb2c90077', 'errors/AADB2C90077/'],
    ['AADB2C90077/', 'errors/AADB2C90077/'],
    ['fixes/register-mfa', 'fixes/register-sign-in-method/'],
  ])('%s leads to %s', (path, target) => {
    expect(shortTarget(path, moved)).toBe(target);
  });

  it.each(['', 'errors/', 'errors/AADSTS700020/', 'error/', 'fixes/cli-sign-in', '123', 'constructor', 'wiki/700020'])(
    '%s is no short address',
    (path) => {
      expect(shortTarget(path, moved)).toBeUndefined();
    },
  );

  it('leads nowhere in a circle', () => {
    for (const path of ['26000', 'fixes/register-mfa'])
      expect(shortTarget(shortTarget(path, moved) ?? '', moved)).toBeUndefined();
  });
});

describe('pagePath', () => {
  it.each([
    ['', ''],
    ['index.html', ''],
    ['errors', 'errors/'],
    ['errors/AADSTS50105/', 'errors/AADSTS50105/'],
    ['errors/AADSTS50105/index.html', 'errors/AADSTS50105/'],
    ['404.html', '404.html'],
  ])('%s is kept as "%s"', (path, kept) => {
    expect(pagePath(path)).toBe(kept);
  });
});

describe('the kinds of files', () => {
  it.each(['assets/css/styles-244b97c4.css', 'assets/islands/paste-worker-ZT3FVEGW.js', 'assets/kept-eabf75fc89.json.gz'])(
    '%s never changes',
    (path) => {
      expect(isHashed(path)).toBe(true);
    },
  );
  it.each(['sw.js', 'forward.js', 'og/errors/AADSTS700020.png', 'assets/plain.css', 'api/v1/trees/interaction-required.json'])(
    '%s may change',
    (path) => {
      expect(isHashed(path)).toBe(false);
    },
  );
  it.each(['', 'errors', 'errors/AADSTS50105/', '700020', '404.html', 'nowhere/%3Cimg%3E'])('%s may be a page', (path) => {
    expect(isPage(path)).toBe(true);
  });
  it.each(['embed/AADSTS50105/', 'errors/AADSTS50105.md', 'feed.xml', 'api/v1/codes.json', 'og/site.png', 'sw.js'])(
    '%s is no page',
    (path) => {
      expect(isPage(path)).toBe(false);
    },
  );
  it('knows the data that pages ask for', () => {
    expect(['api/v1/trees/no-code.json', 'api/v1/codes/700020.json', 'favicon.svg'].every(isData)).toBe(true);
    expect(['api/v1/codes.json', 'api/v1/schemas/code.json', 'sw.js', 'errors/'].some(isData)).toBe(false);
  });
  it('knows addresses that name a code', () => {
    expect(['errors/AADSTS29208/', 'aadsts29208', 'errors/AADB2C90077'].every(namesCode)).toBe(true);
    expect(['', 'other/app/', 'contributing/parser/'].some(namesCode)).toBe(false);
  });
});

describe('isOurs', () => {
  it('knows the pages of the site and the pages behind short addresses', () => {
    expect(isOurs('<meta charset=UTF-8><script type="module" src="/guide/assets/islands/entry-T6UCYADY.js"></script>')).toBe(
      true,
    );
    expect(isOurs('<link rel="canonical" href="x"><script src="/forward.js"></script>')).toBe(true);
  });
  it('does not take the page of a hotel for one', () => {
    expect(isOurs('<!doctype html><title>Welcome</title><script src="/login.js"></script>')).toBe(false);
  });
});

describe('essence', () => {
  const page = (main: string, entry: string) =>
    `<script src="/assets/islands/entry-${entry}.js"></script><main id=x>${main}</main><footer>`;
  it('is the same where only names of files differ', () => {
    expect(essence(page('Text <i data-x="/assets/pages-628c9f11e8.json">', 'T6UCYADY'))).toBe(
      essence(page('Text <i data-x="/assets/pages-11111f11e8.json">', 'AAAAAAAA')),
    );
  });
  it('differs where a word does', () => {
    expect(essence(page('Do this.', 'T6UCYADY'))).not.toBe(essence(page('Do that.', 'T6UCYADY')));
  });
});

describe('cachePrefix', () => {
  it('keeps sites apart that share an origin', () => {
    const root = cachePrefix('https://x.example/');
    const below = cachePrefix('https://x.example/guide/');
    expect(`${below}1`.startsWith(root)).toBe(false);
    expect(`${root}1`.startsWith(below)).toBe(false);
  });
});
