import MiniSearch from 'minisearch';
import type { Catalogue } from '../catalogue/read';
import { indexOptions, type SearchDocument } from './terms';

/** The search index over all pages of the catalogue, as JSON for the browser. */
export function buildIndex(catalogue: Catalogue): string {
  const words = (list: readonly string[] | undefined) => (list ?? []).join(' ');
  const nothing = { codes: [], name: '', oauth: '', suberrors: '', symptoms: '' };
  const documents: SearchDocument[] = [
    ...catalogue.errors.map((page) => ({
      path: page.path,
      shelf: 'errors' as const,
      title: page.title,
      text: page.summary,
      codes: [page.code, ...(page.aliases ?? [])],
      name: page.name ?? '',
      oauth: words(page.oauth),
      suberrors: words(page.suberrors),
      symptoms: words(page.symptoms),
    })),
    ...catalogue.fixes.map(({ path, title, cause, symptoms }) => ({
      ...nothing,
      path,
      shelf: 'fixes' as const,
      title,
      text: cause,
      symptoms: words(symptoms),
    })),
    ...catalogue.trees.map(({ path, title, summary }) => ({ ...nothing, path, shelf: 'trees' as const, title, text: summary })),
    ...catalogue.evidence.map(({ path, title, summary, symptoms }) => ({
      ...nothing,
      path,
      shelf: 'evidence' as const,
      title,
      text: summary,
      symptoms: words(symptoms),
    })),
  ];
  const index = new MiniSearch(indexOptions);
  index.addAll(documents);
  return JSON.stringify(index);
}
