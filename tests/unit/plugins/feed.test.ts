import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/catalogue/read';
import { changesFeed, releasesOf } from '../../../src/plugins/feed';
import { smallCatalogue } from '../../fixtures/catalogue';

const site = { url: 'https://guide.example', baseUrl: '/help/' };
const named = { title: 'Guide', summary: 'From an error to its fix.' };
const changelog =
  '# Changes\n\n## Unreleased\n\n- More.\n\n## 0.2.0, 2026-11-30\n\nMore codes & fixes.\n\n- One.\n\n## 0.1.0, 2026-11-23\n\nThe first.\n';

interface Entry {
  id: string;
  title: string;
  updated: string;
  link: { '@_href': string };
  summary: string;
}

function feedOf(catalogue: Catalogue) {
  const text = changesFeed(catalogue, site, named, changelog);
  expect(XMLValidator.validate(text)).toBe(true);
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(text);
  return { head: feed as Record<string, unknown>, entries: [feed.entry].flat() as Entry[] };
}

const withChanges = (changes: NonNullable<Catalogue['trees'][number]['changes']>): Catalogue => ({
  ...smallCatalogue,
  trees: smallCatalogue.trees.map((tree) => ({ ...tree, changes })),
});

it('releases are the headings with a day', () => {
  expect(releasesOf(changelog)).toEqual([
    { version: '0.2.0', date: '2026-11-30', says: 'More codes & fixes.' },
    { version: '0.1.0', date: '2026-11-23', says: 'The first.' },
  ]);
});

describe('the feed', () => {
  const { head, entries } = feedOf(
    withChanges([
      { date: '2026-12-01', says: 'A new question: <which tool> is it?' },
      { date: '2026-11-25', says: 'Answers lead to playbooks.' },
    ]),
  );

  it('has what Atom demands', () => {
    expect(head).toMatchObject({
      id: 'https://guide.example/help/',
      title: 'Guide: changes',
      updated: '2026-12-01T00:00:00Z',
      author: { name: 'Guide' },
    });
    expect(head.link).toContainEqual({
      '@_rel': 'self',
      '@_type': 'application/atom+xml',
      '@_href': 'https://guide.example/help/feed.xml',
    });
  });

  it('goes from the newest to the oldest, pages and releases alike', () => {
    const tree = 'https://guide.example/help/trees/interaction-required/';
    const home = 'https://guide.example/help/';
    expect(entries.map(({ id, updated, title, link, summary }) => [id, updated, title, link['@_href'], summary])).toEqual([
      [`${tree}#2026-12-01`, '2026-12-01T00:00:00Z', 'Interaction required', tree, 'A new question: <which tool> is it?'],
      [`${home}#0.2.0`, '2026-11-30T00:00:00Z', 'Guide 0.2.0', home, 'More codes & fixes.'],
      [`${tree}#2026-11-25`, '2026-11-25T00:00:00Z', 'Interaction required', tree, 'Answers lead to playbooks.'],
      [`${home}#0.1.0`, '2026-11-23T00:00:00Z', 'Guide 0.1.0', home, 'The first.'],
    ]);
  });

  it('keeps the newest fifty', () => {
    const days = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2027, 0, 60 - day)).toISOString().slice(0, 10));
    const { entries: kept } = feedOf(withChanges(days.map((date) => ({ date, says: 'Something changed.' }))));
    expect(kept).toHaveLength(50);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(50);
    expect(kept.at(-1)?.updated).toBe(`${days[49]}T00:00:00Z`);
  });
});
