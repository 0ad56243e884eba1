import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { guessCodes } from '../../parser/codes';
import type { PageData, RareData } from '../../search/documents';
import { type Finder, openIndex } from '../../search/query';
import type { SearchPage } from '../../search/terms';
import { pageFile } from '../page-file';
import styles from './styles.module.css';

export interface SearchBoxProps {
  /** Tells several boxes on one page apart. */
  id: string;
  base: string;
  /** Addresses of the pages as the search knows them, and of the codes that are fetched when a search wants them. */
  index: readonly [pages: string, rare: string];
  labels: Readonly<
    Record<
      | 'label'
      | 'placeholder'
      | 'button'
      | 'none'
      | 'one'
      | 'many'
      | 'failed'
      | 'unknownCode'
      | 'lookupOnly'
      | 'lookalike'
      | 'decode'
      | 'decodeText'
      | SearchPage['shelf'],
      string
    >
  >;
}

/** What is longer is no question but a pasted text. In characters. */
const longestQuery = 80;
/** Of a pasted text the beginning is read; the page for decoding reads all of it. */
const longestPaste = 60_000;

/** With fewer results than this the codes that hardly anybody meets are searched as well. */
const fewResults = 5;
/** How many codes that look like a typed one are offered. */
const mostLookalikes = 3;

/** A search field with its results as links. The pages are fetched when the field is first used. */
export default function SearchBox({ id, base, index, labels }: SearchBoxProps) {
  const [finder, setFinder] = useState<Finder>();
  const [typed, setTyped] = useState('');
  const [isComplete, setIsComplete] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const pages = useRef<PageData>(undefined);
  const [isPasted, setIsPasted] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLUListElement>(null);

  /** Of a pasted text only the codes are searched for; the code that reads them is fetched for the first such text. */
  const takePaste = (text: string) => {
    import('../../parser/parse')
      .then(({ parseErrorText }) => {
        const field = input.current;
        if (!field) return;
        const { codes: read, otherCodes } = parseErrorText(text.slice(0, longestPaste));
        const named = [...read.map(({ value }) => `AADSTS${value}`), ...otherCodes.map(({ value }) => value)].slice(0, 6);
        field.value = named.length > 0 ? named.join(' ') : text.replace(/\s+/g, ' ').trim().slice(0, longestQuery);
        setIsPasted(true);
        setTyped(field.value);
      })
      .catch(() => setHasFailed(true));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what stood in the field before this code arrived is taken once
  useEffect(() => {
    // What was typed or pasted before this code arrived counts as well.
    const early = input.current?.value ?? '';
    if (early.length < longestQuery) setTyped(early);
    else takePaste(early);
    let isGone = false;
    load<PageData>(index[0])
      .then((read) => {
        if (isGone) return;
        pages.current = read;
        setFinder(openIndex(read));
      })
      .catch(() => !isGone && setHasFailed(true));
    return () => {
      isGone = true;
    };
  }, [index]);

  const query = typed.trim();
  const found = finder && query ? finder.find(query) : [];
  const { codes } = guessCodes(query);
  const unknown = finder ? codes.filter((code) => !finder.pageOf(code)) : [];
  // What is not found among the pages that people meet may be one of the others.
  const isWanted = !isComplete && finder !== undefined && query !== '' && (unknown.length > 0 || found.length < fewResults);
  useEffect(() => {
    const read = pages.current;
    if (!isWanted || !read) return;
    let isGone = false;
    load<RareData>(index[1])
      .then((rare) => !isGone && setFinder(openIndex(read, rare)))
      // Without them the search goes on with what it has.
      .catch(() => undefined)
      .then(() => !isGone && setIsComplete(true));
    return () => {
      isGone = true;
    };
  }, [isWanted, index]);
  // One digit off is another error: who typed a code sees which ones look like it.
  const lookalikes = finder ? codes.slice(0, 2).flatMap((code) => finder.nearestTo(code).slice(0, mostLookalikes)) : [];
  const linkTo = (page: SearchPage, shelf: string) => ({
    href: `${base}${page.path.slice(1)}/${pageFile}`,
    title: page.title,
    text: page.text || labels.lookupOnly,
    shelf,
  });
  const lookup = (code: string) => `${base}error/${pageFile}?code=${encodeURIComponent(code)}`;
  const links = [
    ...(isComplete ? unknown : []).map((code) => ({
      href: lookup(code),
      title: `AADSTS${code}`,
      text: labels.unknownCode,
      shelf: '',
    })),
    ...found.map((page) => linkTo(page, page.shelf === 'errors' ? '' : labels[page.shelf])),
    ...lookalikes.filter((page) => !found.includes(page)).map((page) => linkTo(page, labels.lookalike)),
    ...(isPasted ? [{ href: `${base}decode/${pageFile}`, title: labels.decode, text: labels.decodeText, shelf: '' }] : []),
  ];
  const count = links.length === 1 ? labels.one : labels.many.replace('{n}', String(links.length));
  const isReady = finder && !(isWanted && links.length === 0);
  const status = !query ? '' : hasFailed ? labels.failed : !isReady ? '' : links.length === 0 ? labels.none : count;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // Only a code ever goes into an address; what else was typed stays here.
    const target = links[0]?.href ?? (codes[0] ? lookup(codes[0]) : undefined);
    if (target) location.assign(target);
  };
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    if (text.length < longestQuery && !text.includes('\n')) return;
    event.preventDefault();
    takePaste(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    const anchors = [...(results.current?.querySelectorAll('a') ?? [])];
    const next = anchors.indexOf(document.activeElement as HTMLAnchorElement) + step;
    event.preventDefault();
    if (next < 0) input.current?.focus();
    else anchors[Math.min(next, anchors.length - 1)]?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys bubble up from the field and the links
    <div className={styles.box} onKeyDown={onKeyDown}>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> is not known to all readers yet */}
      <form role="search" className={styles.form} onSubmit={onSubmit}>
        <label className={styles.label} htmlFor={`${id}-field`}>
          {labels.label}
        </label>
        <input
          ref={input}
          id={`${id}-field`}
          className={styles.field}
          type="search"
          placeholder={labels.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onPaste={onPaste}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setIsPasted(false);
          }}
        />
        <button type="submit" className={styles.submit}>
          {labels.button}
        </button>
      </form>
      <p role="status" className={styles.status}>
        {status}
      </p>
      {links.length > 0 ? (
        <ul ref={results} className={styles.results}>
          {links.map(({ href, title, text, shelf }) => (
            <li key={href}>
              <a href={href}>
                <strong>{title}</strong>
                {shelf ? <span className={styles.shelf}>{shelf}</span> : null}
                <span className={styles.text}>{text}</span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

async function load<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}
