import type { Link, Root, TableRow } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/catalogue/schema';
import { remarkTerms } from '../../../src/glossary/remark';
import { parseMdx } from '../../fixtures/docs';

const term = (id: string, name: string, also?: string[]): Term => ({
  id,
  term: name,
  says: 'What it means.',
  ...(also && { also }),
});
const terms = [
  term('refresh-token', 'refresh token'),
  term('primary-refresh-token', 'primary refresh token', ['PRT']),
  term('conditional-access', 'Conditional Access'),
  term('what-if', 'What If'),
];

/** The linked words of a page, each with its address. */
function linked(text: string, path = '/docs/fixes/sign-in-again.mdx'): string[] {
  const root = parseMdx(text);
  remarkTerms({ terms })(root, { path });
  const found: string[] = [];
  visit(root, 'link', ({ url, children }: Link) => {
    const [word] = children;
    found.push(`${word?.type === 'text' ? word.value : word?.type} ${url}`);
  });
  return found;
}

describe('a term is linked', () => {
  it.each([
    ['at its first use only', 'A refresh token. The refresh token.', ['refresh token /glossary#refresh-token']],
    ['at the beginning of a sentence', 'Refresh tokens end.', ['Refresh tokens /glossary#refresh-token']],
    ['by its longest form', 'The primary refresh token ends.', ['primary refresh token /glossary#primary-refresh-token']],
    ['by another form', 'The PRT ends.', ['PRT /glossary#primary-refresh-token']],
    ['across a line', 'By Conditional\nAccess.', ['Conditional\nAccess /glossary#conditional-access']],
    ['in a list', '- a PRT\n- What If', ['PRT /glossary#primary-refresh-token', 'What If /glossary#what-if']],
  ])('%s', (_, text, links) => {
    expect(linked(text)).toEqual(links);
  });
});

describe('a term is left alone', () => {
  it.each([
    ['in a heading', '## The refresh token'],
    ['in code', '`refresh token`\n\n```text\nrefresh token\n```'],
    ['inside a word', 'An unrefresh tokenizer of PRTX.'],
    ['where a name is written small', 'conditional access, and what if it fails?'],
  ])('%s', (_, text) => {
    expect(linked(text)).toEqual([]);
  });

  it('in the text of another link', () => {
    expect(linked('[the refresh token](./x.mdx)')).toEqual(['the refresh token ./x.mdx']);
  });

  it.each(['/docs/trees/no-code.mdx', '/docs/contributing/index.mdx', '/docs/glossary.mdx'])('on %s', (path) => {
    expect(linked('A PRT.', path)).toEqual([]);
  });
});

it('the head of a table is no first use, its body is', () => {
  const row = (text: string): TableRow => ({
    type: 'tableRow',
    children: [{ type: 'tableCell', children: [{ type: 'text', value: text }] }],
  });
  const root: Root = { type: 'root', children: [{ type: 'table', children: [row('PRT'), row('The PRT')] }] };
  remarkTerms({ terms })(root, { path: '/docs/fixes/x.mdx' });
  const rows = root.children.flatMap((table) => (table.type === 'table' ? table.children : []));
  expect(rows.map(({ children }) => children[0]?.children.map(({ type }) => type))).toEqual([['text'], ['text', 'link']]);
});
