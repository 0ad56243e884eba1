import type { ReactNode } from 'react';
import type { Parsed } from '../../parser/parse';
import styles from './styles.module.css';

type MarkKind = 'understood' | 'secret' | 'personal';
export type MarkLabels = Readonly<Record<MarkKind | 'title' | 'left' | 'secretWarning' | 'none', string>>;

interface Mark {
  kind: MarkKind;
  start: number;
  end: number;
}

/** Texts longer than this are shown around their marks only. */
const longest = 12_000;
/** Characters shown on both sides of a mark in a long text. */
const around = 160;
const mostMarks = 200;

/** The text as it was pasted, with the parts marked that were understood, and those that must not be handed on. */
export default function Marks({ text, parsed, labels }: { text: string; parsed: Parsed; labels: MarkLabels }) {
  const marks = marksOf(parsed);
  const used = (['understood', 'secret', 'personal'] as const).filter((kind) => marks.some((mark) => mark.kind === kind));
  return (
    <section aria-labelledby="paste-marks">
      <h2 id="paste-marks">{labels.title}</h2>
      {parsed.secrets.length > 0 ? (
        <p className={styles.warning} role="note">
          {labels.secretWarning}
        </p>
      ) : null}
      <p className={styles.legend}>
        {used.length === 0 ? labels.none : null}
        {used.map((kind) => (
          <mark key={kind} data-mark={kind}>
            {labels[kind]}
          </mark>
        ))}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
      <pre className={styles.text} tabIndex={0}>
        {pieces(text, marks, labels)}
      </pre>
    </section>
  );
}

/** Marks in order and without overlap; a secret or a person outweighs what was understood. */
function marksOf(parsed: Parsed): Mark[] {
  const { codes, otherCodes, correlations, secrets, people, ...single } = parsed;
  const hidden: Mark[] = [
    ...secrets.map(({ start, end }) => ({ kind: 'secret' as const, start, end })),
    ...people.map(({ start, end }) => ({ kind: 'personal' as const, start, end })),
  ];
  const understood = [...codes, ...otherCodes, ...Object.values(correlations), ...Object.values(single)]
    .map(({ start, end }) => ({ kind: 'understood' as const, start, end }))
    .filter(({ start, end }) => !hidden.some((mark) => start < mark.end && mark.start < end));
  const marks: Mark[] = [];
  for (const mark of [...hidden, ...understood].sort((a, b) => a.start - b.start || b.end - a.end))
    if (mark.start >= (marks.at(-1)?.end ?? 0)) marks.push(mark);
  return marks.slice(0, mostMarks);
}

function pieces(text: string, marks: readonly Mark[], labels: MarkLabels): ReactNode[] {
  const shown: ReactNode[] = [];
  const isLong = text.length > longest;
  let done = 0;
  const plain = (until: number, isLast: boolean) => {
    const gap = text.slice(done, until);
    const isFirst = done === 0;
    if (!isLong || gap.length <= 2 * around + 40) shown.push(gap);
    else {
      const head = isFirst ? '' : gap.slice(0, around);
      const tail = isLast ? '' : gap.slice(-around);
      const left = gap.length - head.length - tail.length;
      shown.push(head, <i key={`gap-${done}`}>{` […${labels.left.replace('{n}', String(left))}…] `}</i>, tail);
    }
  };
  for (const { kind, start, end } of marks) {
    plain(start, false);
    shown.push(
      <mark key={start} data-mark={kind} title={labels[kind]}>
        {text.slice(start, Math.min(end, start + 2_000))}
      </mark>,
    );
    done = end;
  }
  plain(text.length, true);
  return shown;
}
