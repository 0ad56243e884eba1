import Translate from '@docusaurus/Translate';
import type { Change } from '../../catalogue/schema';
import { dateLabel } from '../labels';
import styles from './styles.module.css';

/** What changed on a page for its readers, each with its day. */
export default function ChangeList({ changes = [] }: { changes?: readonly Change[] | undefined }) {
  return changes.map(({ date, says }) => (
    <p key={date} className={styles.change}>
      <Translate id="changes.changed" values={{ date: <time dateTime={date}>{dateLabel(date)}</time> }}>
        {'Changed on {date}:'}
      </Translate>{' '}
      {says}
    </p>
  ));
}
