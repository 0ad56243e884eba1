import { errorId } from '../catalogue/id';
import type { Catalogue, ErrorPage } from '../catalogue/read';
import type { SearchShelf } from './terms';

/** What the search knows of an error page. Absent stands for empty; the address follows from the code. */
export interface ErrorEntry {
  code: string;
  /** Microsoft's symbolic name. */
  name?: string;
  /** What stands after the code in the title, where that is not the name. */
  words?: string;
  /** The summary. */
  text?: string;
  aliases?: string[];
  oauth?: string[];
  suberrors?: string[];
  symptoms?: string[];
}

/** What the search knows of any other page. */
export interface OtherEntry {
  shelf: Exclude<SearchShelf, 'errors'>;
  id: string;
  title: string;
  text: string;
  symptoms?: string[];
}

/** All pages but those of codes that only Microsoft's lookup page knows. */
export interface PageData {
  errors: ErrorEntry[];
  others: OtherEntry[];
}

/**
 * The codes that only Microsoft's lookup page knows, each with the plain words of its title. There are twice as many
 * as of all others and hardly anybody looks for one, so they are fetched when a search wants them.
 */
export type RareData = [code: string, words: string][];

const isRare = ({ status }: ErrorPage) => status === 'lookup-only';
const wordsOf = ({ code, title }: ErrorPage) => title.slice(errorId(code).length + 2);
const filled = <T>(list: readonly T[] | undefined): T[] | undefined => (list?.length ? [...list] : undefined);

/** The title of an error page: its code, and its name or a few plain words. */
export function errorTitle({ code, name, words }: ErrorEntry): string {
  return `${errorId(code)}: ${words ?? name ?? ''}`;
}

/** Gathers what the search needs to know of all pages but the rare ones. */
export function pageData({ errors, areas, fixes, trees, evidence, clients, develop }: Catalogue): PageData {
  const others = (
    shelf: OtherEntry['shelf'],
    pages: readonly { id: string; title: string; text: string; symptoms?: string[] | undefined }[],
  ) =>
    pages.map(({ id, title, text, symptoms }): OtherEntry => ({ shelf, id, title, text, ...(symptoms?.length && { symptoms }) }));
  const summarized = <T extends { summary: string }>(pages: readonly T[]) =>
    pages.map((page) => ({ ...page, text: page.summary }));
  const entry = (page: ErrorPage): ErrorEntry => {
    const words = wordsOf(page);
    const whole = {
      code: page.code,
      name: page.name,
      words: words === page.name ? undefined : words,
      text: page.summary,
      aliases: filled(page.aliases),
      oauth: filled(page.oauth),
      suberrors: filled(page.suberrors),
      symptoms: filled(page.symptoms),
    };
    return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as unknown as ErrorEntry;
  };
  return {
    errors: errors.filter((page) => !isRare(page)).map(entry),
    others: [
      ...others(
        'fixes',
        fixes.map((page) => ({ ...page, text: page.cause })),
      ),
      ...others('trees', summarized(trees)),
      ...others('evidence', summarized(evidence)),
      ...others('areas', summarized(areas)),
      ...others('clients', summarized(clients)),
      ...others('develop', summarized(develop)),
    ],
  };
}

/** Gathers the rare codes. */
export function rareData({ errors }: Catalogue): RareData {
  return errors.filter(isRare).map((page) => [page.code, wordsOf(page)]);
}

/** A rare code as an entry. */
export function rareEntry([code, words]: RareData[number]): ErrorEntry {
  return { code, words };
}
