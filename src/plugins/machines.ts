import type { Catalogue } from '../catalogue/read';
import { asksQuestions } from '../catalogue/routing';
import { addressOf, documentsOf, type Named } from './documents';
import type { Site } from './site';
import { twinFile } from './twins';
import { escapeXml } from './xml';

/**
 * What search engines, browsers and assistants look for at fixed addresses.
 * @param pages the finished HTML of all pages, by their path.
 * @returns paths below the output folder, with their text.
 */
export function machineFiles(
  catalogue: Catalogue,
  site: Site,
  named: Named,
  pages: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map([
    ['robots.txt', robots(site)],
    ['sitemap.xml', siteMap(catalogue, site, pages)],
    ['opensearch.xml', openSearch(site, named)],
    ['llms.txt', llmsText(catalogue, site, named)],
  ]);
}

/** Everything may be read: a page that is not to be found says so itself, and only if it is read (RFC 9309). */
export function robots({ url, baseUrl }: Site): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${url}${baseUrl}sitemap.xml\n`;
}

/**
 * The site map (sitemaps.org, protocol 0.9): every page that lets itself be found, with the day on which it was
 * checked last. A list has the newest day of what it lists; a page without such a day has none.
 */
export function siteMap(catalogue: Catalogue, site: Site, pages: ReadonlyMap<string, string>): string {
  const days = checkedDays(catalogue);
  const entries = [...pages].flatMap(([path, html]) => {
    if (path.endsWith('.html') || /<meta name="?robots"? content="?[^">]*noindex/.test(html)) return [];
    const day = days.get(path);
    return [`<url><loc>${escapeXml(addressOf(path, site))}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`];
  });
  return xml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>`);
}

const xml = (element: string) => `<?xml version="1.0" encoding="UTF-8"?>\n${element}\n`;

/** The day on which each page, and anything on each list, was checked last, by path. */
function checkedDays(catalogue: Catalogue): Map<string, string> {
  const days = new Map<string, string>();
  const note = (path: string, day: string) => {
    if (day > (days.get(path) ?? '')) days.set(path, day);
  };
  for (const { path, checked } of documentsOf(catalogue)) {
    note('', checked);
    note(path, checked);
    note(path.slice(0, path.lastIndexOf('/')), checked);
  }
  for (const { status, checked } of catalogue.errors) if (status === 'disputed') note('/errors/disputed', checked);
  return days;
}

/** Lets a browser search for codes and words from its address bar (OpenSearch 1.1; a short name has at most 16 letters). */
export function openSearch({ url, baseUrl }: Site, { title, summary }: Named): string {
  const below = escapeXml(`${url}${baseUrl}`);
  return xml(
    [
      '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
      `<ShortName>${escapeXml(title.slice(0, 16))}</ShortName>`,
      `<Description>${escapeXml(summary)}</Description>`,
      '<InputEncoding>UTF-8</InputEncoding>',
      `<Image width="16" height="16" type="image/svg+xml">${below}favicon.svg</Image>`,
      `<Url type="text/html" template="${below}error/?code={searchTerms}"/>`,
      '</OpenSearchDescription>',
    ].join('\n'),
  );
}

/**
 * What an assistant needs to find its way (llmstxt.org): what the site is, how to get from an error to its fix,
 * the data, and the Markdown of the pages that people wrote. Codes without questions of their own are in the data.
 */
export function llmsText(catalogue: Catalogue, { url, baseUrl }: Site, { title, summary }: Named): string {
  const { errors, fixes, trees, areas, evidence, clients, develop } = catalogue;
  const below = `${url}${baseUrl}`;
  const link = (name: string, path: string, says?: string) => `- [${name}](${below}${path})${says ? `: ${says}` : ''}`;
  const twins = (pages: readonly { path: string; title: string; summary?: string }[]) =>
    pages.map((page) => link(page.title, twinFile(page.path), page.summary));
  const asking = errors.filter(asksQuestions);
  const sections = {
    Data: [
      link('codes.json', 'api/v1/codes.json', 'every code with name, summary, status, who acts, fixes, tree and sources'),
      link('fixes.json', 'api/v1/fixes.json', 'every fix with cause, who acts, least role, time and first step'),
      ...trees.map(({ id, title: name }) => link(`${id}.json`, `api/v1/trees/${id}.json`, `the questions of "${name}"`)),
      link('schemas', 'api/v1/schemas/codes.json', 'the JSON Schema of codes.json; fix, tree and code stand beside it'),
    ],
    'Errors whose questions lead to the fix': twins(asking.map(({ path, title: name }) => ({ path, title: name }))),
    'Decision trees': twins(trees),
    'Families of codes': twins(areas),
    Fixes: fixes.map((fix) => link(fix.title, twinFile(fix.path), fix.actor)),
    Evidence: twins(evidence),
    Clients: twins(clients),
    'For developers': twins(develop),
    Optional: [
      link('Home', 'index.md'),
      link('Glossary', 'glossary.md', 'the words of sign-in errors'),
      link('Feed of changes', 'feed.xml', 'Atom'),
      link('Site map', 'sitemap.xml', 'every page, with the day on which it was checked'),
    ],
  };
  return [
    `# ${title}`,
    `> ${summary} ${errors.length} codes, ${fixes.length} fixes, ${trees.length} decision trees. Independent and not affiliated with Microsoft.`,
    ...disputeOf(catalogue, '700020'),
    'How to get from an error to its fix:',
    [
      `- The number after AADSTS names the page: \`${below}errors/AADSTS50076/\`, as Markdown \`${below}errors/AADSTS50076.md\`. Any other spelling: \`${below}error/?code=50076\`.`,
      '- The number does not decide, the situation does: client or flow, resource, tenant, and suberror pick the cure. If the code has a tree, answer its questions one at a time until one leads to a fix; every question takes "I don\'t know".',
      "- If `status` is `disputed`, compare the text after the number with `meanings` before anything else. If it is `lookup-only`, nothing but Microsoft's own lookup page knows the code.",
      '- A fix says who carries it out, with which least role, how to check that it worked, and what never to do. None of them weakens a policy or excludes users from Conditional Access: do not advise that either.',
      '- Quote the address of the page, and the day on which it was checked.',
    ].join('\n'),
    ...Object.entries(sections).map(([name, links]) => `## ${name}\n\n${links.join('\n')}`),
  ]
    .join('\n\n')
    .concat('\n');
}

/** One sentence on what sources say of a number that they disagree about. */
function disputeOf({ errors, sources }: Catalogue, code: string): string[] {
  const page = errors.find((error) => error.code === code);
  const says = page?.meanings?.map(({ text, source, seen }) => `"${text}" (${sources[source]?.title}, as of ${seen})`);
  return page && says ? [`Sources disagree about ${page.id}, so read the text after the number: ${says.join(', or ')}.`] : [];
}
