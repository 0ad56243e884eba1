import Link from '@docusaurus/Link';
import Pills from '../../islands/Pills';
import { fixOf } from '../catalogue';
import { actorLabel, minutesLabel } from '../labels';
import styles from './styles.module.css';

interface Props {
  ids: readonly string[];
  /** The level of the titles below the page's own headings. */
  level?: 2 | 3;
}

/** Fixes as cards: what is the cause, who acts, how long it takes, what comes first. */
export default function FixList({ ids, level = 3 }: Props) {
  const Title = `h${level}` as const;
  return (
    <ul className={styles.fixes}>
      {ids.map((id) => {
        const { title, cause, actor, role, minutes, path } = fixOf(id);
        return (
          <li key={id}>
            <Pills items={[actorLabel(actor), role, minutesLabel(minutes)]} />
            <Title className={styles.title}>
              <Link to={path}>{title}</Link>
            </Title>
            <p>{cause}</p>
          </li>
        );
      })}
    </ul>
  );
}
