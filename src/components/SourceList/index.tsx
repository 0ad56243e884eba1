import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type { Change } from '../../catalogue/schema';
import ChangeList from '../ChangeList';
import { sourceOf } from '../catalogue';
import { dateLabel } from '../labels';
import styles from './styles.module.css';

interface Props {
  ids: readonly string[];
  checked: string;
  changes?: readonly Change[] | undefined;
}

/** Microsoft's own pages on the subject, the day on which ours was held against them, and what changed on ours. */
export default function SourceList({ ids, checked, changes }: Props) {
  return (
    <section className={styles.sources} aria-labelledby="sources">
      <h2 id="sources">
        <Translate id="sources.title">Microsoft's own pages</Translate>
      </h2>
      <ul>
        {ids.map((id) => {
          const { title, url } = sourceOf(id);
          return (
            <li key={id}>
              <Link to={url}>{title}</Link>
            </li>
          );
        })}
      </ul>
      <p className={styles.checked}>
        <Translate id="sources.checked" values={{ date: <time dateTime={checked}>{dateLabel(checked)}</time> }}>
          {'Checked against its sources on {date}.'}
        </Translate>
      </p>
      <ChangeList changes={changes} />
    </section>
  );
}
