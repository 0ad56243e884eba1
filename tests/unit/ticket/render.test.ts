import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/ticket/note';
import { type NoteForm, noteForms, render } from '../../../src/ticket/render';

/** Text in each place that a note has for it. */
const places: readonly [place: string, block: (text: string) => Block][] = [
  ['a heading', (text) => ({ is: 'heading', text })],
  ['a paragraph', (text) => ({ is: 'paragraph', text })],
  ['a term', (text) => ({ is: 'pairs', pairs: [[text, 'value']] })],
  ['a value', (text) => ({ is: 'pairs', pairs: [['Term', text]] })],
  ['a list', (text) => ({ is: 'list', items: [text] })],
  ['a quote', (text) => ({ is: 'quote', text })],
];
const outsideQuotes = places.filter(([place]) => place !== 'a quote');

const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror="alert(1)">',
  "<a href='javascript:alert(1)'>here</a>",
  '</pre></li></ul><h1>Approved</h1>',
  '<!-- hidden -->',
  '[here](javascript:alert(1))',
  '![here](https://evil.example/pixel.png)',
  '<javascript:alert(1)>',
  '[here]: javascript:alert(1)',
  '**bold** _slanted_ `code` ~~gone~~',
  '| a | b |',
  '# Heading',
  '> quote',
  '1. one',
  '- one',
  '&lt;b&gt; &#60;',
  '```\nout\n```',
  '~~~\nout\n~~~',
  `${'`'.repeat(40)}\nout`,
  'first\n# second\n- third\n\n<b>fourth</b>',
  'first\r## second\u2028## third',
  '{noformat}out{noformat}',
  '{NoFormat:title=x}out{NOFORMAT}',
  '{color:red}red{color} {html}<b>{html}',
  '\\{color:red}red\\{color} \\\\[here|javascript:alert(1)]',
  '[here|javascript:alert(1)] [~admin]',
  '!https://evil.example/pixel.png!',
  'h1. Heading',
  // Behind the beginning of an address as well.
  'https:<img/src=x>',
  'https://x.example/<img/src=x>[here](javascript:alert(1))`code`',
  'https://x.example/[here|javascript:alert(1)]{color:red}!https://evil.example/pixel.png!',
  'https://x.example/"onmouseover="alert(1)',
];
const hostilePlaces = places.flatMap(([place, block]) => hostile.map((text) => [place, text, block] as const));
const oneLine = (text: string) => text.split(/[\r\n\u2028\u2029]+/).join(' ');

function nodesIn(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
}

function markdownIn(text: string) {
  const tree = unified().use(remarkParse).parse(text);
  return { text: textOf(tree), types: [...new Set(nodesIn(tree).map(({ type }) => type))] };
}

/** What markdown of ours consists of, place by place. */
const ownTypes: Readonly<Record<string, readonly string[]>> = {
  'a heading': ['root', 'heading', 'text'],
  'a paragraph': ['root', 'paragraph', 'text'],
  'a term': ['root', 'list', 'listItem', 'paragraph', 'strong', 'text'],
  'a value': ['root', 'list', 'listItem', 'paragraph', 'strong', 'text'],
  'a list': ['root', 'list', 'listItem', 'paragraph', 'text'],
  'a quote': ['root', 'code'],
};

describe('markup in a text stays text', () => {
  it.each(hostilePlaces)('Markdown, in %s: %j', (place, text, block) => {
    const shown = markdownIn(render([block(text)], 'markdown'));
    expect(shown.types).toEqual(ownTypes[place]);
    expect(shown.text).toContain(place === 'a quote' ? text.replace(/[\r\u2028]/g, '\n') : oneLine(text));
  });

  it.each(places)('Markdown, in %s: any signs', (place, block) => {
    const signs = fc.string({ unit: fc.constantFrom(...'<>[]()!`*_~#+-=|\\&;:/.{}"\'ab1 \t\r\n'), maxLength: 30 });
    // An underscore in an address is not escaped: the address would no longer work.
    const texts = fc.oneof(
      signs,
      signs.map((more) => `https://x.example/${more.replace(/[_~]/g, '')}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { types } = markdownIn(render([block(`a ${text} z`)], 'markdown'));
        expect(types.filter((type) => !ownTypes[place]?.includes(type))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it.each(hostilePlaces)('rich text, in %s: %j', (place, text, block) => {
    const html = render([block(text)], 'html');
    const address = /href="(https?:\/\/[^"<>\s]*)"/g;
    const tags = [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(address, 'href'));
    expect(tags.filter((tag) => !/^<\/?(?:h3|p|ul|li|strong|pre)>$|^<a href>$|^<\/a>$/.test(tag))).toEqual([]);
    const shown = html
      .replace(/<[^>]*>/g, '')
      .replace(/&(lt|gt|quot);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? '')
      .replace(/&amp;/g, '&');
    expect(shown).toContain(place === 'a quote' ? text.replace(/\r\n?|\u2028/g, '\n') : oneLine(text));
  });

  it.each(hostile)('Jira, outside of a quote: %j', (text) => {
    for (const [, block] of outsideQuotes) {
      const line = render([block(text)], 'jira');
      expect(line.split(/[\r\n\u2028]/)).toHaveLength(1);
      const inside = line.replace(/^(?:h3\. |\* \*value|\* )/, '').replace(/^\*(.*?):\* /, '$1 ');
      expect(inside.match(/(?<!\\)[{}[\]!|]|\\\\/g) ?? []).toEqual([]);
    }
  });

  it.each(hostile)('Jira, in a quote: %j', (text) => {
    const quote = render([{ is: 'quote', text }], 'jira');
    expect(quote.match(/\{noformat/gi)).toHaveLength(2);
    expect(quote).toMatch(/^\{noformat\}\n[\s\S]*\n\{noformat\}$/);
  });

  it.each(hostile)('plain text, on its own line: %j', (text) => {
    for (const [, block] of outsideQuotes.slice(1)) expect(render([block(text)], 'plain')).not.toMatch(/[\r\n\u2028]/);
    for (const line of render([{ is: 'quote', text }], 'plain').split(/[\r\n\u2028]/)) expect(line).toMatch(/^\| /);
  });
});

describe('a fence is longer than any run of backticks in it', () => {
  it.each([0, 1, 2, 3, 4, 10, 500])('%i', (count) => {
    const text = `${'`'.repeat(count)}\nAADSTS50105: x`;
    const fence = /^`+/.exec(render([{ is: 'quote', text }], 'markdown'))?.[0] ?? '';
    expect(fence.length).toBeGreaterThan(Math.max(2, count));
  });
});

const values = [
  'AADSTS50105',
  '7d1c0b52-2f38-4f4e-9c55-3a1f0f6e9d10',
  '2026-11-20T08:15:42.000Z',
  'Complete MFA, then try again (once).',
  'https://aadsts.example/errors/AADSTS700020/?text=other-code&reason=mfa',
  'https://contoso.example/a_b/c_d?code=AADSTS700020&tree=x_y',
];

describe('a plain value is written as it is', () => {
  it.each(noteForms.flatMap((form) => values.map((value) => [form, value] as const)))('%s: %s', (form, value) => {
    const expected = form === 'html' ? value.replaceAll('&', '&amp;') : value;
    for (const [, block] of places) expect(render([block(value)], form)).toContain(expected);
  });

  it('an address is a link in rich text, and the same in Markdown', () => {
    const text = 'Link: https://contoso.example/a_b/?x=1&y=2';
    expect(render([{ is: 'paragraph', text }], 'html')).toBe(
      '<p>Link: <a href="https://contoso.example/a_b/?x=1&amp;y=2">https://contoso.example/a_b/?x=1&amp;y=2</a></p>',
    );
    expect(render([{ is: 'paragraph', text }], 'markdown')).toBe(text);
  });
});

describe('the parts of a note', () => {
  const blocks: Block[] = [
    { is: 'heading', text: 'From the text' },
    { is: 'pairs', pairs: [['App', 'Expenses']] },
    { is: 'list', items: ['time', 'tenant'] },
    { is: 'quote', text: 'one\r\ntwo' },
    { is: 'paragraph', text: 'End' },
  ];

  it.each<[NoteForm, string]>([
    ['plain', 'From the text\n-------------\n\nApp: Expenses\n\n- time\n- tenant\n\n| one\n| two\n\nEnd'],
    ['markdown', '## From the text\n\n- **App:** Expenses\n\n- time\n- tenant\n\n```text\none\ntwo\n```\n\nEnd'],
    ['jira', 'h3. From the text\n\n* *App:* Expenses\n\n* time\n* tenant\n\n{noformat}\none\ntwo\n{noformat}\n\nEnd'],
    [
      'html',
      '<h3>From the text</h3><ul><li><strong>App:</strong> Expenses</li></ul><ul><li>time</li><li>tenant</li></ul><pre>one\ntwo</pre><p>End</p>',
    ],
  ])('as %s', (form, text) => {
    expect(render(blocks, form)).toBe(text);
  });
});
