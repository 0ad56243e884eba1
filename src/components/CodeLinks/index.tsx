import Link from '@docusaurus/Link';
import type { ErrorPage } from '../../catalogue/read';
import styles from './styles.module.css';

/** Codes as a run of links. */
export default function CodeLinks({ pages }: { pages: readonly ErrorPage[] }) {
  return (
    <ul className={styles.codes}>
      {pages.map(({ id, path }) => (
        <li key={id}>
          <Link to={path}>{id}</Link>
        </li>
      ))}
    </ul>
  );
}
