import { useEffect, useState } from 'react';
import { guessCodes } from '../../parser/codes';
import type { PasteParts } from '../../paste/data';
import type { PageData, RareData } from '../../search/documents';
import { type Finder, openIndex } from '../../search/query';
import type { SearchPage } from '../../search/terms';
import { pageFile } from '../page-file';

export interface CodeLookupProps {
  base: string;
  /** Addresses of the pages as the search knows them, and of the rare codes. */
  index: readonly [pages: string, rare: string];
  /** Address of what the paste box knows: the questions and the fixes that a code leads to. */
  paste: string;
  /**
   * Where the code is read from: the `code` of the query (and a known code is opened at once), or the whole address,
   * which has no page, or one that does not come without a network.
   */
  from: 'query' | 'address' | 'offline';
  /** Microsoft's own lookup page; the code is added as its query. */
  official: string;
  labels: Readonly<
    Record<
      'read' | 'nothingRead' | 'lookupOnly' | 'known' | 'unknown' | 'nearest' | 'official' | 'pages' | 'summed' | 'leads',
      string
    >
  >;
}

/** A page as a list shows it. */
type Entry = Pick<SearchPage, 'path' | 'title' | 'text'>;

interface Reading {
  /** What the address said, as the reader would write it. */
  text: string;
  codes: string[];
  known: SearchPage[];
  nearest: SearchPage[];
  others: SearchPage[];
  /** Where the address is that of a known page, which did not come: what its code leads to. */
  leads?: Entry[];
}

/** The part of the address that may name a code. */
function read(from: CodeLookupProps['from'], base: string): string {
  const code = new URLSearchParams(location.search).get('code');
  if (code !== null || from === 'query') return code ?? '';
  try {
    return decodeURIComponent(location.pathname.slice(base.length)).replace(/\/+$/, '');
  } catch {
    return location.pathname.slice(base.length);
  }
}

function interpret(text: string, finder: Finder): Reading {
  const { codes, otherCodes } = guessCodes(text);
  const all = [...codes, ...otherCodes];
  const known = all.flatMap((code) => finder.pageOf(code) ?? []);
  const first = all.find((code) => !finder.pageOf(code));
  const others = all.length === 0 && text ? finder.find(text.replace(/[/-]+/g, ' ')).slice(0, 5) : [];
  return {
    text: text.slice(0, 200),
    codes: all,
    known,
    nearest: known.length === 0 && first ? finder.nearestTo(first) : [],
    others,
  };
}

/** What the page of a code would lead to: its questions, then its fixes. */
async function leadsOf(code: string, paste: string, { others }: PageData): Promise<Entry[]> {
  const { routes, fixes } = (await fetch(paste).then((response) => response.json())) as PasteParts;
  const route = routes[code];
  const trees = others.filter(({ shelf, id }) => shelf === 'trees' && id === route?.tree);
  return [
    ...trees.map(({ id, title, text }) => ({ path: `/trees/${id}`, title, text })),
    ...(route?.fixes ?? []).flatMap((id) => fixes[id] ?? []).map(({ path, title, cause }) => ({ path, title, text: cause })),
  ];
}

/** Says what was read in an address that has no page, and where to go on from there. */
export default function CodeLookup({ base, index, paste, from, official, labels }: CodeLookupProps) {
  const [reading, setReading] = useState<Reading>();

  useEffect(() => {
    let isGone = false;
    const text = read(from, base);
    Promise.all(index.map((address) => fetch(address).then((response) => response.json())))
      .then(async (data) => {
        const [pages, rare] = data as [PageData, RareData];
        const found = interpret(text, openIndex(pages, rare));
        const only = found.known.length === 1 ? found.known[0] : undefined;
        const isItself = from !== 'query' && only?.path === `/${text}`;
        if (isItself) found.leads = await leadsOf(only.codes[0] ?? '', paste, pages).catch(() => []);
        if (isGone) return;
        const page = from === 'query' ? only : undefined;
        if (page) location.replace(`${base}${page.path.slice(1)}/${pageFile}`);
        else setReading(found);
      })
      // Without the index the page still says what it read.
      .catch(
        () =>
          !isGone && setReading({ text: text.slice(0, 200), codes: guessCodes(text).codes, known: [], nearest: [], others: [] }),
      );
    return () => {
      isGone = true;
    };
  }, [from, base, index, paste]);

  if (!reading) return <div role="status" />;
  const { text, codes, known, nearest, others, leads } = reading;
  const list = (pages: readonly Entry[]) => (
    <ul>
      {pages.map((page) => (
        <li key={page.path}>
          <a href={`${base}${page.path.slice(1)}/${pageFile}`}>{page.title}</a>
          <br />
          {page.text || labels.lookupOnly}
        </li>
      ))}
    </ul>
  );
  const officialCode = codes.find((code) => /^\d+$/.test(code));
  return (
    <div role="status">
      <p>
        {text ? labels.read : labels.nothingRead} {text ? <code>{text}</code> : null}
      </p>
      {known.length > 0 ? (
        <>
          <p>{leads ? labels.summed : labels.known}</p>
          {list(known)}
        </>
      ) : null}
      {leads && leads.length > 0 ? (
        <>
          <h2>{labels.leads}</h2>
          {list(leads)}
        </>
      ) : null}
      {codes.length > 0 && known.length === 0 ? <p>{labels.unknown.replace('{code}', codes.join(', '))}</p> : null}
      {officialCode ? (
        <p>
          <a href={`${official}?code=${officialCode}`} rel="noopener noreferrer">
            {labels.official.replace('{code}', officialCode)}
          </a>
        </p>
      ) : null}
      {nearest.length > 0 ? (
        <>
          <h2>{labels.nearest}</h2>
          {list(nearest)}
        </>
      ) : null}
      {others.length > 0 ? (
        <>
          <h2>{labels.pages}</h2>
          {list(others)}
        </>
      ) : null}
    </div>
  );
}
