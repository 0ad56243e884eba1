import { expect, it } from 'vitest';
import { chooseErrors, pruneReferences } from '../../bench/excerpt';

const has = (code: string) => ['50076', '700020'].includes(code);

it('takes codes that are not there out of the front matter', () => {
  expect(pruneReferences('code: "50076"\nrelated: ["50079", "700020"]\n', has)).toBe('code: "50076"\nrelated: ["700020"]\n');
});

it.each([
  ['[this](../errors/AADSTS50079.mdx)', 'this'],
  ['[this](../errors/AADSTS50079.mdx#why-it-happens)', 'this'],
  ['[this](./AADSTS50079.mdx)', 'this'],
  ['[this](/errors/AADSTS50079)', 'this'],
  ['[this](../errors/AADB2C90077.mdx)', 'this'],
])('keeps the words of %s, whose page is not there', (link, words) => {
  expect(pruneReferences(`See ${link}.`, has)).toBe(`See ${words}.`);
});

it.each([
  '[this](../errors/AADSTS50076.mdx#why-it-happens)',
  '[a fix](../fixes/complete-mfa.mdx)',
  '[a source](learn:error-codes-reference)',
  '[a thread](https://example.org/50079)',
])('leaves %s alone', (link) => {
  expect(pruneReferences(link, has)).toBe(link);
});

it('chooses what is measured first, and what only the lookup page knows last', () => {
  const errors = [
    { code: '10001', status: 'lookup-only' },
    { code: '10002', status: 'current' },
    { code: '700020', status: 'disputed' },
  ] as const;
  expect([...chooseErrors(errors, 1)]).toEqual(['700020']);
  expect([...chooseErrors(errors, 2)]).toEqual(['700020', '10002']);
});
