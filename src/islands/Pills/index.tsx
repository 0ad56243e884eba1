import styles from './styles.module.css';

/** Short facts in a row. */
export default function Pills({ items }: { items: readonly (string | undefined)[] }) {
  return <ul className={styles.pills}>{items.flatMap((item) => (item ? [<li key={item}>{item}</li>] : []))}</ul>;
}
