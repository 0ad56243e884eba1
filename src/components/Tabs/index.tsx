import { createContext, type ReactNode, useContext, useId } from 'react';
import styles from './styles.module.css';

const SetId = createContext<string | undefined>(undefined);

/** Alternatives of one thing. In the page they stand below one another; the furniture makes tabs of them. */
export function Tabs({ children }: { children: ReactNode }) {
  const id = useId().replace(/\W/g, '');
  return (
    <SetId.Provider value={id}>
      <div className={styles.tabs} data-tabs="">
        {children}
      </div>
    </SetId.Provider>
  );
}

/** One alternative. */
export function Tab({ label, children }: { label: string; children: ReactNode }) {
  const set = useContext(SetId);
  if (!set) throw new Error(`<Tab label="${label}"> stands outside of <Tabs>.`);
  if (typeof label !== 'string' || !label) throw new Error('<Tab> needs a label="…".');
  return (
    <div id={`tab-${set}-${label.toLowerCase().replace(/\W+/g, '-')}`} data-tab={label}>
      <p className={styles.label}>{label}</p>
      {children}
    </div>
  );
}
