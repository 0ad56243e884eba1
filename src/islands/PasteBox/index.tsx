import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { Organisation } from '../../organisation';
import { readHar } from '../../parser/har';
import type { Parsed } from '../../parser/parse';
import { type PasteData, pasteData } from '../../paste/data';
import type { TicketLabels } from '../TicketNote';
import Reading, { type ReadingLabels } from './Reading';
import { read } from './reader';
import styles from './styles.module.css';

export interface PasteBoxProps {
  base: string;
  /** Addresses of the pages as the search knows them, of the rare codes, and of what the box needs besides. */
  data: readonly [pages: string, rare: string, parts: string];
  /** Texts to try. */
  examples: readonly { name: string; text: string }[];
  organisation: Organisation;
  labels: Readonly<
    Record<
      | 'label'
      | 'hint'
      | 'private'
      | 'file'
      | 'clear'
      | 'examples'
      | 'reading'
      | 'tooLarge'
      | 'noHar'
      | 'unreadable'
      | 'failed'
      | 'found'
      | 'nothing',
      string
    >
  >;
  reading: ReadingLabels;
  ticket: TicketLabels;
}

/** Files longer than this are not opened: no sign-in log that a person hands over is. In bytes. */
const longestFile = 40_000_000;

/** The box for pasted text: reads it here, in the browser, and shows what it says. */
export default function PasteBox({ base, data: addresses, examples, organisation, labels, reading, ticket }: PasteBoxProps) {
  const [result, setResult] = useState<{ text: string; parsed: Parsed }>();
  const [data, setData] = useState<PasteData>();
  const [said, setSaid] = useState('');
  const [isOver, setIsOver] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);

  const show = (text: string) => {
    if (text.trim() === '') {
      setResult(undefined);
      setSaid('');
      return;
    }
    if (text.length > 60_000) setSaid(labels.reading);
    read(text)
      .then((parsed) => {
        setResult({ text, parsed });
        const count = parsed.codes.length + parsed.otherCodes.length;
        setSaid(count > 0 ? labels.found.replace('{n}', String(count)) : labels.nothing);
      })
      .catch(() => setSaid(labels.failed));
  };
  const onInput = () => {
    clearTimeout(later.current);
    later.current = setTimeout(() => show(box.current?.value ?? ''), 150);
  };
  const put = (text: string) => {
    if (box.current) box.current.value = text;
    show(text);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was pasted before this code arrived is read once
  useEffect(() => {
    Promise.all(addresses.map((address) => fetch(address).then((response) => response.json())))
      .then(([pages, rare, parts]) => setData(pasteData(pages, rare, parts)))
      .catch(() => setSaid(labels.failed));
    if (box.current?.value) show(box.current.value);
    return () => clearTimeout(later.current);
  }, [addresses]);

  const open = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > longestFile) {
      setSaid(labels.tooLarge);
      return;
    }
    try {
      const text = await file.text();
      const entries = /\.har$/i.test(file.name) || /^\s*\{\s*"log"\s*:/.test(text) ? readHar(text) : text;
      if (entries === undefined || entries === '') setSaid(labels.noHar);
      else put(entries);
    } catch {
      setSaid(labels.unreadable);
    }
  };
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer.files[0];
    setIsOver(false);
    if (!file) return;
    event.preventDefault();
    void open(file);
  };

  return (
    <div className={styles.paste}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files can be chosen by the button as well */}
      <div
        key="box"
        className={isOver ? styles.over : styles.box}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
      >
        <label className={styles.label} htmlFor="error-text">
          {labels.label}
        </label>
        <textarea
          ref={box}
          id="error-text"
          className={styles.field}
          rows={5}
          placeholder={labels.hint}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onInput={onInput}
        />
        <div className={styles.tools}>
          <label className={styles.file}>
            <input
              type="file"
              accept=".txt,.json,.log,.har,text/plain,application/json"
              onChange={(event) => {
                void open(event.currentTarget.files?.[0]);
                event.currentTarget.value = '';
              }}
            />
            <span>{labels.file}</span>
          </label>
          <button type="button" className="plain-button" onClick={() => put('')}>
            {labels.clear}
          </button>
          <span className={styles.examples}>
            {labels.examples}{' '}
            {examples.map(({ name, text }) => (
              <button key={name} type="button" className="plain-button" onClick={() => put(text)}>
                {name}
              </button>
            ))}
          </span>
        </div>
        <p className={styles.private}>{labels.private}</p>
      </div>
      <p key="said" role="status" className={styles.said}>
        {said}
      </p>
      {result ? (
        <Reading
          key="reading"
          text={result.text}
          parsed={result.parsed}
          data={data}
          base={base}
          organisation={organisation}
          labels={reading}
          ticket={ticket}
        />
      ) : null}
    </div>
  );
}
