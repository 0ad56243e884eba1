import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { AreaPage as Page } from '../../catalogue/read';
import { catalogue, treeOf } from '../catalogue';
import ErrorList from '../ErrorList';
import PageHead from '../PageHead';
import SourceList from '../SourceList';
import Unchecked from '../Unchecked';
import styles from './styles.module.css';

/** The page of one family of codes: what they have in common, how to tell them apart, and all of them. */
export default function AreaPage({ page, children }: { page: Page; children: ReactNode }) {
  const errors = catalogue.errors.filter(({ area }) => area === page.id);
  const met = errors.filter(({ status }) => status !== 'lookup-only');
  const rare = errors.filter(({ status }) => status === 'lookup-only');
  return (
    <article>
      <PageHead shelf="areas" title={page.title} lede={page.summary} />
      <Unchecked page={page} />
      {page.tree ? (
        <p className={styles.tree}>
          <Translate id="area.tree" values={{ tree: <Link to={treeOf(page.tree).path}>{treeOf(page.tree).title}</Link> }}>
            {'Not sure which code counts, or have none? A few questions lead to the fix: {tree}.'}
          </Translate>
        </p>
      ) : null}
      <div className="prose">{children}</div>
      <section aria-labelledby="codes">
        <h2 id="codes">{translate({ id: 'area.codes', message: 'The codes ({count})' }, { count: met.length })}</h2>
        <ErrorList pages={met} level={3} />
      </section>
      {rare.length > 0 ? (
        <section aria-labelledby="rare">
          <h2 id="rare">
            {translate({ id: 'area.rare', message: 'Known from the lookup page only ({count})' }, { count: rare.length })}
          </h2>
          <p>
            <Translate id="area.rare.lede">
              Hardly anybody meets these. Microsoft's lookup page lists them, and nothing else about them is public.
            </Translate>
          </p>
          <ul className={styles.rare}>
            {rare.map(({ id, path, code, title }) => (
              <li key={id}>
                <Link to={path}>{code}</Link> {title.slice(id.length + 2)}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <SourceList ids={page.learn} checked={page.checked} changes={page.changes} />
    </article>
  );
}
