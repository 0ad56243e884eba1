import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface Fact {
  term: string;
  value: ReactNode;
  hint?: ReactNode;
}

/** The facts strip below a title. */
export default function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, value, hint }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className={styles.value}>{value}</dd>
          {hint ? <dd className={styles.hint}>{hint}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
