import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Definition, Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../src/sources/learn';
import { linkFault } from '../../src/sources/remark';
import { pagesBelow, readPage, root } from '../fixtures/docs';

const pages = pagesBelow('docs');
const sources = readSources(join(root, 'src/sources/learn.tsv'));

function linksIn(body: Root): { url: string; line: number | undefined }[] {
  const links: { url: string; line: number | undefined }[] = [];
  visit(body, ['link', 'definition', 'image'], (node) => {
    links.push({ url: (node as Link | Definition).url, line: node.position?.start.line });
  });
  visit(body, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    for (const { name, value } of 'attributes' in node ? (node.attributes as { name?: string; value?: unknown }[]) : [])
      if (name === 'href' || name === 'src') links.push({ url: String(value), line: node.position?.start.line });
  });
  return links;
}

/** The ids that front matter names as sources. */
function sourcesOf(values: Record<string, unknown>): string[] {
  const { learn = [], meanings = [] } = values as { learn?: string[]; meanings?: { source: string }[] };
  return [...learn, ...meanings.map(({ source }) => source)];
}

describe('links to Microsoft go by a known id', () => {
  it.each(pages)('%s', (page) => {
    const faults = linksIn(readPage(page).body).flatMap(({ url, line }) => {
      const fault = linkFault(url, sources);
      return fault ? [`${page}:${line}: ${fault}`] : [];
    });
    expect(faults).toEqual([]);
  });
});

it('every row of learn.tsv is cited by a page or a component', () => {
  const code = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(components|islands|pages|theme)[\\/].*\.tsx?$/.test(file))
    .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
    .join('\n');
  const cited = new Set(
    pages.flatMap((page) => {
      const { values, body } = readPage(page);
      return [...sourcesOf(values), ...linksIn(body).map(({ url }) => url.replace(/^learn:/, ''))];
    }),
  );
  const unused = [...sources.keys()].filter((id) => !cited.has(id) && !new RegExp(`['"\`](learn:)?${id}['"\`]`).test(code));
  expect(unused).toEqual([]);
});
