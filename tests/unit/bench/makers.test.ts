import { expect, it } from 'vitest';
import { pageText, peers, plainPage } from '../../bench/makers';

const site = 'https://help.example.org/';
const markdown = `# AADSTS50105: Not\\_assigned

The app asks "who"; see why.

## The fix

[Assign](https://help.example.org/fixes/assign/#do-this) or look at [all](https://help.example.org/errors/) and [Learn](https://learn.example/x).
`;
const page = plainPage('errors/AADSTS50105', markdown, site);
const textFor = (id: string) => {
  const maker = peers.find((peer) => peer.id === id);
  if (!maker) throw new Error(`There is no maker ${id}.`);
  return pageText(page, maker, (path) => path === 'fixes/assign', site);
};

it('reads title and summary off the Markdown of a page', () => {
  expect(page).toMatchObject({ title: 'AADSTS50105: Not_assigned', description: 'The app asks "who"; see why.' });
});

it('refuses Markdown without a title', () => {
  expect(() => plainPage('x', 'No title.\n', site)).toThrow('/x');
});

it.each([
  ['classic', '[Assign](/fixes/assign/#do-this)'],
  ['starlight', '[Assign](/fixes/assign/#do-this)'],
  ['vitepress', '[Assign](/fixes/assign#do-this)'],
])('writes links between pages as %s has them', (id, link) => {
  expect(textFor(id)).toContain(link);
});

it('leaves links to pages that only ours has, and to other sites, as they are', () => {
  expect(textFor('classic')).toContain('[all](https://help.example.org/errors)');
  expect(textFor('classic')).toContain('[Learn](https://learn.example/x)');
});

it.each([
  ['classic', 0],
  ['starlight', 0],
  ['vitepress', 1],
])('gives %s the title in the text %i times: the maker adds it or not', (id, times) => {
  expect(textFor(id).match(/^# /gm) ?? []).toHaveLength(times);
});

it('front matter is proof against quotes', () => {
  expect(textFor('classic')).toContain('description: "The app asks \\"who\\"; see why."');
});
