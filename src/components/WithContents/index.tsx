import type { TOCItem } from '@docusaurus/mdx-loader';
import Translate from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface Props {
  toc: readonly TOCItem[];
  children: ReactNode;
}

/** The body of a page with its headings beside it, where the screen is wide and the body long enough to need them. */
export default function WithContents({ toc, children }: Props) {
  const shown = toc.filter(({ level }) => level === 2);
  return (
    <div className={styles.columns}>
      <div className={styles.body}>{children}</div>
      {shown.length > 3 ? (
        <nav className={styles.contents} aria-labelledby="contents">
          <p id="contents">
            <Translate id="contents.title">On this page</Translate>
          </p>
          <ul>
            {shown.map(({ id, value }) => (
              <li key={id}>
                <a href={`#${id}`}>{value}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </div>
  );
}
