import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { GlossaryFacts } from '../../catalogue/schema';
import ChangeList from '../ChangeList';
import { sourceOf } from '../catalogue';
import { dateLabel } from '../labels';
import Unchecked from '../Unchecked';
import styles from './styles.module.css';

/** The words of the field, each at an address of its own. */
export default function GlossaryPage({ page: { title, summary, terms, checked, changes } }: { page: GlossaryFacts }) {
  const brokenLinks = useBrokenLinks();
  const sorted = [...terms].sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }));
  const nameOf = new Map(terms.map(({ id, term }) => [id, term]));
  for (const { id } of terms) brokenLinks.collectAnchor(id);
  const letters = [...new Set(sorted.map(letterOf))];
  return (
    <article>
      <h1>{title}</h1>
      <p className={styles.lede}>{summary}</p>
      <Unchecked page={{ checked }} />
      <nav className={styles.letters} aria-label={title}>
        {letters.map((letter) => (
          <a key={letter} href={`#${sorted.find((term) => letterOf(term) === letter)?.id}`}>
            {letter}
          </a>
        ))}
      </nav>
      <dl className={styles.terms}>
        {sorted.map(({ id, term, also, says, learn, see }) => (
          <div key={id} id={id}>
            <dt>
              <a href={`#${id}`}>{term}</a>
              {also?.length ? <span className={styles.also}>{also.join(', ')}</span> : null}
            </dt>
            <dd>
              {says}
              {learn || see?.length ? (
                <span className={styles.more}>
                  {learn ? <Link to={sourceOf(learn).url}>{sourceOf(learn).title}</Link> : null}
                  {see?.map((other) => (
                    <a key={other} href={`#${other}`}>
                      {nameOf.get(other)}
                    </a>
                  ))}
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.checked}>
        <Translate id="sources.checked" values={{ date: <time dateTime={checked}>{dateLabel(checked)}</time> }}>
          {'Checked against its sources on {date}.'}
        </Translate>
      </p>
      <ChangeList changes={changes} />
    </article>
  );
}

const letterOf = ({ term }: { term: string }) => term.charAt(0).toUpperCase();
