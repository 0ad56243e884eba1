import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { createContext, type ReactNode, useContext } from 'react';
import TreeWalk, { type FixCard } from '../../islands/TreeWalk';
import { organisation } from '../../organisation';
import { pasteFix } from '../../paste/data';
import { reachableFrom, subtree, type Tree } from '../../trees/graph';
import { catalogue, clientOf, fixOf } from '../catalogue';
import Island from '../Island';
import { actorLabel, minutesLabel } from '../labels';
import { noteEvidence, ticketLabels } from '../ticketLabels';
import styles from './styles.module.css';

/** Where on a tree the page stands that shows it. */
export interface TreePlace {
  /** The question to begin with, if not the tree's own. */
  start?: string;
  /** The id of the error page, carried by links to fixes. */
  code?: string;
}

const Place = createContext<TreePlace>({});
const Shown = createContext<{ tree: Tree; ids: ReadonlySet<string> } | undefined>(undefined);

export const TreePlaceProvider = Place.Provider;

function useShown(component: string) {
  const shown = useContext(Shown);
  if (!shown) throw new Error(`<${component}> stands outside of a <DecisionTree>.`);
  return shown;
}

interface DecisionTreeProps {
  /** The graph as JSON, set by the remark plugin of src/trees/read.ts. */
  tree: string;
  children: ReactNode;
}

/** A decision tree: in the page every question in order, in the browser one at a time. */
export function DecisionTree({ tree: json, children }: DecisionTreeProps) {
  const place = useContext(Place);
  const base = useBaseUrl('/');
  const whole = JSON.parse(json) as Tree;
  const start = place.start ?? whole.start;
  const tree = subtree(whole, start);
  const fixes: Record<string, FixCard> = {};
  for (const answer of tree.questions.flatMap((question) => question.answers)) {
    if (!answer.fix) continue;
    const { path: _, ...fix } = pasteFix(fixOf(answer.fix), catalogue);
    fixes[answer.fix] = { ...fix, actor: actorLabel(fix.actor), minutes: minutesLabel(fix.minutes) };
  }
  const named = tree.questions.flatMap(({ answers }) => answers.flatMap(({ client }) => client ?? []));
  const clients = Object.fromEntries(named.map((id) => [id, clientOf(id).title]));
  const origin = {
    ...(place.code && { code: place.code }),
    tree: tree.id,
    ...(start !== whole.start && { from: start }),
  };
  const labels = {
    answers: translate({ id: 'tree.answers', message: 'Your answers' }),
    back: translate({ id: 'tree.back', message: 'Back' }),
    broken: translate({
      id: 'tree.broken',
      message: 'Part of this link no longer fits the questions. The answers that still fit are kept; go on from here.',
    }),
    change: translate({ id: 'tree.change', message: 'change' }),
    client: translate({ id: 'tree.client', message: 'What to type or click in {client}' }, { client: '{client}' }),
    copied: translate({ id: 'copy.done', message: 'Copied' }),
    copy: translate({ id: 'tree.copy', message: 'Copy link for the ticket' }),
    firstStep: translate({ id: 'tree.firstStep', message: 'First:' }),
    open: translate({ id: 'tree.open', message: 'Open the fix' }),
    progress: translate({ id: 'tree.progress', message: 'Question {n} of at most {most}' }, { n: '{n}', most: '{most}' }),
    restart: translate({ id: 'tree.restart', message: 'Start again' }),
    result: translate({ id: 'tree.result', message: 'The fix that applies' }),
    startHere: translate({
      id: 'tree.startHere',
      message: 'Begin with the first question; each answer leads to the next one or to the fix.',
    }),
  };
  const error = catalogue.errors.find(({ id }) => id === place.code);
  const ticket = {
    labels: ticketLabels(),
    organisation,
    evidence: noteEvidence(),
    ...(error && { error: { id: error.id, title: error.title, summary: error.summary } }),
  };
  return (
    <Shown.Provider value={{ tree, ids: reachableFrom(whole, start) }}>
      <div className={styles.frame}>
        <Island
          name="TreeWalk"
          component={TreeWalk}
          when="visible"
          props={{ tree, fixes, clients, base, origin, labels, ticket }}
        >
          {children}
        </Island>
      </div>
    </Shown.Provider>
  );
}

interface QuestionProps {
  id: string;
  ask: string;
  trail: string;
  children: ReactNode;
}

/** One question with its help text and answers. */
export function Question({ id, ask, children }: QuestionProps) {
  const { tree, ids } = useShown('Question');
  if (!ids.has(id)) return null;
  return (
    <section
      className={styles.question}
      id={`q-${id}`}
      data-question={id}
      data-first={id === tree.start ? '' : undefined}
      aria-labelledby={`ask-${id}`}
    >
      <h3 id={`ask-${id}`} data-ask="" tabIndex={-1}>
        {ask}
      </h3>
      {children}
    </section>
  );
}

/** The answers of one question, in a list. */
export function Answers({ children }: { children: ReactNode }) {
  return <ol className={styles.answers}>{children}</ol>;
}

interface AnswerProps {
  id: string;
  /** The question that it belongs to, set by the remark plugin of src/trees/read.ts. */
  of: string;
  to?: string;
  fix?: string;
  client?: string;
  children: ReactNode;
}

/** One answer: a link to the next question of the page, or to the fix. */
export function Answer({ id, to, fix, client, children }: AnswerProps) {
  const text = <span className={styles.label}>{children}</span>;
  const fixTitle = fix ? fixOf(fix).title : undefined;
  return (
    <li className={id === 'unsure' ? styles.unsure : undefined}>
      {fix ? (
        <Link className={styles.answer} to={`/fixes/${fix}`} data-answer={id}>
          {text}
          <span className={styles.target}>{fixTitle}</span>
        </Link>
      ) : (
        <a className={styles.answer} href={`#q-${to}`} data-answer={id}>
          {text}
        </a>
      )}
      {client ? (
        <Link className={styles.client} to={`/clients/${client}`}>
          <Translate id="tree.playbook" values={{ client: clientOf(client).title }}>
            {'Playbook: {client}'}
          </Translate>
        </Link>
      ) : null}
    </li>
  );
}
