import { describe, expect, it } from 'vitest';
import { addressPages, shortAddresses } from '../../../src/plugins/addresses';
import { smallCatalogue } from '../../fixtures/catalogue';

const site = 'https://guide.example';
const pages = addressPages(smallCatalogue, { url: site, baseUrl: '/help/' });

describe('shortAddresses', () => {
  const addresses = shortAddresses(smallCatalogue);

  it.each([
    ['/700020', '/errors/AADSTS700020'],
    ['/AADSTS700020', '/errors/AADSTS700020'],
    ['/aadsts700020', '/errors/AADSTS700020'],
    ['/26000', '/errors/AADSTS700020'],
    ['/AADSTS26000', '/errors/AADSTS700020'],
    ['/aadsts26000', '/errors/AADSTS700020'],
    ['/errors/AADSTS26000', '/errors/AADSTS700020'],
    ['/AADB2C90077', '/errors/AADB2C90077'],
    ['/aadb2c90077', '/errors/AADB2C90077'],
    ['/fixes/register-mfa', '/fixes/register-sign-in-method'],
  ])('%s leads to %s', (from, to) => {
    expect(addresses.get(from)).toBe(to);
  });

  it('hide no page', () => {
    const { errors, fixes, trees, evidence } = smallCatalogue;
    for (const { path } of [...errors, ...fixes, ...trees, ...evidence]) expect(addresses.has(path)).toBe(false);
  });
});

describe('addressPages', () => {
  it('makes a page for each short address', () => {
    expect([...pages.keys()].sort()).toEqual(
      [...shortAddresses(smallCatalogue).keys()].map((path) => `${path.slice(1)}/index.html`).sort(),
    );
  });

  it.each([
    ['700020/index.html', '/help/errors/AADSTS700020/'],
    ['aadsts26000/index.html', '/help/errors/AADSTS700020/'],
    ['AADB2C90077/index.html', '/help/errors/AADB2C90077/'],
  ])('%s leads below the base path, with a script, a refresh and a link', (file, target) => {
    const html = pages.get(file);
    expect(html).toContain(`<link rel="canonical" href="${site}${target}">`);
    expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
    expect(html).toContain(`<a href="${target}">`);
    expect(html).toContain('<script src="/help/forward.js">');
    expect(html).toContain('content="noindex"');
  });

  it('needs no base path', () => {
    const html = addressPages(smallCatalogue, { url: site, baseUrl: '/' }).get('700020/index.html');
    expect(html).toContain(`href="${site}/errors/AADSTS700020/"`);
    expect(html).toContain('src="/forward.js"');
  });
});
