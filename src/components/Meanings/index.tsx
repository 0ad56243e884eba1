import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { Meaning } from '../../catalogue/schema';
import { fixOf, sourceOf, treeOf } from '../catalogue';
import { dateLabel } from '../labels';
import styles from './styles.module.css';

interface ListProps {
  meanings: readonly Meaning[];
  /** Other numbers under which the first meaning goes. */
  aliases?: readonly string[];
  /** The tree that stands on the same page, if one does. */
  tree?: string;
}

/** What the sources say where they disagree, side by side, each with its date and the way on. */
export function MeaningList({ meanings, aliases = [], tree }: ListProps) {
  return (
    <ul className={styles.meanings}>
      {meanings.map((meaning, index) => {
        const source = sourceOf(meaning.source);
        const [noun = '', id = ''] = meaning.leadsTo.split(':');
        const target = noun === 'tree' ? treeOf(id) : fixOf(id);
        return (
          <li key={meaning.text}>
            <p className={styles.text}>{meaning.text}</p>
            <p>{meaning.says}</p>
            <p>
              {noun === 'tree' && id === tree ? (
                <a href="#find-the-fix">{translate({ id: 'meanings.tree', message: 'Find the fix below' })}</a>
              ) : (
                <Link to={target.path}>{target.title}</Link>
              )}
            </p>
            <p className={styles.source}>
              <Link to={source.url}>{source.title}</Link>
              {', '}
              {translate({ id: 'meanings.seen', message: 'as of {date}' }, { date: dateLabel(meaning.seen) })}
              {index === 0 && aliases.length > 0
                ? translate({ id: 'meanings.alias', message: ' · also numbered {codes}' }, { codes: aliases.join(', ') })
                : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** The meanings of the number of a page. */
export default function Meanings(props: ListProps) {
  return (
    <section aria-labelledby="meanings">
      <h2 id="meanings">{translate({ id: 'meanings.title', message: 'Read the text after the number' })}</h2>
      <p>
        {translate({
          id: 'meanings.lede',
          message: 'Sources give this number different meanings. The text that came with it decides.',
        })}{' '}
        <Link to="/errors/disputed">{translate({ id: 'meanings.all', message: 'All such numbers' })}</Link>
      </p>
      <MeaningList {...props} />
    </section>
  );
}
