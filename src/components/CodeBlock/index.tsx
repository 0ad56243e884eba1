import { translate } from '@docusaurus/Translate';
import type { ComponentProps } from 'react';
import styles from './styles.module.css';

/** A block of code, highlighted at build, with the file that it stands for and a button that copies it. */
export default function CodeBlock({ 'data-file': file, ...props }: ComponentProps<'pre'> & { 'data-file'?: string }) {
  return (
    <div className={styles.block}>
      {file ? <p className={styles.file}>{file}</p> : null}
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
