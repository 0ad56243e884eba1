import MiniSearch from 'minisearch';
import { guessCodes } from '../parser/codes';
import { indexOptions, type SearchDocument, type SearchPage } from './terms';

/** A loaded index, ready for questions. */
export interface Finder {
  /** The pages that fit what somebody typed, best first; the page of a code that is named stands first by rule. */
  find(typed: string): SearchPage[];
  /** The error page of a code or of an alias of it. */
  pageOf(code: string): SearchPage | undefined;
  /** Error pages of the same family whose codes look most like the given one. */
  nearestTo(code: string): SearchPage[];
}

/**
 * Opens the index that the build wrote.
 * @throws if the text is not such an index.
 */
export function openIndex(json: string): Finder {
  const index = MiniSearch.loadJSON<SearchDocument>(json, indexOptions);
  const errors = index
    .search(MiniSearch.wildcard)
    .map((hit) => hit as unknown as SearchPage)
    .filter((page) => page.shelf === 'errors');
  const pageOf = (code: string) => errors.find((page) => page.codes.includes(code));
  return {
    pageOf,
    find: (typed) => {
      const { codes, otherCodes } = guessCodes(typed);
      const exact = [...codes, ...otherCodes].flatMap((code) => pageOf(code) ?? []);
      const all = index.search(typed, { combineWith: 'AND' });
      const hits = all.length > 0 ? all : index.search(typed);
      const pages = hits.map((hit) => hit as unknown as SearchPage);
      return [...new Map([...exact, ...pages].map((page) => [page.path, page])).values()].slice(0, 12);
    },
    nearestTo: (code) =>
      errors
        .filter((page) => familyOf(page.codes[0] ?? '') === familyOf(code))
        .map((page) => ({ page, distance: codeDistance(code, page.codes[0] ?? '') }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 5)
        .map(({ page }) => page),
  };
}

/** What stands before the digits of a code: `AADB2C`, or nothing. */
function familyOf(code: string): string {
  return code.replace(/\d+$/, '');
}

/** How unlike two codes look: a shared beginning counts most, then a like length, then the number itself. */
function codeDistance(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const numberOf = (code: string) => Number(code.slice(familyOf(code).length));
  return -shared * 1e9 + Math.abs(a.length - b.length) * 1e8 + Math.abs(numberOf(a) - numberOf(b));
}
