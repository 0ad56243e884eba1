import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { sourceOf } from '../catalogue';
import { dateLabel } from '../labels';
import styles from './styles.module.css';

/** Microsoft's own pages on the subject, and the day on which ours was held against them. */
export default function SourceList({ ids, checked }: { ids: readonly string[]; checked: string }) {
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
    </section>
  );
}
