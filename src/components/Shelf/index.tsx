import Link from '@docusaurus/Link';
import type { ReactNode } from 'react';
import styles from './styles.module.css';

interface Item {
  path: string;
  title: string;
  text: string;
  facts?: string;
}

/** A shelf as a list of its pages. */
export default function Shelf({
  title,
  lede,
  items,
  children,
}: {
  title: string;
  lede: string;
  items: readonly Item[];
  children?: ReactNode;
}) {
  return (
    <>
      <h1>{title}</h1>
      <p className={styles.lede}>{lede}</p>
      {children}
      <ul className={styles.items}>
        {items.map(({ path, title: name, text, facts }) => (
          <li key={path}>
            <h2>
              <Link to={path}>{name}</Link>
            </h2>
            <p>{text}</p>
            {facts ? <p className={styles.facts}>{facts}</p> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
