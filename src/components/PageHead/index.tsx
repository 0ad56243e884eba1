import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import type { Shelf } from '../../catalogue/lists';
import { shelfLabel } from '../labels';
import styles from './styles.module.css';

interface Props {
  shelf: Shelf;
  /** What stands behind the shelf in the line above the title. */
  group?: ReactNode;
  title: ReactNode;
  /** A line between the title and the lede. */
  subtitle?: ReactNode;
  lede?: ReactNode;
}

/** The beginning of a page: where one is, its title and its one sentence. */
export default function PageHead({ shelf, group, title, subtitle, lede }: Props) {
  return (
    <header className={styles.head}>
      <p className={styles.place}>
        <Link to={`/${shelf}`}>{shelfLabel(shelf)}</Link>
        {group ? <> › {group}</> : null}
      </p>
      <h1>{title}</h1>
      {subtitle ? <p className={styles.subtitle}>{subtitle}</p> : null}
      {lede ? <p className={styles.lede}>{lede}</p> : null}
    </header>
  );
}
