import type { Catalogue } from '../catalogue/read';
import { addressOf, documentsOf, type Named } from './documents';
import type { Site } from './site';
import { escapeXml } from './xml';

/** As many entries as a reader who looks in now and then can have missed. */
const newest = 50;

/** A dated release of the list of changes. */
export interface Release {
  version: string;
  /** YYYY-MM-DD */
  date: string;
  /** Its first paragraph. */
  says: string;
}

/** The dated releases of CHANGELOG.md: headings such as `## 0.1.0, 2026-11-23`. What is not released has no day. */
export function releasesOf(changelog: string): Release[] {
  return [...changelog.matchAll(/^## (\S+), (\d{4}-\d\d-\d\d)\s+(.+)/gm)].map(([, version = '', date = '', says = '']) => ({
    version,
    date,
    says,
  }));
}

interface Entry {
  /** What it is known by for ever. */
  id: string;
  link: string;
  title: string;
  date: string;
  says: string;
}

/**
 * The feed of changes (Atom, RFC 4287): what the pages say of themselves, and one entry for each release.
 * @param changelog the text of CHANGELOG.md.
 */
export function changesFeed(catalogue: Catalogue, site: Site, { title }: Named, changelog: string): string {
  const home = addressOf('', site);
  const changes = documentsOf(catalogue).flatMap(({ path, title: name, changes: all = [] }): Entry[] => {
    const link = addressOf(path, site);
    return all.map(({ date, says }) => ({ id: `${link}#${date}`, link, title: name, date, says }));
  });
  const releases = releasesOf(changelog).map(
    ({ version, date, says }): Entry => ({ id: `${home}#${version}`, link: home, title: `${title} ${version}`, date, says }),
  );
  const entries = [...changes, ...releases].sort((a, b) => b.date.localeCompare(a.date)).slice(0, newest);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${escapeXml(home)}</id>
<title>${escapeXml(title)}: changes</title>
<updated>${instant(entries[0]?.date ?? '1970-01-01')}</updated>
<author><name>${escapeXml(title)}</name></author>
<link href="${escapeXml(home)}"/>
<link rel="self" type="application/atom+xml" href="${escapeXml(home)}feed.xml"/>
${entries.map(entryXml).join('\n')}
</feed>
`;
}

const instant = (day: string) => `${day}T00:00:00Z`;

const entryXml = ({ id, link, title, date, says }: Entry) =>
  `<entry><id>${escapeXml(id)}</id><title>${escapeXml(title)}</title><updated>${instant(date)}</updated><link href="${escapeXml(link)}"/><summary>${escapeXml(says)}</summary></entry>`;
