import type { Element, ElementContent, RootContent } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Catalogue } from '../catalogue/read';
import { addressOf, type Document, documentsOf, type Named } from './documents';
import type { Site } from './site';

/** What a twin says beside what its page shows; home was held against no source. */
export type TwinPage = Pick<Document, 'path' | 'title' | 'summary'> & { checked?: string };

/** Every page that has a twin: home, and all documents. */
export function twinPages(catalogue: Catalogue, home: Named): TwinPage[] {
  return [{ path: '', ...home }, ...documentsOf(catalogue)];
}

/** The file of a twin below the output folder: the path of the page and `.md`. */
export const twinFile = (path: string): string => `${path.slice(1) || 'index'}.md`;

/**
 * The Markdown twins of home and of every document, made from what the pages show: a twin says all that its page says.
 * @param home what stands at the top of the twin of home.
 * @param pages the finished HTML of pages, by their path.
 * @returns paths below the output folder, with their Markdown.
 * @throws if a page is missing.
 */
export function twinFiles(
  catalogue: Catalogue,
  site: Site,
  home: Named,
  pages: ReadonlyMap<string, string>,
): Map<string, string> {
  return new Map(twinPages(catalogue, home).map((page) => [twinFile(page.path), twinOf(page, site, pages.get(page.path) ?? '')]));
}

/**
 * A page as Markdown: title, summary, what stands in its `<main>`, and where it is from. What is only of use in a
 * browser is left out; links are absolute and lead to the pages.
 * @throws if the page has no `<main>`.
 */
export function twinOf({ path, title, summary, checked }: TwinPage, site: Site, html: string): string {
  const address = addressOf(path, site);
  const main = /<main\b[\s\S]*<\/main>/.exec(html)?.[0];
  if (!main) throw new Error(`${address} has no <main>, of which its Markdown could be made.`);
  // What islands are given is most of some pages, and is not shown; nor are the comments that part texts.
  const root = reader.parse(main.replace(/ data-props='[^']*'|<!--.*?-->/g, ''));
  const questions = new Map<unknown, string>();
  visit(root, { tagName: 'section' }, ({ properties, children }: Element) => {
    const heading = children.find((child) => isElement(child, 'h3'));
    if (properties.dataQuestion && heading)
      questions.set(`#q-${properties.dataQuestion}`, `${questions.size + 1}. ${textOf(heading)}`);
  });
  const from = `${checked ? `, checked ${checked}` : ''}. AADSTS Guide: MIT licence, independent and not affiliated with Microsoft.`;
  const content = [
    make('h1', [text(title)]),
    make('p', [text(summary)]),
    ...shape(root.children, { address, questions }),
    make('hr', []),
    make('p', [make('a', [text(address)], { href: address }), text(from)]),
  ];
  return writer.stringify(writer.runSync({ type: 'root', children: content }));
}

const reader = unified().use(rehypeParse, { fragment: true });

const writer = unified()
  .use(rehypeRemark)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-' });

interface Context {
  /** The address of the page. */
  address: string;
  /** The questions of the tree on the page, numbered, by the links that lead to them. */
  questions: ReadonlyMap<unknown, string>;
}

const text = (value: string): ElementContent => ({ type: 'text', value });

const make = (tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const isElement = (node: RootContent | undefined, ...tagNames: string[]): node is Element =>
  node?.type === 'element' && (tagNames.length === 0 || tagNames.includes(node.tagName));

const hasClass = ({ properties }: Element, ...names: string[]) =>
  Array.isArray(properties.className) && properties.className.some((name) => names.includes(String(name)));

/** What is for browsers only: controls, pictures, contents lists, and links of a heading to itself. */
const chrome = ['button', 'form', 'input', 'label', 'nav', 'script', 'style', 'svg', 'template', 'textarea', 'wbr'];

const isChrome = (node: Element) =>
  chrome.includes(node.tagName) ||
  node.properties.hidden !== undefined ||
  node.properties.dataValues !== undefined ||
  hasClass(node, 'hash-link', 'PasteField-place');

/** Brings what a page shows into the form of which good Markdown comes. */
function shape(nodes: readonly RootContent[], context: Context): ElementContent[] {
  const shaped: ElementContent[] = [];
  let isBelowTitle = false;
  let last: RootContent | undefined;
  for (const node of nodes) {
    if (node.type === 'text') {
      shaped.push(text(node.value));
      last = node;
    }
    if (!isElement(node)) continue;
    // The title and the lines below it stand at the top already.
    isBelowTitle = node.tagName === 'h1' || (isBelowTitle && node.tagName === 'p');
    if (isBelowTitle || isChrome(node)) continue;
    shaped.push(...gapBetween(last, node), ...shapeElement(node, context));
    last = node;
  }
  return shaped;
}

/** On the page styles keep these apart, in a text nothing would. */
function gapBetween(before: RootContent | undefined, node: Element): ElementContent[] {
  if (isElement(before, 'a', 'span') && isElement(node, 'a', 'span')) return [text(' · ')];
  return before?.type === 'text' && /\S$/.test(before.value) && node.tagName === 'span' ? [text(' ')] : [];
}

function shapeElement(node: Element, context: Context): ElementContent[] {
  const { tagName, properties } = node;
  const inside = () => shape(node.children, context);
  if (hasClass(node, 'ErrorPage-sample')) return [make('pre', [text(textOf(node))])];
  if (hasClass(node, 'Meanings-text', 'CodeBlock-file')) return [make('p', [make('code', inside())])];
  if (hasClass(node, 'Tabs-label')) return [make('p', [make('strong', inside())])];
  if (hasClass(node, 'CodeLinks-codes', 'link-row')) return [make('p', joined(itemsOf(node, context), ', '))];
  if (hasClass(node, 'Pills-pills')) return [make('p', joined(itemsOf(node, context), ' · '))];
  if (properties.dataAnswer !== undefined) return shapeAnswer(node, context);
  switch (tagName) {
    case 'pre': {
      const code = node.children.find((child) => isElement(child, 'code'));
      return [make('pre', [make('code', [text(textOf(node))], code?.properties)])];
    }
    case 'a':
      return [make('a', inside(), { href: new URL(String(properties.href ?? ''), context.address).href })];
    case 'h3': {
      const question = context.questions.get(`#${String(properties.id ?? '').replace(/^ask-/, 'q-')}`);
      return [make('h3', question ? [text(question)] : inside())];
    }
    case 'li':
      return [make('li', node.children.some((child) => isElement(child, 'h2', 'h3')) ? shapeCard(node, context) : inside())];
    case 'dl':
      return [make('ul', shapeTerms(node, context))];
    default:
      return [make(tagName, inside(), properties)];
  }
}

const itemsOf = (list: Element, context: Context) =>
  list.children.flatMap((child) => (isElement(child, 'li') ? [shape(child.children, context)] : []));

const joined = (parts: readonly ElementContent[][], by: string) =>
  parts.flatMap((part, index) => (index === 0 ? part : [text(by), ...part]));

/** An answer: its words, and where it leads. */
function shapeAnswer(node: Element, context: Context): ElementContent[] {
  const [label, target] = node.children.filter((child) => isElement(child));
  const to = context.questions.get(node.properties.href);
  const href = new URL(String(node.properties.href), context.address).href;
  const name = to ? [text(to)] : target ? shape([target], context) : [];
  return [...(label ? shape(label.children, context) : []), text(' → '), make('a', name, { href })];
}

/** An entry that has a heading, as one paragraph: its title, what it says, and the short facts between brackets. */
function shapeCard(node: Element, context: Context): ElementContent[] {
  const parts = node.children.filter((child) => isElement(child));
  const title = parts.filter((child) => isElement(child, 'h2', 'h3'));
  const facts = parts.filter((child) => hasClass(child, 'ErrorList-facts', 'Pills-pills'));
  const says = parts.filter((child) => !title.includes(child) && !facts.includes(child));
  const inside = (elements: Element[]) =>
    joined(
      elements.map((element) => {
        const [only] = shapeElement(element, context);
        return isElement(only) ? only.children : [];
      }),
      ' ',
    );
  return [
    make('strong', inside(title)),
    text(': '),
    ...inside(says),
    ...(facts.length > 0 ? [text(' ('), ...inside(facts), text(')')] : []),
  ];
}

/** Terms and what is said of each, as entries of a list; what comes after the first saying stands between brackets. */
function shapeTerms(list: Element, context: Context): Element[] {
  const items: Element[] = [];
  visit(list, 'element', (node, _, parent) => {
    if (node.tagName !== 'dt') return;
    const sayings = (parent?.children ?? []).flatMap((child) => (isElement(child, 'dd') ? [shape(child.children, context)] : []));
    const [first = [], ...more] = sayings;
    const rest = more.flatMap((saying) => [text(' ('), ...saying, text(')')]);
    items.push(make('li', [make('strong', shape(node.children, context)), text(': '), ...first, ...rest]));
  });
  return items;
}
