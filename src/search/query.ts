import MiniSearch from 'minisearch';
import { errorId } from '../catalogue/id';
import { guessCodes } from '../parser/codes';
import { type ErrorEntry, errorTitle, type PageData, type RareData, rareEntry } from './documents';
import { indexOptions, type SearchDocument, type SearchPage } from './terms';

/** The pages as an index, ready for questions. */
export interface Finder {
  /**
   * The pages that fit what somebody typed, best first. By rule the page of a code that is named stands first,
   * and then a page that has just these words as its title or as a symptom.
   */
  find(typed: string): SearchPage[];
  /** The error page of a code or of an alias of it. */
  pageOf(code: string): SearchPage | undefined;
  /** Error pages of the same family whose codes look most like the given one, without its own. */
  nearestTo(code: string): SearchPage[];
}

/** The most results that are shown. */
const most = 12;

/**
 * Builds the index from the pages: their text packs smaller than any index of it.
 * @param rare the codes that only Microsoft's lookup page knows, where they have been fetched.
 */
export function openIndex({ errors, others }: PageData, rare: RareData = []): Finder {
  const documents = [
    ...[...errors, ...rare.map(rareEntry)].map(errorDocument),
    ...others.map(({ shelf, id, ...entry }) => otherDocument(shelf, id, entry)),
  ];
  const byPath = new Map(documents.map((page) => [page.path, page]));
  const codes = new Map(documents.flatMap((page) => page.codes.map((code) => [code, page] as const)));
  const index = new MiniSearch(indexOptions);
  index.addAll(documents);
  const options = {
    boostDocument: (path: string) => {
      if (path.startsWith('/fixes/')) return 1.5;
      // What only Microsoft's lookup page knows, hardly anybody meets.
      return byPath.get(path)?.text === '' ? 0.4 : 1;
    },
  };
  const pageOf = (code: string) => codes.get(code);
  return {
    pageOf,
    find: (typed) => {
      const { codes: digits, otherCodes } = guessCodes(typed);
      const exact = [...digits, ...otherCodes].flatMap((code) => pageOf(code) ?? []);
      const all = index.search(typed, { ...options, combineWith: 'AND' });
      // A title, or a symptom of several words, that is typed to the letter counts more than any score.
      const phrase = typed.trim().toLowerCase();
      const named = documents.filter(({ title }) => title.toLowerCase() === phrase);
      const meant = phrase.includes(' ') ? documents.filter(({ phrases }) => phrases.includes(phrase)).sort(fixesFirst) : [];
      const hits = all.length > 0 ? all : index.search(typed, options);
      const pages = hits.flatMap(({ id }) => byPath.get(id) ?? []);
      return [...new Map([...exact, ...named, ...meant, ...pages].map((page) => [page.path, page])).values()].slice(0, most);
    },
    nearestTo: (code) =>
      documents
        .filter(
          (page) => page.shelf === 'errors' && !page.codes.includes(code) && familyOf(page.codes[0] ?? '') === familyOf(code),
        )
        .map((page) => ({ page, distance: codeDistance(code, page.codes[0] ?? '') }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 5)
        .map(({ page }) => page),
  };
}

/** Who types a symptom wants the remedy before the codes that go with it. */
const fixesFirst = (a: SearchPage, b: SearchPage) => Number(b.shelf === 'fixes') - Number(a.shelf === 'fixes');
const lower = (phrases: readonly string[] = []) => phrases.map((phrase) => phrase.toLowerCase());

function errorDocument(entry: ErrorEntry): SearchDocument {
  const list = (values: readonly string[] = []) => values.join(' ');
  return {
    path: `/errors/${errorId(entry.code)}`,
    shelf: 'errors',
    title: errorTitle(entry),
    text: entry.text ?? '',
    codes: [entry.code, ...(entry.aliases ?? [])],
    name: entry.name ?? '',
    oauth: list(entry.oauth),
    suberrors: list(entry.suberrors),
    symptoms: list(entry.symptoms),
    phrases: lower(entry.symptoms),
  };
}

function otherDocument(
  shelf: SearchPage['shelf'],
  id: string,
  { title, text, symptoms = [] }: { title: string; text: string; symptoms?: readonly string[] },
): SearchDocument {
  return {
    path: `/${shelf}/${id}`,
    shelf,
    title,
    text,
    codes: [],
    name: '',
    oauth: '',
    suberrors: '',
    symptoms: symptoms.join(' '),
    phrases: lower(symptoms),
  };
}

/** What stands before the digits of a code: `AADB2C`, or nothing. */
function familyOf(code: string): string {
  return code.replace(/\d+$/, '');
}

/** How unlike two codes look: one slip of the hand comes first, then a shared beginning, a like length, the number itself. */
function codeDistance(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  const numberOf = (code: string) => Number(code.slice(familyOf(code).length));
  const likeness = -shared * 1e9 + Math.abs(a.length - b.length) * 1e8 + Math.abs(numberOf(a) - numberOf(b));
  return isSlip(a, b) ? likeness - 1e11 : likeness;
}

/** Whether one digit too many, too few or wrong, or two swapped ones, make one code of the other. */
function isSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
