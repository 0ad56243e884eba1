import { describe, expect, it } from 'vitest';
import { pageData } from '../../../src/search/documents';
import { openIndex } from '../../../src/search/query';
import { smallCatalogue as catalogue } from '../../fixtures/catalogue';

const finder = openIndex(pageData(catalogue));
const pathsOf = (typed: string) => finder.find(typed).map(({ path }) => path);
const codesOf = (code: string) => finder.nearestTo(code).map((page) => page.codes[0]);

describe('find puts the page of a code first', () => {
  it.each([
    ['700020', '700020'],
    ['aadsts 700020', '700020'],
    ['AADSTS700020:', '700020'],
    ['aadsts-700020', '700020'],
    ['7OOO2O', '700020'],
    ['AADSTS50076: Due to a configuration change made by your administrator', '50076'],
    ['interaction_required 50079', '50079'],
    ['InteractionRequired, session expired, keeps asking to sign in, 53009', '53009'],
    ['Application was not found AADSTS700016 in the directory', '700016'],
  ])('%j', (typed, code) => {
    expect(pathsOf(typed)[0]).toBe(`/errors/AADSTS${code}`);
  });

  it.each(['26000', 'AADSTS26000', 'aadsts 26000'])('by its alias: %j', (typed) => {
    expect(pathsOf(typed)[0]).toBe('/errors/AADSTS700020');
  });

  it.each(['AADB2C90077', 'aadb2c 90077', '90077'])('of another family: %j', (typed) => {
    expect(pathsOf(typed)[0]).toBe('/errors/AADB2C90077');
  });

  it('of each code that is named, in the order typed', () => {
    expect(pathsOf('50079 50076').slice(0, 2)).toEqual(['/errors/AADSTS50079', '/errors/AADSTS50076']);
  });
});

describe('find without a code', () => {
  it.each([
    ['the symbolic name', 'InteractionRequired', '/errors/AADSTS700020'],
    ['the symbolic name, split', 'interaction required', '/errors/AADSTS700020'],
    ['a part of the symbolic name', 'UserStrongAuth', '/errors/AADSTS50076'],
    ['the beginning of a word', 'reserv', '/fixes/reserved-identifier'],
    ['words of the symptoms', 'session keeps asking', '/errors/AADSTS700020'],
    ['the symptoms of a fix', 'lost phone', '/fixes/register'],
    ['the title of a tree', 'interaction required', '/trees/interaction-required'],
    ['the title of an evidence page', 'packet trace', '/evidence/packet-trace'],
    ['a typo in a word', 'reserved identifer', '/fixes/reserved-identifier'],
    ['a typo in a name', 'InteractionRequierd', '/errors/AADSTS700020'],
    ['words of which one fits no page', 'reserved identifier zebra', '/fixes/reserved-identifier'],
  ])('finds a page by %s: %j', (_, typed, path) => {
    expect(pathsOf(typed)).toContain(path);
  });

  it.each(['interaction_required', 'invalid_request'])('finds every error of the OAuth error %s', (error) => {
    const having = catalogue.errors.filter(({ oauth }) => oauth.includes(error)).map(({ path }) => path);
    expect(having.length).toBeGreaterThan(0);
    expect(pathsOf(error)).toEqual(expect.arrayContaining(having));
  });

  it.each([
    ['basic_action', '50076'],
    ['protection_policy_required', '53009'],
  ])('finds an error by the suberror %s', (suberror, code) => {
    expect(pathsOf(suberror)).toContain(`/errors/AADSTS${code}`);
  });

  it.each(['50077', 'AADSTS50077', '700010', '600020'])('takes no code for another one: %j', (typed) => {
    expect(pathsOf(typed)).toEqual([]);
  });

  it.each(['', '   ', '?', 'zzzzzz'])('finds nothing for %j', (typed) => {
    expect(pathsOf(typed)).toEqual([]);
  });

  it('puts a page first that has just these words as a symptom, whatever else fits', () => {
    expect(pathsOf('Lost phone')[0]).toBe('/fixes/register');
    expect(pathsOf('az login')[0]).toBe('/errors/AADSTS50076');
  });

  it('shows each page once', () => {
    const found = pathsOf('AADSTS700020 says register the sign-in method');
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found).size).toBe(found.length);
  });

  it('shows twelve pages at most', () => {
    const [page] = catalogue.errors;
    const errors = Array.from({ length: 20 }, (_, index) => ({ ...page, code: String(60000 + index) }));
    const { find } = openIndex(pageData({ ...catalogue, errors: errors as typeof catalogue.errors }));
    expect(find('interaction_required')).toHaveLength(12);
  });
});

describe('pageOf', () => {
  it.each([
    ['700020', '/errors/AADSTS700020'],
    ['26000', '/errors/AADSTS700020'],
    ['AADB2C90077', '/errors/AADB2C90077'],
  ])('knows %s', (code, path) => {
    expect(finder.pageOf(code)?.path).toBe(path);
  });

  it.each(['7', '70002', '00020', '020 26', '2600', '7000201', '90077', ''])('does not take %j for a code', (code) => {
    expect(finder.pageOf(code)).toBeUndefined();
  });

  it('gives what a result shows', () => {
    const page = catalogue.errors.find(({ code }) => code === '700020');
    expect(finder.pageOf('700020')).toMatchObject({
      shelf: 'errors',
      title: page?.title,
      text: page?.summary,
      codes: ['700020', '26000'],
    });
  });
});

describe('nearestTo', () => {
  it.each([
    ['a last digit', '700021', '700020'],
    ['a digit too many', '7000201', '700020'],
    ['a digit too few', '7002', '70021'],
    ['a neighbour', '50077', '50076'],
    ['two digits swapped', '50706', '50076'],
    ['another family', 'AADB2C90078', 'AADB2C90077'],
  ])('offers the likeliest first: %s', (_, code, nearest) => {
    expect(codesOf(code)[0]).toBe(nearest);
  });

  it('offers five errors at most, of the same family', () => {
    expect(codesOf('123456')).toHaveLength(5);
    expect(codesOf('123456')).not.toContain('AADB2C90077');
    expect(codesOf('AADB2C90078')).toEqual(['AADB2C90077']);
  });
});

it.each(['null', '{}', '[]'])('openIndex refuses %j', (json) => {
  expect(() => openIndex(JSON.parse(json))).toThrow();
});
