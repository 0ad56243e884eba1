import { useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

/** The properties that rows can be filtered by; each is a data attribute of a row and a key of the query. */
export const filters = ['actor', 'kind', 'area'] as const;
type Filter = (typeof filters)[number];

export interface CatalogueFilterProps {
  /** The id of the list whose items carry `data-text`, `data-actor`, `data-kind` and `data-area`. */
  list: string;
  options: Readonly<Record<Filter, readonly { value: string; label: string }[]>>;
  labels: Readonly<Record<Filter | 'any' | 'clear' | 'many' | 'none' | 'one' | 'text' | 'title', string>>;
}

const keys = [...filters, 'text'] as const;

type Chosen = Readonly<Record<Filter | 'text', string>>;

function read(form: HTMLFormElement): Chosen {
  const data = new FormData(form);
  const value = (key: string) => String(data.get(key) ?? '');
  return { actor: value('actor'), kind: value('kind'), area: value('area'), text: value('text') };
}

/** Narrows the list of errors that stands below it in the page. What is chosen is kept in the address. */
export default function CatalogueFilter({ list, options, labels }: CatalogueFilterProps) {
  const [chosen, setChosen] = useState<Chosen>({ actor: '', kind: '', area: '', text: '' });
  const form = useRef<HTMLFormElement>(null);
  const [count, setCount] = useState<number>();

  useEffect(() => {
    const fields = form.current;
    if (!fields) return;
    const query = new URLSearchParams(location.search);
    for (const key of keys) {
      const field = fields.elements.namedItem(key) as HTMLInputElement | HTMLSelectElement;
      const value = query.get(key) ?? '';
      const isKnown = key === 'text' || options[key].some((option) => option.value === value);
      // What was chosen before this code arrived counts more than the address.
      if (field.value === '' && isKnown) field.value = value;
    }
    setChosen(read(fields));
  }, [options]);

  useEffect(() => {
    const words = chosen.text.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of document.querySelectorAll<HTMLElement>(`#${list} > li`)) {
      const text = row.textContent?.toLowerCase() ?? '';
      const fits = filters.every((filter) => !chosen[filter] || row.dataset[filter] === chosen[filter]);
      row.hidden = !fits || !words.every((word) => text.includes(word));
      if (!row.hidden) shown++;
    }
    setCount(shown);
  }, [chosen, list]);

  const choose = () => {
    if (!form.current) return;
    const next = read(form.current);
    setChosen(next);
    // Words stay out of the address: somebody may have typed a name.
    const query = new URLSearchParams(filters.filter((key) => next[key]).map((key) => [key, next[key]]));
    history.replaceState(null, '', location.pathname + (query.size > 0 ? `?${query}` : ''));
  };
  const clear = () => {
    form.current?.reset();
    choose();
  };

  const status =
    count === undefined ? '' : count === 0 ? labels.none : count === 1 ? labels.one : labels.many.replace('{n}', String(count));
  return (
    <form
      className={styles.filter}
      aria-label={labels.title}
      onSubmit={(event) => event.preventDefault()}
      onInput={choose}
      ref={form}
    >
      <label className={styles.wide}>
        <span>{labels.text}</span>
        <input type="search" name="text" autoComplete="off" spellCheck={false} />
      </label>
      {filters.map((filter) => (
        <label key={filter}>
          <span>{labels[filter]}</span>
          <select name={filter}>
            <option value="">{labels.any}</option>
            {options[filter].map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <p className={styles.status}>
        <span role="status">{status}</span>
        {Object.values(chosen).some(Boolean) ? (
          <button type="button" className="plain-button" onClick={clear}>
            {labels.clear}
          </button>
        ) : null}
      </p>
    </form>
  );
}
