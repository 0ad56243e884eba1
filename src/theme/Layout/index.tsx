import useBaseUrl from '@docusaurus/useBaseUrl';
import termsData from '@generated/aadsts-catalogue/default/terms.json';
import type { Props } from '@theme/Layout';
import LayoutProvider from '@theme/Layout/Provider';
import Footer from '../../components/Footer';
import Header from '../../components/Header';
import PageMeta from '../../components/PageMeta';
import styles from './styles.module.css';

/**
 * The frame of every page. The framework's own needs its runtime in the browser; this one does not.
 * A page that has more to say of itself than a title and a description puts `PageMeta` inside instead.
 */
export default function Layout({ children, title, description, noFooter }: Props) {
  const terms = useBaseUrl(termsData.path);
  return (
    <LayoutProvider>
      {title && description ? <PageMeta title={title} description={description} /> : null}
      <Header />
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {noFooter ? null : <Footer />}
      <div id="term" role="tooltip" className={styles.term} data-terms={terms} hidden />
    </LayoutProvider>
  );
}
