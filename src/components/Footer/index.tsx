import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import styles from './styles.module.css';

/** The end of every page: what this is and is not. */
export default function Footer() {
  return (
    <footer className={styles.footer}>
      <nav aria-label={translate({ id: 'footer.nav', message: 'More' })}>
        <Link to="/errors">
          <Translate id="footer.errors">All errors</Translate>
        </Link>
        <Link to="/areas">
          <Translate id="footer.areas">Families of errors</Translate>
        </Link>
        <Link to="/trees">
          <Translate id="footer.trees">Decision trees</Translate>
        </Link>
        <Link to="/glossary">
          <Translate id="footer.glossary">Glossary</Translate>
        </Link>
        <Link to="/contributing">
          <Translate id="footer.contributing">Contribute</Translate>
        </Link>
        <a href={useBaseUrl('/api/v1/codes.json')}>
          <Translate id="footer.data">Data</Translate>
        </a>
        <a href={useBaseUrl('/feed.xml')}>
          <Translate id="footer.feed">Feed of changes</Translate>
        </a>
      </nav>
      <p>
        <Translate id="footer.independent">
          Independent and not affiliated with Microsoft. This site sets no cookies, counts nobody, and asks no other server for
          anything.
        </Translate>
      </p>
    </footer>
  );
}
