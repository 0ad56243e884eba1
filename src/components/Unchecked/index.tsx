import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import { dueOn, isUnchecked } from '../../catalogue/age';
import { builtOn, sourceOf } from '../catalogue';
import { dateLabel } from '../labels';
import styles from './styles.module.css';

interface Props {
  page: {
    checked: string;
    /** Of an error: Microsoft's lookup page is asked for it. */
    code?: string;
    /** Sources; the glossary has none of its own. */
    learn?: readonly string[];
  };
}

/**
 * Says of a page that nobody has checked it for more than a year. Until then the notice is there and hidden: a copy
 * that is not built again shows it by the reader's clock (`showUnchecked` of the furniture).
 */
export default function Unchecked({ page: { checked, code, learn: [first] = [] } }: Props) {
  const isAnswered = code !== undefined && /^\d/.test(code);
  const source = isAnswered ? sourceOf('error-lookup-page') : first ? sourceOf(first) : undefined;
  const state = isUnchecked(checked, builtOn) ? {} : { hidden: true, 'data-due': dueOn(checked) };
  return (
    <p className={styles.notice} role="note" {...state}>
      <strong>
        <Translate id="unchecked.since" values={{ date: <time dateTime={checked}>{dateLabel(checked)}</time> }}>
          {'Nobody has checked this page since {date}.'}
        </Translate>
      </strong>{' '}
      {source ? (
        <Translate
          id="unchecked.compare"
          values={{ source: <Link to={isAnswered ? `${source.url}?code=${code}` : source.url}>{source.title}</Link> }}
        >
          {'Microsoft may have changed what it describes: compare {source}.'}
        </Translate>
      ) : (
        <Translate id="unchecked.changed">Microsoft may have changed what it describes.</Translate>
      )}{' '}
      <Link to="/contributing/drift#check-a-page">
        <Translate id="unchecked.how">How to check it</Translate>
      </Link>
    </p>
  );
}
