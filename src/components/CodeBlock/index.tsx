import { translate } from '@docusaurus/Translate';
import type { ComponentProps } from 'react';
import styles from './styles.module.css';

/** A block of code, highlighted at build, with a button that copies it. */
export default function CodeBlock(props: ComponentProps<'pre'>) {
  return (
    <div className={styles.block}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
      <pre {...props} tabIndex={0} />
      <button
        type="button"
        className={styles.copy}
        data-copy-code=""
        data-copied={translate({ id: 'copy.done', message: 'Copied' })}
      >
        {translate({ id: 'copy.code', message: 'Copy' })}
      </button>
    </div>
  );
}
