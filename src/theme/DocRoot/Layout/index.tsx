import Link from '@docusaurus/Link';
import { useDocsSidebar } from '@docusaurus/plugin-content-docs/client';
import { translate } from '@docusaurus/Translate';
import type { Props } from '@theme/DocRoot/Layout';
import styles from './styles.module.css';

/** The neighbours of a page on its shelf, where the shelf is short, beside the page. */
export default function DocRootLayout({ children }: Props) {
  const sidebar = useDocsSidebar();
  const links = (sidebar?.items ?? []).flatMap((item) => (item.type === 'link' ? [item] : []));
  if (links.length === 0) return children;
  return (
    <div className={styles.beside}>
      <nav className={styles.shelf} aria-label={translate({ id: 'sidebar.label', message: 'On this shelf' })}>
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <Link to={href} isNavLink exact activeClassName={styles.here}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.page}>{children}</div>
    </div>
  );
}
