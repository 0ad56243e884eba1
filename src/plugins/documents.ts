import type { Catalogue } from '../catalogue/read';
import type { Change } from '../catalogue/schema';
import type { Site } from './site';

/** What all pages of the shelves have in common, the glossary among them. */
export interface Document {
  /** Address below the base path, without a slash at the end. */
  path: string;
  title: string;
  /** One sentence: what happened, or the cause that a fix removes. */
  summary: string;
  /** The day on which the page was held against its sources, YYYY-MM-DD. */
  checked: string;
  /** What changed for readers, newest first. */
  changes?: Change[] | undefined;
}

/** What the site is called, and what it is for in one sentence. */
export type Named = Pick<Document, 'title' | 'summary'>;

/** Every page that the catalogue is read from, shelf by shelf. */
export function documentsOf({ errors, areas, fixes, trees, evidence, clients, develop, glossary }: Catalogue): Document[] {
  return [
    ...errors,
    ...fixes.map((fix) => ({ ...fix, summary: fix.cause })),
    ...trees,
    ...areas,
    ...evidence,
    ...clients,
    ...develop,
    { ...glossary, path: '/glossary' },
  ];
}

/**
 * The address of a page, as the host gives it without a redirect.
 * @param path below the base path, without a slash at the end; '' for home.
 */
export const addressOf = (path: string, { url, baseUrl }: Site): string => `${url}${baseUrl}${path && `${path.slice(1)}/`}`;
