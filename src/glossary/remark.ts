import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Term } from '../catalogue/schema';

/** The shelves whose readers may not know a word. Trees ask one question at a time and stand on pages of others. */
const shelves = /[\\/](errors|areas|fixes|evidence|clients|develop)[\\/][^\\/]+\.mdx$/;

/** Where a term would be a link in a link, or no text. */
const closed = new Set(['link', 'linkReference', 'heading', 'code', 'inlineCode', 'definition', 'tableHead']);

/** Finds terms in a text: each form, or its plural, as whole words. */
export interface TermFinder {
  find: (text: string, known: ReadonlySet<string>) => { id: string; start: number; end: number }[];
}

/** A form in small letters may begin a sentence; one with capitals is a name and stands as it is. */
function patternOf(form: string): string {
  const escaped = form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ /g, '\\s+');
  const first = escaped.charAt(0);
  return /[A-Z]/.test(form) || !/[a-z]/.test(first) ? escaped : `[${first}${first.toUpperCase()}]${escaped.slice(1)}`;
}

/** Makes a finder; of forms that begin alike the longest counts. */
export function termFinder(terms: readonly Term[]): TermFinder {
  const forms = terms
    .flatMap(({ id, term, also = [] }) => [term, ...also].map((form) => ({ id, form })))
    .sort((a, b) => b.form.length - a.form.length);
  const any = new RegExp(`(?<![\\w-])(?:${forms.map(({ form }) => `(${patternOf(form)})`).join('|')})(?:e?s)?(?![\\w-])`, 'g');
  return {
    find: (text, known) => {
      const seen = new Set(known);
      const found: { id: string; start: number; end: number }[] = [];
      for (const match of text.matchAll(any)) {
        const id = forms[match.slice(1).findIndex((group) => group !== undefined)]?.id ?? '';
        if (seen.has(id)) continue;
        seen.add(id);
        found.push({ id, start: match.index, end: match.index + match[0].length });
      }
      return found;
    },
  };
}

/** Remark plugin that turns the first use of each term on a page into a link to the glossary. */
export function remarkTerms({ terms }: { terms: readonly Term[] }) {
  const finder = termFinder(terms);
  return (root: Root, file: { path: string }) => {
    if (!shelves.test(file.path)) return;
    const known = new Set<string>();
    visit(root, (node, index, parent) => {
      // The first row of a table is its head.
      if (closed.has(node.type) || (node.type === 'tableRow' && index === 0)) return SKIP;
      if (node.type !== 'text' || !parent || index === undefined) return undefined;
      const parts = link(node, finder, known);
      if (!parts.some(({ type }) => type === 'link')) return undefined;
      (parent.children as PhrasingContent[]).splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
  };
}

function link({ value }: Text, finder: TermFinder, known: Set<string>): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let done = 0;
  for (const { id, start, end } of finder.find(value, known)) {
    known.add(id);
    if (start > done) parts.push({ type: 'text', value: value.slice(done, start) });
    const term: Link = {
      type: 'link',
      url: `/glossary#${id}`,
      children: [{ type: 'text', value: value.slice(start, end) }],
      data: { hProperties: { className: ['term'], 'data-term': id } },
    };
    parts.push(term);
    done = end;
  }
  if (done < value.length || parts.length === 0) parts.push({ type: 'text', value: value.slice(done) });
  return parts;
}
