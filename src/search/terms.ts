import type { Options } from 'minisearch';
import { readDigits } from '../parser/codes';

/** The shelves that the search knows. */
export type SearchShelf = 'errors' | 'areas' | 'fixes' | 'trees' | 'evidence' | 'clients' | 'develop';

/** What the index knows of a page and a result shows. */
export interface SearchPage {
  /** Address below the base path. */
  path: string;
  shelf: SearchShelf;
  title: string;
  /** Empty for a code that only Microsoft's lookup page knows. */
  text: string;
  /** For an error: its code and its aliases. */
  codes: string[];
}

/** A page with the words it is found by. */
export interface SearchDocument extends SearchPage {
  name: string;
  oauth: string;
  suberrors: string;
  symptoms: string;
  /** The symptoms one by one, as they are typed. */
  phrases: readonly string[];
}

/** Words too common to tell pages apart. */
const common = new Set('a an and are as at be by for from has in is it of on or the this to was when with you your'.split(' '));

/**
 * The terms of a text: words whole and split. `AADSTS700020` gives 700020, `AADB2C90077` gives itself and 90077,
 * `interaction_required` gives itself, interaction and required, `InteractionRequired` gives itself, interaction and required.
 */
export function termsOf(text: string): string[] {
  const terms = new Set<string>();
  for (const word of text.split(/[^A-Za-z0-9_]+/)) {
    const code = /^(?:aad_?sts)?_?([0-9][0-9oli]{3,7})$/i.exec(word);
    if (code) {
      terms.add(readDigits(code[1] ?? ''));
      continue;
    }
    const ofFamily = /^aadb2c(\d{5})$/i.exec(word)?.[1];
    const parts = ofFamily ? [ofFamily] : word.split(/_+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
    for (const term of [word, ...parts]) {
      const lower = term.toLowerCase();
      if (lower.length > 1 && !common.has(lower)) terms.add(lower);
    }
  }
  return [...terms];
}

/** The options of the index. */
export const indexOptions: Options<SearchDocument> = {
  idField: 'path',
  fields: ['codes', 'name', 'oauth', 'suberrors', 'title', 'symptoms', 'text'],
  tokenize: termsOf,
  processTerm: (term) => term,
  stringifyField: (value) => (Array.isArray(value) ? value.join(' ') : String(value)),
  searchOptions: {
    boost: { codes: 8, name: 6, oauth: 5, suberrors: 8, title: 4, symptoms: 4, text: 1 },
    // A digit that is off by one is another error: only words may be fuzzy.
    fuzzy: (term) => (/\d/.test(term) || term.length < 4 ? false : 0.2),
    prefix: (term) => term.length > 2,
  },
};
