import type { ErrorPage, FixPage } from '../../catalogue/read';

/** Where a page stands, for the data about it. */
export interface Place {
  /** Address of the page. */
  url: string;
  /** Address of the home page, with a slash at the end. */
  home: string;
  /** Name of the site. */
  site: string;
  /** Language of the page, as in `<html lang>`. */
  language: string;
}

/** Data about a page in the words of schema.org, for search engines. */
export type Thing = Readonly<Record<string, unknown>>;

/** What all pages of the shelves have that the data speaks of. */
interface Article {
  title: string;
  summary: string;
  checked?: string;
}

const begin = (type: string, { url, language }: Place): Thing => ({
  '@context': 'https://schema.org',
  '@type': type,
  url,
  inLanguage: language,
});

/** A page that explains something. */
export const articleData = ({ title, summary, checked }: Article, place: Place): Thing => ({
  ...begin('TechArticle', place),
  headline: title,
  description: summary,
  ...(checked && { dateModified: checked }),
});

/** The page of an error, which is about a code of the catalogue. */
export const errorData = (page: ErrorPage, place: Place): Thing => ({
  ...articleData(page, place),
  about: {
    '@type': 'DefinedTerm',
    termCode: page.id,
    name: page.name ?? page.title.slice(page.id.length + 2),
    inDefinedTermSet: `${place.home}errors/`,
  },
  isPartOf: { '@type': 'WebSite', name: place.site, url: place.home },
});

/** The page of a fix: its steps, and the hands-on time as an ISO 8601 duration. */
export const fixData = ({ title, cause, minutes, steps, checked }: FixPage, place: Place): Thing => ({
  ...begin('HowTo', place),
  name: title,
  description: cause,
  dateModified: checked,
  totalTime: `PT${minutes}M`,
  step: steps.map((text) => ({ '@type': 'HowToStep', text })),
});

/** The glossary. */
export const glossaryData = ({ title, summary, checked }: Article, place: Place): Thing => ({
  ...begin('DefinedTermSet', place),
  name: title,
  description: summary,
  ...(checked && { dateModified: checked }),
});

/** The home page, which stands for the site, and the address that looks a code up. */
export const siteData = (description: string, { home, site, language }: Place): Thing => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: site,
  description,
  url: home,
  inLanguage: language,
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${home}error/?code={code}` },
    'query-input': 'required name=code',
  },
});

/** Any other page. */
export const pageData = ({ title, summary }: Article, place: Place): Thing => ({
  ...begin('WebPage', place),
  name: title,
  description: summary,
});

/** Data as the text of a script element, which nothing in it can end. */
export const scriptText = (thing: Thing): string => JSON.stringify(thing).replaceAll('<', '\\u003c');

/** Text of at most so many characters: cut after a word, and marked as cut. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\W+\w*$/, '')}…`;
}
