import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { guessCodes } from '../../parser/codes';
import { type Finder, openIndex } from '../../search/query';
import type { SearchPage } from '../../search/terms';
import styles from './styles.module.css';

export interface SearchBoxProps {
  /** Tells several boxes on one page apart. */
  id: string;
  base: string;
  /** Address of the index. */
  index: string;
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

/** A search field with its results as links. The index is fetched when the field is first used. */
export default function SearchBox({ id, base, index, labels }: SearchBoxProps) {
  const [finder, setFinder] = useState<Finder>();
  const [typed, setTyped] = useState('');
  const [hasFailed, setHasFailed] = useState(false);
  const [isPasted, setIsPasted] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLUListElement>(null);

  useEffect(() => {
    // What was typed before this code arrived counts as well.
    if (input.current?.value) setTyped(input.current.value);
    let isGone = false;
    fetch(index)
      .then(async (response) => {
        if (!response.ok) throw new Error(response.statusText);
        const opened = openIndex(await response.text());
        if (!isGone) setFinder(opened);
      })
      .catch(() => !isGone && setHasFailed(true));
    return () => {
      isGone = true;
    };
  }, [index]);

  const query = typed.trim();
  const pages = finder && query ? finder.find(query) : [];
  const { codes } = guessCodes(query);
  const unknown = finder ? codes.filter((code) => !finder.pageOf(code)) : [];
  const lookup = (code: string) => `${base}error/?code=${encodeURIComponent(code)}`;
  const links = [
    ...unknown.map((code) => ({ href: lookup(code), title: `AADSTS${code}`, text: labels.unknownCode, shelf: '' })),
    ...pages.map((page) => ({
      href: `${base}${page.path.slice(1)}/`,
      title: page.title,
      text: page.text,
      shelf: page.shelf === 'errors' ? '' : labels[page.shelf],
    })),
    ...(isPasted ? [{ href: `${base}decode/`, title: labels.decode, text: labels.decodeText, shelf: '' }] : []),
  ];
  const count = links.length === 1 ? labels.one : labels.many.replace('{n}', String(links.length));
  const status = !query ? '' : hasFailed ? labels.failed : !finder ? '' : links.length === 0 ? labels.none : count;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // Only a code ever goes into an address; what else was typed stays here.
    const target = links[0]?.href ?? (hasFailed && codes[0] ? lookup(codes[0]) : undefined);
    if (target) location.assign(target);
  };
  /** Of a pasted text only the codes are searched for; the code that reads them is fetched for the first such text. */
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text');
    const field = input.current;
    if (!field || (text.length < longestQuery && !text.includes('\n'))) return;
    event.preventDefault();
    import('../../parser/parse')
      .then(({ parseErrorText }) => {
        const { codes: read, otherCodes } = parseErrorText(text.slice(0, longestPaste));
        const found = [...read.map(({ value }) => `AADSTS${value}`), ...otherCodes.map(({ value }) => value)].slice(0, 6);
        field.value = found.length > 0 ? found.join(' ') : text.replace(/\s+/g, ' ').trim().slice(0, longestQuery);
        setIsPasted(true);
        setTyped(field.value);
      })
      .catch(() => setHasFailed(true));
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
