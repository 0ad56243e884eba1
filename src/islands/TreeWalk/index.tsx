import { type KeyboardEvent, type MouseEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { NoteFix } from '../../ticket/note';
import { longestFrom, type Tree, unsure } from '../../trees/graph';
import { type Answers, answersOf, clientOf, readLink, type Walk, walk, writeLink } from '../../trees/state';
import Pills from '../Pills';
import { pageFile } from '../page-file';
import Slot from '../Slot';
import TicketNote, { type TicketNoteProps } from '../TicketNote';
import styles from './styles.module.css';

/** What an outcome shows of its fix. */
export interface FixCard extends NoteFix {
  minutes: string;
  firstStep: string;
}

export interface TreeWalkProps {
  /** The tree, or the part of it that the page shows. */
  tree: Tree;
  /** The fixes that it can end in. */
  fixes: Readonly<Record<string, FixCard>>;
  /** The titles of the clients that its answers name, by id. */
  clients: Readonly<Record<string, string>>;
  /** Base path of the site, with a slash at the end. */
  base: string;
  /** What a link to a fix carries so that its page can lead back here. */
  origin: Readonly<Record<string, string>>;
  labels: Readonly<
    Record<
      | 'answers'
      | 'back'
      | 'broken'
      | 'change'
      | 'client'
      | 'copied'
      | 'copy'
      | 'firstStep'
      | 'open'
      | 'progress'
      | 'restart'
      | 'result'
      | 'startHere',
      string
    >
  >;
  /** What the ticket note of an outcome needs besides. */
  ticket: Pick<TicketNoteProps, 'labels' | 'organisation' | 'evidence'> & {
    error?: NonNullable<TicketNoteProps['facts']['error']>;
  };
  /** The questions, as the build rendered them. */
  children?: ReactNode;
}

/** Fills the numbers into "question {n} of at most {most}". */
function fill(label: string, values: Readonly<Record<string, number>>): string {
  return label.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Asks the questions of a tree one at a time. The state is the query of the address, so that it can be shared. */
export default function TreeWalk({ tree, fixes, clients, base, origin, labels, ticket, children }: TreeWalkProps) {
  // Before the first effect the markup is that of the build: every question, in order.
  const [answers, setAnswers] = useState<Answers>();
  const [remembered, setRemembered] = useState<Answers>({});
  const [isBroken, setIsBroken] = useState(false);
  const questions = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  const now: Walk | undefined = answers && walk(tree, answers);

  // Before the browser paints: no question may flash up that is not the open one.
  useLayoutEffect(() => {
    const read = () => {
      const link = readLink(tree, new URLSearchParams(location.search));
      setAnswers(link.answers);
      setRemembered((before) => ({ ...before, ...link.answers }));
      setIsBroken(link.broken);
    };
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [tree]);

  useLayoutEffect(() => {
    if (!now) return;
    const slot = questions.current;
    for (const section of slot?.querySelectorAll<HTMLElement>('[data-question]') ?? []) {
      const isOpen = section.dataset.question === now.question?.id;
      section.hidden = !isOpen;
      if (!isOpen) continue;
      for (const link of section.querySelectorAll<HTMLAnchorElement>('[data-answer]')) {
        const id = link.dataset.answer ?? '';
        const next = walk(tree, { ...answersOf(now.steps), [now.question?.id ?? '']: id });
        link.href = next.fix ? fixLink(next) : location.pathname + writeLink(next.steps);
        if (remembered[now.question?.id ?? ''] === id) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    }
    if (!isMoved.current) return;
    isMoved.current = false;
    const target = now.question
      ? slot?.querySelector<HTMLElement>(`[data-question="${now.question.id}"] [data-ask]`)
      : outcome.current;
    target?.focus();
  });

  const fixLink = ({ fix, steps }: Walk) => `${base}fixes/${fix}/${pageFile}${writeLink(steps, origin)}`;

  const go = (next: Answers, memory: Answers) => {
    isMoved.current = true;
    const steps = walk(tree, next).steps;
    history.pushState(null, '', location.pathname + writeLink(steps));
    setAnswers(answersOf(steps));
    setRemembered(memory);
    setIsBroken(false);
  };
  const choose = (question: string, answer: string) => {
    const memory = { ...remembered, [question]: answer };
    go(memory, memory);
  };
  /** Opens an earlier question again; later answers are remembered and come back if they still fit. */
  const change = (index: number) => now && go(answersOf(now.steps.slice(0, index)), remembered);
  const back = () => {
    if (!now) return;
    const kept = answersOf(now.steps.slice(0, -1));
    go(kept, kept);
  };

  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[data-answer]');
    if (!now?.question || !link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    choose(now.question.id, link.dataset.answer ?? '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!now?.question || event.metaKey || event.ctrlKey || event.altKey) return;
    const known = now.question.answers.filter((answer) => answer.id !== unsure);
    const answer =
      event.key === '?'
        ? now.question.answers.find(({ id }) => id === unsure)
        : /^[1-9]$/.test(event.key)
          ? known[Number(event.key) - 1]
          : undefined;
    if (!answer) return;
    event.preventDefault();
    choose(now.question.id, answer.id);
  };

  const step = (now?.steps.length ?? 0) + 1;
  const most = now?.question ? now.steps.length + longestFrom(tree, now.question.id) : step - 1;
  const fix = now?.fix ? fixes[now.fix] : undefined;
  const client = now && clientOf(now);
  const hasSteps = Boolean(now && now.steps.length > 0);

  return (
    <div className={styles.walk} data-live={now ? '' : undefined}>
      {hasSteps ? (
        <div key="trail" className={styles.trail}>
          <p className={styles.trailTitle}>{labels.answers}</p>
          <ol className={styles.steps}>
            {now?.steps.map(({ question, answer }, index) => (
              <li key={question.id}>
                <span className={styles.asked}>{question.trail}</span>
                <strong className={styles.given}>{answer.label}</strong>
                <button
                  type="button"
                  className="plain-button"
                  aria-label={`${labels.change}: ${question.trail}`}
                  onClick={() => change(index)}
                >
                  {labels.change}
                </button>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks bubble up from the links inside */}
      <div key="stage" className={styles.stage} onClick={onClick} onKeyDown={onKeyDown}>
        <div role="status">{isBroken ? <p className={styles.broken}>{labels.broken}</p> : null}</div>
        {now ? (
          <div key="progress" className={styles.progress}>
            <p>{now.question ? fill(labels.progress, { n: step, most }) : labels.result}</p>
            <progress max={most} value={step - 1} aria-hidden="true" />
          </div>
        ) : (
          <p key="intro" className={styles.intro}>
            {labels.startHere}
          </p>
        )}
        {/* The key keeps the element that the build rendered in its place when its neighbours change. */}
        <div key="questions" ref={questions}>
          <Slot className={styles.questions}>{children}</Slot>
        </div>
        {now?.fix && fix ? (
          <div key="outcome" ref={outcome} tabIndex={-1} className={styles.outcome}>
            <Pills items={[fix.actor, fix.role, fix.minutes]} />
            <h3>{fix.title}</h3>
            <p>{fix.cause}</p>
            <p>
              <strong>{labels.firstStep}</strong> {fix.firstStep}
            </p>
            {client ? (
              <p key="client">
                <a href={`${base}clients/${client}/${pageFile}`}>
                  {labels.client.replace('{client}', clients[client] ?? client)}
                </a>
              </p>
            ) : null}
            <p className={styles.actions}>
              <a className="button button--primary" href={fixLink(now)}>
                {labels.open}
              </a>
              <button
                type="button"
                className="button button--secondary button--outline"
                data-copy-link
                data-copied={labels.copied}
              >
                {labels.copy}
              </button>
            </p>
            <TicketNote
              base={base}
              organisation={ticket.organisation}
              labels={ticket.labels}
              evidence={ticket.evidence}
              level={3}
              facts={{
                link: fixLink(now),
                fix,
                answers: now.steps.map(({ question, answer }) => ({ asked: question.trail, given: answer.label })),
                ...(ticket.error && { error: ticket.error }),
              }}
            />
          </div>
        ) : null}
        {hasSteps ? (
          <p className={styles.moves}>
            <button type="button" className="plain-button" onClick={back}>
              {labels.back}
            </button>
            <button type="button" className="plain-button" onClick={() => go({}, {})}>
              {labels.restart}
            </button>
          </p>
        ) : null}
      </div>
    </div>
  );
}
