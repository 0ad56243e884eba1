import type { ComponentProps } from 'react';
import styles from './styles.module.css';

/** A table that scrolls by itself where the screen is too narrow for it. */
export default function Table(props: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard
    <div className={styles.scroll} tabIndex={0}>
      <table {...props} />
    </div>
  );
}
