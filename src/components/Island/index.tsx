import type { ComponentType, ReactNode } from 'react';

interface Props<P extends object> {
  /** Its name in the table of src/islands/entry.ts. */
  name: 'AnswerTrail' | 'CatalogueFilter' | 'CodeLookup' | 'PasteBox' | 'SearchBox' | 'TicketFold' | 'TreeWalk';
  component: ComponentType<P & { children?: ReactNode }>;
  /** Plain data: it is written into the page and read in the browser. */
  props: P;
  /** When the browser brings it to life. */
  when: 'visible' | 'touch' | 'query' | 'call';
  /** Content that the island arranges and does not render again. */
  children?: ReactNode;
}

/** Renders an interactive component at build and marks its place for the browser. */
export default function Island<P extends object>({ name, component: Component, props, when, children }: Props<P>) {
  return (
    <div data-island={name} data-when={when} data-props={JSON.stringify(props)}>
      <Component {...props}>{children}</Component>
    </div>
  );
}
