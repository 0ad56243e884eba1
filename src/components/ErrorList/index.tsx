import Link from '@docusaurus/Link';
import type { ErrorPage } from '../../catalogue/read';
import Breakable from '../Breakable';
import { actorLabel, kindLabel } from '../labels';
import styles from './styles.module.css';

interface Props {
  pages: readonly ErrorPage[];
  /** The id by which a filter finds the list. */
  id?: string;
  level?: 2 | 3;
}

/** Errors as rows: code, name, what happened, who acts. */
export default function ErrorList({ pages, id, level = 2 }: Props) {
  const Title = `h${level}` as const;
  return (
    <ul className={styles.list} id={id}>
      {pages.map((page) => (
        <li key={page.id} data-actor={page.actor} data-kind={page.kind} data-area={page.area}>
          <Title className={styles.title}>
            <Link to={page.path}>{page.id}</Link>{' '}
            {page.name ? (
              <span className={styles.name}>
                <Breakable name={page.name} />
              </span>
            ) : null}
          </Title>
          <p className={styles.summary}>{page.summary}</p>
          <p className={styles.facts}>
            {actorLabel(page.actor)} · {kindLabel(page.kind)}
          </p>
        </li>
      ))}
    </ul>
  );
}
