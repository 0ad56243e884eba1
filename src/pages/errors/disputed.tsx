import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import { catalogue, sourceOf } from '../../components/catalogue';
import { MeaningList } from '../../components/Meanings';
import PageHead from '../../components/PageHead';
import styles from './disputed.module.css';

/** Every number that sources give different meanings, each with what they say, where and when. */
export default function Disputed() {
  const title = translate({ id: 'disputed.title', message: 'Numbers that sources disagree about' });
  const lede = translate(
    {
      id: 'disputed.lede',
      message: "Microsoft's own sources give {count} numbers different meanings. What each of them says, and when.",
    },
    { count: catalogue.errors.filter(({ status }) => status === 'disputed').length },
  );
  return (
    <Layout title={title} description={lede}>
      <article>
        <PageHead shelf="errors" title={title} lede={lede} />
        <p className={styles.how}>
          <Translate
            id="disputed.how"
            values={{
              live: (
                <Link to={sourceOf('error-lookup-page').url}>
                  <Translate id="disputed.live">live lookup page</Translate>
                </Link>
              ),
            }}
          >
            {
              'A number alone is not enough for these: compare the words that came with it. For what holds today Microsoft itself points to its {live}.'
            }
          </Translate>
        </p>
        {catalogue.errors.map(({ id, path, name, meanings }) =>
          meanings ? (
            <section key={id} aria-labelledby={id}>
              <h2 id={id} className={styles.code}>
                <Link to={path}>{id}</Link> {name ? <span>{name}</span> : null}
              </h2>
              <MeaningList meanings={meanings} />
            </section>
          ) : null,
        )}
      </article>
    </Layout>
  );
}
