import Translate, { translate } from '@docusaurus/Translate';
import { placeholderLabel } from '../../placeholders';
import styles from './styles.module.css';

/** Fields for what the code of a page leaves open. The furniture fills the blocks; without it nothing is shown. */
export default function YourValues({ names }: { names: string }) {
  return (
    <details
      className={styles.values}
      data-values=""
      data-one={translate({ id: 'values.one', message: '1 place filled in.' })}
      data-many={translate({ id: 'values.many', message: '{n} places filled in.' }, { n: '{n}' })}
    >
      <summary>
        <Translate id="values.title">Copy with your values</Translate>
      </summary>
      <p>
        <Translate id="values.private">They stay on this page, are sent nowhere, and are gone when you leave it.</Translate>
      </p>
      <div className={styles.fields}>
        {names.split(' ').map((name) => (
          <label key={name}>
            {placeholderLabel(name)}
            <input name={name} autoComplete="off" spellCheck={false} />
          </label>
        ))}
      </div>
      <label>
        <Translate id="values.paste">Or paste the error text, and take the IDs from it</Translate>
        <textarea rows={2} autoComplete="off" spellCheck={false} />
      </label>
      <p role="status" />
    </details>
  );
}
