import { useId, useRef, useState } from 'react';
import type { Organisation } from '../../organisation';
import { missingFrom, type NoteFacts, type NoteKind, noteKinds, removedFrom, writeNote } from '../../ticket/note';
import { type NoteForm, noteForms, render } from '../../ticket/render';
import { pageFile } from '../page-file';
import styles from './styles.module.css';

export type TicketLabels = Readonly<
  Record<
    | NoteKind
    | 'title'
    | 'kinds'
    | 'form'
    | 'plain'
    | 'markdown'
    | 'jira'
    | 'html'
    | 'copy'
    | 'copied'
    | 'copyFailed'
    | 'keepPeople'
    | 'removed'
    | 'nothingRemoved'
    | 'missing'
    | 'nothingMissing'
    | 'newTicket'
    | 'check',
    string
  >
>;

export interface TicketNoteProps {
  base: string;
  organisation: Organisation;
  labels: TicketLabels;
  /** What the note is about. Its link may be relative to the page; without one it is the address of the page. */
  facts: Omit<NoteFacts, 'organisation' | 'keepPeople' | 'link'> & { link?: string };
  /** Path of each evidence page that can be missing. */
  evidence: Readonly<Record<string, { path: string }>>;
  /** Level of the heading. */
  level?: 2 | 3;
}

/** Writes the texts that go into a ticket, shows them, and puts one on the clipboard. */
export default function TicketNote({ base, organisation, labels, facts, evidence, level = 2 }: TicketNoteProps) {
  const id = useId();
  const [kind, setKind] = useState<NoteKind>('internal');
  const [form, setForm] = useState<NoteForm>('plain');
  const [keepPeople, setKeepPeople] = useState(false);
  const [said, setSaid] = useState('');
  const forget = useRef<ReturnType<typeof setTimeout>>(undefined);
  const link = new URL(facts.link ?? '', location.href).href;

  const all: NoteFacts = { ...facts, link, keepPeople, organisation };
  const blocks = writeNote(kind, all);
  const text = render(blocks, form === 'html' ? 'plain' : form);
  const removed = Object.entries(removedFrom(all));
  const missing = kind === 'escalation' ? missingFrom(all) : [];

  const copy = async () => {
    try {
      if (form === 'html') {
        const flavour = (type: string, data: string) => ({ [type]: new Blob([data], { type }) });
        await navigator.clipboard.write([
          new ClipboardItem({ ...flavour('text/html', render(blocks, 'html')), ...flavour('text/plain', text) }),
        ]);
      } else await navigator.clipboard.writeText(text);
      setSaid(labels.copied);
    } catch {
      setSaid(labels.copyFailed);
    }
    clearTimeout(forget.current);
    forget.current = setTimeout(() => setSaid(''), 4000);
  };

  const address = organisation.ticketAddress.replace(/\{(title|note|code|link)\}/g, (_, name: string) =>
    encodeURIComponent(
      { title: facts.error?.title ?? facts.fix?.title ?? '', note: text, code: facts.error?.id ?? '', link }[name] ?? '',
    ),
  );
  const Heading = level === 3 ? 'h3' : 'h2';

  return (
    <section className={styles.note} aria-labelledby={`${id}-title`}>
      <Heading id={`${id}-title`} className={styles.title}>
        {labels.title}
      </Heading>
      <div className={styles.choices}>
        <fieldset className={styles.kinds}>
          <legend className={styles.legend}>{labels.kinds}</legend>
          {noteKinds.map((each) => (
            <button key={each} type="button" aria-pressed={kind === each} onClick={() => setKind(each)}>
              {labels[each]}
            </button>
          ))}
        </fieldset>
        <label className={styles.form}>
          <span className={styles.legend}>{labels.form}</span>
          <select value={form} onChange={(event) => setForm(event.currentTarget.value as NoteForm)}>
            {noteForms.map((each) => (
              <option key={each} value={each}>
                {labels[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
      <pre className={styles.preview} tabIndex={0}>
        {text}
      </pre>
      {facts.paste ? (
        <div key="removed" className={styles.privacy}>
          <label>
            <input type="checkbox" checked={keepPeople} onChange={() => setKeepPeople(!keepPeople)} /> {labels.keepPeople}
          </label>
          <p role="status">
            {removed.length > 0
              ? `${labels.removed} ${removed.map(([what, count]) => `${count} × ${what}`).join(', ')}.`
              : labels.nothingRemoved}{' '}
            {labels.check}
          </p>
        </div>
      ) : null}
      {kind === 'escalation' ? (
        <div key="missing" className={styles.missing}>
          {missing.length > 0 ? (
            <>
              <p>{labels.missing}</p>
              <ul>
                {missing.map(({ what, evidence: page }) => (
                  <li key={what}>
                    <a href={`${base}${(evidence[page]?.path ?? '/evidence').slice(1)}/${pageFile}`}>{what}</a>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <p>{labels.nothingMissing}</p>
          )}
        </div>
      ) : null}
      <p className={styles.actions}>
        <button key="copy" type="button" className="button button--primary" onClick={copy}>
          {labels.copy}
        </button>
        {organisation.ticketAddress ? (
          <a key="ticket" className="button button--secondary button--outline" href={address} rel="noopener noreferrer">
            {labels.newTicket}
          </a>
        ) : null}
        <span key="said" role="status" className={styles.said}>
          {said}
        </span>
      </p>
    </section>
  );
}
