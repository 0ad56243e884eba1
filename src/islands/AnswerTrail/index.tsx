import { useEffect, useState } from 'react';
import { clientOf, writeLink } from '../../trees/state';
import { pageFile } from '../page-file';
import { readTrail, type Trail } from '../trail';
import styles from './styles.module.css';

export interface AnswerTrailProps {
  /** The fix whose page this is. */
  fix: string;
  base: string;
  labels: Readonly<Record<'answers' | 'broken' | 'change' | 'client' | 'elsewhere', string>>;
}

/** On the page of a fix: the answers that led here, each with a way to change it. */
export default function AnswerTrail({ fix, base, labels }: AnswerTrailProps) {
  const [trail, setTrail] = useState<Trail>();
  useEffect(() => {
    let isGone = false;
    readTrail(base)
      .catch(() => undefined)
      .then((found) => !isGone && setTrail(found));
    return () => {
      isGone = true;
    };
  }, [base]);

  if (!trail || (trail.steps.length === 0 && !trail.isBroken)) return null;
  const { steps, isBroken, reached, home } = trail;
  const client = clientOf(trail);
  return (
    <section className={styles.trail} aria-label={labels.answers}>
      <p className={styles.title}>{labels.answers}</p>
      {isBroken ? <p>{labels.broken}</p> : reached !== fix ? <p>{labels.elsewhere}</p> : null}
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
      {client ? (
        <p>
          <a href={`${base}clients/${client}/${pageFile}`}>{labels.client}</a>
        </p>
      ) : null}
    </section>
  );
}
