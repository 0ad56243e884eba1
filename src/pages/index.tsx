import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import { catalogue, codeOf } from '../components/catalogue';
import ErrorList from '../components/ErrorList';
import PageMeta from '../components/PageMeta';
import { siteData } from '../components/PageMeta/data';
import PasteField from '../components/PasteField';
import styles from './index.module.css';

/** Codes that people meet most; a hand-picked doorstep, not a ranking. */
const frequent = ['700020', '50076', '50079', '53003', '65001', '50020', '700016', '7000215'] as const;

export default function Home() {
  const title = translate({ id: 'home.title', message: 'Find the error. Leave with the fix.' });
  const lede = translate({
    id: 'home.lede',
    message:
      'Microsoft Entra ID sign-in errors, explained for the person who has the ticket. No sign-in, no cookies, no third party.',
  });
  return (
    <Layout>
      <PageMeta description={lede} twin="/index" data={siteData.bind(null, lede)} />
      <div className={styles.hero}>
        <h1>{title}</h1>
        <p className={styles.lede}>{lede}</p>
        <PasteField />
        <p className={styles.noCode}>
          <Translate
            id="home.noCode"
            values={{
              questions: (
                <Link to="/trees/no-code">
                  <Translate id="home.questions">answer at most six questions</Translate>
                </Link>
              ),
              all: (
                <Link to="/errors">
                  <Translate id="home.all">look through all errors</Translate>
                </Link>
              ),
            }}
          >
            {'No code at hand? You can {questions}, or {all}.'}
          </Translate>
        </p>
      </div>
      <ul className={styles.readers}>
        <li>
          <h2>
            <Translate id="home.helpdesk">Helpdesk</Translate>
          </h2>
          <p>
            <Translate id="home.helpdesk.text">
              A ticket is open and you have no admin rights. See who can act, what to ask the user, and which link goes into the
              ticket.
            </Translate>{' '}
            <Link to="/clients">
              <Translate id="home.helpdesk.link">Playbooks for each client</Translate>
            </Link>
          </p>
        </li>
        <li>
          <h2>
            <Translate id="home.admin">Entra admin</Translate>
          </h2>
          <p>
            <Translate id="home.admin.text">
              You decide, and no policy gets weaker. Every fix names the least role, how to check that it worked, and what never
              to do.
            </Translate>
          </p>
        </li>
        <li>
          <h2>
            <Translate id="home.developer">Developer</Translate>
          </h2>
          <p>
            <Translate id="home.developer.text">
              Your code got the error. Learn whether it is a fault or a signal, and what the library expects you to do with it.
            </Translate>{' '}
            <Link to="/develop">
              <Translate id="home.developer.link">The pattern, and your library</Translate>
            </Link>
          </p>
        </li>
      </ul>
      <h2 className={styles.frequent}>
        <Translate id="home.frequent">Often met</Translate>
      </h2>
      <ErrorList pages={frequent.map(codeOf)} level={3} />
      <p>
        <Link to="/errors">
          <Translate id="home.count" values={{ count: catalogue.errors.length }}>
            {'All {count} errors'}
          </Translate>
        </Link>
      </p>
    </Layout>
  );
}
