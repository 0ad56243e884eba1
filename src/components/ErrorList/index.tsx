import Link from '@docusaurus/Link';
import type { ErrorPage } from '../../catalogue/read';
import Breakable from '../Breakable';
import { actorLabel, kindLabel, sourcesLabel } from '../labels';
import styles from './styles.module.css';

interface Props {
  pages: readonly ErrorPage[];
  /** The id by which a filter finds the list. */
  id?: string;
  /** The level of the rows' headings; a list as long as the catalogue has none. */
  level?: 2 | 3;
}

/** What the filter of the catalogue goes by. */
function filterData({ actor, kind, area, status, name }: ErrorPage) {
  return { 'data-actor': actor, 'data-kind': kind, 'data-area': area, 'data-status': status, 'data-name': name };
}

/** Errors as rows: code, name, what happened, who acts. */
export default function ErrorList({ pages, id, level }: Props) {
  const Title = level ? (`h${level}` as const) : 'p';
  return (
    <ul className={styles.list} id={id}>
      {pages.map((page) => (
        <li key={page.id} {...(id && filterData(page))}>
          <Title className={styles.title}>
            <Link to={page.path}>{page.id}</Link>{' '}
            <span className={styles.name}>
              {page.name ? <Breakable name={page.name} /> : page.title.slice(page.id.length + 2)}
            </span>
          </Title>
          <p className={styles.summary}>{page.summary}</p>
          <p className={styles.facts}>
            {[actorLabel(page.actor), kindLabel(page.kind), page.status === 'current' ? '' : sourcesLabel(page.status)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
