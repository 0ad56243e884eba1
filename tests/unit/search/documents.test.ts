import { expect, it } from 'vitest';
import { errorTitle, pageData, rareData } from '../../../src/search/documents';
import { smallCatalogue } from '../../fixtures/catalogue';

it('an entry holds what its page says, and nothing for what it does not say', () => {
  const { errors } = pageData(smallCatalogue);
  expect(errors.find(({ code }) => code === '70021')).toEqual({
    code: '70021',
    words: 'a few plain words',
    text: 'What AADSTS70021 says.',
  });
  expect(errors.find(({ code }) => code === '700020')).toMatchObject({
    name: 'InteractionRequired',
    aliases: ['26000'],
  });
});

it('a code that only the lookup page knows stands apart, with its title only', () => {
  const [page] = smallCatalogue.errors;
  if (!page) throw new Error('The catalogue of the tests is empty.');
  const catalogue = { ...smallCatalogue, errors: [{ ...page, status: 'lookup-only' as const, copies: ['2022-02-11'] }] };
  expect(pageData(catalogue).errors).toEqual([]);
  expect(rareData(catalogue)).toEqual([['50076', 'a few plain words']]);
});

it.each([
  [{ code: '50076', name: 'SomeName' }, 'AADSTS50076: SomeName'],
  [{ code: '50076', name: 'SomeName', words: 'plain words' }, 'AADSTS50076: plain words'],
  [{ code: 'AADB2C90077', words: 'plain words' }, 'AADB2C90077: plain words'],
])('the title of %j', (entry, title) => {
  expect(errorTitle(entry)).toBe(title);
});

it('every page of every shelf is there', () => {
  const { errors, others } = pageData(smallCatalogue);
  const { areas, fixes, trees, evidence, clients, develop } = smallCatalogue;
  expect(errors).toHaveLength(smallCatalogue.errors.length);
  const pages = [...areas, ...fixes, ...trees, ...evidence, ...clients, ...develop];
  expect(others.map(({ id }) => id).sort()).toEqual(pages.map(({ id }) => id).sort());
});
