import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import { shelfLabel } from '../labels';
import SearchField from '../SearchField';
import styles from './styles.module.css';

const places = ['errors', 'fixes', 'clients', 'develop', 'evidence'] as const;

function Places() {
  return (
    <>
      <Link to="/decode">
        <Translate id="header.decode">Decode</Translate>
      </Link>
      {places.map((shelf) => (
        <Link key={shelf} to={`/${shelf}`}>
          {shelfLabel(shelf)}
        </Link>
      ))}
    </>
  );
}

/** The bar on top of every page, with the search that it opens. */
export default function Header() {
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#content">
        <Translate id="header.skip">Skip to content</Translate>
      </a>
      <Link className={styles.brand} to="/">
        AADSTS<span>·</span>Guide
      </Link>
      <nav className={styles.wide} aria-label={translate({ id: 'header.nav', message: 'Main' })}>
        <Places />
      </nav>
      <button type="button" className={styles.search} data-search-open="" aria-keyshortcuts="/ Control+K Meta+K">
        <span>
          <Translate id="header.search">Search</Translate>
        </span>
        <span className={styles.key} aria-hidden="true">
          /
        </span>
      </button>
      <button
        type="button"
        className={styles.theme}
        data-theme-switch=""
        aria-label={translate({ id: 'header.theme', message: 'Switch between light and dark' })}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
        </svg>
      </button>
      <details className={styles.menu} data-menu="">
        <summary>
          <Translate id="header.menu">Menu</Translate>
        </summary>
        <nav aria-label={translate({ id: 'header.nav', message: 'Main' })}>
          <Places />
        </nav>
      </details>
      <dialog className={styles.dialog} data-search-dialog="" aria-label={translate({ id: 'header.search', message: 'Search' })}>
        <SearchField id="dialog" when="call" />
        <button type="button" className={`plain-button ${styles.close}`} data-search-close="">
          <Translate id="header.close">Close</Translate>
        </button>
      </dialog>
      <p className={styles.live} role="status" data-live-region="" />
    </header>
  );
}
