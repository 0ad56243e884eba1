import { useEffect, useState } from 'react';
import { subtree, type Tree } from '../../trees/graph';
import { readLink, type Walk, walk, writeLink } from '../../trees/state';
import styles from './styles.module.css';

export interface AnswerTrailProps {
  /** The fix whose page this is. */
  fix: string;
  base: string;
  labels: Readonly<Record<'answers' | 'broken' | 'change' | 'elsewhere', string>>;
}

interface Trail {
  steps: Walk['steps'];
  isBroken: boolean;
  isElsewhere: boolean;
  /** Address of the page that holds the tree, without its query. */
  home: string;
}

/** Gets the tree that the link names and follows the answers that the link carries. */
async function readTrail(fix: string, base: string): Promise<Trail | undefined> {
  const query = new URLSearchParams(location.search);
  const id = query.get('tree') ?? '';
  const code = query.get('code') ?? '';
  if (!/^[a-z0-9-]+$/.test(id)) return undefined;
  const response = await fetch(`${base}api/v1/trees/${id}.json`);
  if (!response.ok) return undefined;
  const whole = (await response.json()) as Tree;
  const tree = subtree(whole, query.get('from') ?? whole.start);
  const { answers, broken } = readLink(tree, query);
  const { steps, fix: reached } = walk(tree, answers);
  const home = /^(AADSTS|AADB2C)\d+$/.test(code) ? `${base}errors/${code}/` : `${base}trees/${id}/`;
  return { steps, isBroken: broken, isElsewhere: reached !== fix, home };
}

/** On the page of a fix: the answers that led here, each with a way to change it. */
export default function AnswerTrail({ fix, base, labels }: AnswerTrailProps) {
  const [trail, setTrail] = useState<Trail>();
  useEffect(() => {
    let isGone = false;
    readTrail(fix, base)
      .catch(() => undefined)
      .then((found) => !isGone && setTrail(found));
    return () => {
      isGone = true;
    };
  }, [fix, base]);

  if (!trail || (trail.steps.length === 0 && !trail.isBroken)) return null;
  const { steps, isBroken, isElsewhere, home } = trail;
  return (
    <section className={styles.trail} aria-label={labels.answers}>
      <p className={styles.title}>{labels.answers}</p>
      {isBroken ? <p>{labels.broken}</p> : isElsewhere ? <p>{labels.elsewhere}</p> : null}
      <ol>
        {steps.map(({ question, answer }, index) => (
          <li key={question.id}>
            {question.trail} <strong>{answer.label}</strong>{' '}
            <a href={home + writeLink(steps.slice(0, index))} aria-label={`${labels.change}: ${question.trail}`}>
              {labels.change}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
