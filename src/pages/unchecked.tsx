import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import { nextDue, type UncheckedGroup, uncheckedPages } from '../catalogue/age';
import { builtOn, catalogue } from '../components/catalogue';
import { dateLabel, shelfLabel } from '../components/labels';
import styles from './unchecked.module.css';

/** Every page that nobody has checked for more than a year, as of the day of the build. */
export default function UncheckedPages() {
  const title = translate({ id: 'unchecked.title', message: 'Pages to be checked again' });
  const lede = translate({
    id: 'unchecked.lede',
    message:
      'Microsoft changes its errors without notice. Here is every page that nobody has held against its sources for more than a year.',
  });
  const groups = uncheckedPages(catalogue, builtOn);
  const next = nextDue(catalogue, builtOn);
  const count = groups.reduce((sum, { pages }) => sum + pages.length, 0);
  const shelves = [...new Set(groups.map(({ shelf }) => shelf))];
  return (
    <Layout title={title} description={lede}>
      <article>
        <h1>{title}</h1>
        <p className={styles.summary}>{lede}</p>
        <p>
          <strong>
            {count === 0
              ? translate({ id: 'unchecked.none', message: 'There are none.' })
              : translate({ id: 'unchecked.count', message: 'Pages: {count}.' }, { count })}
          </strong>{' '}
          {next ? (
            <Translate
              id="unchecked.next"
              values={{ date: <time dateTime={next.day}>{dateLabel(next.day)}</time>, count: next.count }}
            >
              {'The next fall due on {date}: {count}.'}
            </Translate>
          ) : null}{' '}
          <Translate id="unchecked.built" values={{ date: <time dateTime={builtOn}>{dateLabel(builtOn)}</time> }}>
            {'As of {date}, when this site was built.'}
          </Translate>{' '}
          <Link to="/contributing/drift#check-a-page">
            <Translate id="unchecked.howOne">How to check a page</Translate>
          </Link>
        </p>
        {shelves.map((shelf) => (
          <section key={shelf} aria-labelledby={shelf}>
            <h2 id={shelf}>{labelOf(shelf)}</h2>
            {groups
              .filter((group) => group.shelf === shelf)
              .map(({ checked, pages }) => (
                <div key={checked} className={styles.day}>
                  <h3>
                    <time dateTime={checked}>{dateLabel(checked)}</time>
                  </h3>
                  <ul className="link-row">
                    {pages.map(({ path, title: name }) => (
                      <li key={path}>
                        <Link to={path}>{shelf === 'errors' ? name.replace(/:.*/, '') : name}</Link>
                      </li>
                    ))}
                  </ul>
                </div>
              ))}
          </section>
        ))}
      </article>
    </Layout>
  );
}

function labelOf(shelf: UncheckedGroup['shelf']): string {
  return shelf === 'glossary' ? catalogue.glossary.title : shelfLabel(shelf);
}
