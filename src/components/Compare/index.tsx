import Translate from '@docusaurus/Translate';
import { createContext, type ReactNode, useContext } from 'react';
import styles from './styles.module.css';

const IsInside = createContext(false);

/** Wrong and right code side by side, or below one another where the screen is narrow. */
export function Compare({ children }: { children: ReactNode }) {
  return (
    <IsInside.Provider value={true}>
      <div className={styles.compare} data-wide="">
        {children}
      </div>
    </IsInside.Provider>
  );
}

interface SideProps {
  /** Why it is wrong, or right, in one sentence. */
  why: string;
  children: ReactNode;
}

function useSide(name: string, why: unknown): void {
  if (!useContext(IsInside)) throw new Error(`<${name}> stands outside of <Compare>.`);
  if (typeof why !== 'string' || !why) throw new Error(`<${name}> needs a why="…".`);
}

/** The code that people write, and why it fails. */
export function Wrong({ why, children }: SideProps) {
  useSide('Wrong', why);
  return (
    <div className={styles.wrong}>
      <p className={styles.why}>
        <strong>
          <Translate id="compare.wrong">Wrong</Translate>
        </strong>{' '}
        {why}
      </p>
      {children}
    </div>
  );
}

/** The code to write instead. */
export function Right({ why, children }: SideProps) {
  useSide('Right', why);
  return (
    <div className={styles.right}>
      <p className={styles.why}>
        <strong>
          <Translate id="compare.right">Right</Translate>
        </strong>{' '}
        {why}
      </p>
      {children}
    </div>
  );
}
