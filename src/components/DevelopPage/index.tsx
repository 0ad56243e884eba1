import Link from '@docusaurus/Link';
import type { TOCItem } from '@docusaurus/mdx-loader';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { DevelopPage as Page } from '../../catalogue/read';
import { catalogue } from '../catalogue';
import FixList from '../FixList';
import { dateLabel } from '../labels';
import PageHead from '../PageHead';
import SourceList from '../SourceList';
import Unchecked from '../Unchecked';
import styles from './styles.module.css';

interface Props {
  page: Page;
  toc: readonly TOCItem[];
  children: ReactNode;
}

/** How to handle the error in code: one library or one subject. */
export default function DevelopPage({ page, toc, children }: Props) {
  const others = catalogue.develop.filter(({ id }) => id !== page.id);
  return (
    <article>
      <PageHead shelf="develop" title={page.title} lede={page.summary} />
      <Unchecked page={page} />
      <Versions page={page} />
      <nav className={styles.contents} aria-label={translate({ id: 'contents.title', message: 'On this page' })}>
        {toc
          .filter(({ level }) => level === 2)
          .map(({ id, value }) => (
            <a key={id} href={`#${id}`}>
              {value}
            </a>
          ))}
      </nav>
      <div className={styles.body}>{children}</div>
      {page.fixes?.length ? (
        <section aria-labelledby="fixes">
          <h2 id="fixes">
            <Translate id="develop.fixes">The fixes behind it</Translate>
          </h2>
          <FixList ids={page.fixes} />
        </section>
      ) : null}
      <nav className={styles.others} aria-labelledby="others">
        <h2 id="others">
          <Translate id="develop.others">More for developers</Translate>
        </h2>
        <ul className="link-row">
          {others.map(({ id, path, title }) => (
            <li key={id}>
              <Link to={path}>{title}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <SourceList ids={page.learn} checked={page.checked} changes={page.changes} />
    </article>
  );
}

/** What the code was held against: versions of the lockfile, and sources that were read. */
function Versions({ page: { versions, read = [] } }: { page: Page }) {
  const rows = [
    ...versions.map(({ name, version }) => ({
      name,
      version,
      how: translate({ id: 'develop.checked', message: 'type-checked with every build' }),
    })),
    ...read.map(({ name, version, seen }) => ({
      name,
      version,
      how: translate({ id: 'develop.read', message: 'source read on {date}' }, { date: dateLabel(seen) }),
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <dl className={styles.versions} aria-label={translate({ id: 'develop.versions', message: 'Checked against' })}>
      {rows.map(({ name, version, how }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{version}</strong> <span>{how}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
