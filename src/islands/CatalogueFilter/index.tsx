import { useEffect, useRef, useState } from 'react';
import styles from './styles.module.css';

/** The properties that rows can be filtered by; each is a data attribute of a row and a key of the query. */
export const filters = ['actor', 'kind', 'area', 'status'] as const;
type Filter = (typeof filters)[number];

/** What the rows can be sorted by; nothing stands for their order in the page, which is by code. */
type Order = 'name' | 'area' | 'actor' | '';

export interface CatalogueFilterProps {
  /** The id of the list whose items carry `data-actor`, `data-kind`, `data-area`, `data-status` and `data-name`. */
  list: string;
  options: Readonly<Record<Filter | 'sort', readonly { value: string; label: string }[]>>;
  labels: Readonly<Record<Filter | 'any' | 'clear' | 'many' | 'none' | 'one' | 'sort' | 'text' | 'title', string>>;
}

const keys = [...filters, 'sort', 'text'] as const;

type Chosen = Readonly<Record<(typeof keys)[number], string>>;

/** A row of the list, with its words as they are searched. */
interface Row {
  element: HTMLElement;
  words: string;
}

const nothing: Chosen = { actor: '', kind: '', area: '', status: '', sort: '', text: '' };

function read(form: HTMLFormElement): Chosen {
  const data = new FormData(form);
  return Object.fromEntries(keys.map((key) => [key, String(data.get(key) ?? '')])) as Chosen;
}

/** Narrows and sorts the list of errors that stands below it in the page. What is chosen is kept in the address. */
export default function CatalogueFilter({ list, options, labels }: CatalogueFilterProps) {
  const [chosen, setChosen] = useState<Chosen>(nothing);
  const form = useRef<HTMLFormElement>(null);
  // Read once, in the order of the page: the list is long, and nothing but this changes it.
  const rows = useRef<Row[]>(undefined);
  const order = useRef('');
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
    rows.current ??= [...document.querySelectorAll<HTMLElement>(`#${list} > li`)].map((element) => ({
      element,
      words: element.textContent?.toLowerCase() ?? '',
    }));
    const words = chosen.text.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, words: text } of rows.current) {
      const fits = filters.every((filter) => !chosen[filter] || element.dataset[filter] === chosen[filter]);
      const isHidden = !fits || !words.every((word) => text.includes(word));
      if (element.hidden !== isHidden) element.hidden = isHidden;
      if (!isHidden) shown++;
    }
    if (order.current !== chosen.sort) {
      order.current = chosen.sort;
      document.getElementById(list)?.append(...sorted(rows.current, chosen.sort as Order).map(({ element }) => element));
    }
    setCount(shown);
  }, [chosen, list]);

  const choose = () => {
    if (!form.current) return;
    const next = read(form.current);
    setChosen(next);
    // Words stay out of the address: somebody may have typed a name.
    const query = new URLSearchParams([...filters, 'sort' as const].filter((key) => next[key]).map((key) => [key, next[key]]));
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
      {[...filters, 'sort' as const].map((filter) => (
        <label key={filter}>
          <span>{labels[filter]}</span>
          <select name={filter}>
            {filter === 'sort' ? null : <option value="">{labels.any}</option>}
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

/** The rows in an order; rows without what is sorted by come last, and equal ones keep the order of the page. */
function sorted(rows: readonly Row[], by: Order): readonly Row[] {
  if (by === '') return rows;
  const key = ({ element }: Row) => element.dataset[by] ?? '\uffff';
  return [...rows].sort((a, b) => key(a).localeCompare(key(b), 'en'));
}
