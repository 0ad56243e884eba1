import { worksOffline } from '../organisation';
import { furnish } from './furniture';

/** The islands by name. Each is a file of its own that is fetched, with the runtime, when one of its kind wakes. */
const islands: Readonly<Record<string, () => Promise<{ default: unknown }>>> = {
  AnswerTrail: () => import('./AnswerTrail'),
  CatalogueFilter: () => import('./CatalogueFilter'),
  CodeLookup: () => import('./CodeLookup'),
  PasteBox: () => import('./PasteBox'),
  SearchBox: () => import('./SearchBox'),
  TicketFold: () => import('./TicketFold'),
  TreeWalk: () => import('./TreeWalk'),
};

const waking = new WeakMap<Element, Promise<void>>();

/** Brings the island of an element to life, once; the promise is fulfilled when it is, or has failed. */
function wake(element: Element): Promise<void> {
  const started = waking.get(element) ?? start(element);
  waking.set(element, started);
  return started;
}

async function start(element: Element): Promise<void> {
  const { island = '', props = '{}' } = (element as HTMLElement).dataset;
  try {
    const [component, { default: hydrate }] = await Promise.all([islands[island]?.(), import('./hydrate')]);
    if (component) hydrate(component.default, element, JSON.parse(props));
    (element as HTMLElement).dataset.awake = '';
  } catch (error) {
    // The markup of the build is complete: the page stays readable as it is.
    (element as HTMLElement).dataset.failed = '';
    console.warn(error);
  }
}

/** A click or a sent form that comes before the island is awake is kept, and done again once it is, or has failed. */
function replay(element: HTMLElement, event: MouseEvent | SubmitEvent): void {
  const { awake: isAwake, failed: hasFailed } = element.dataset;
  const target = (event.target as Element).closest<HTMLElement>('a, button, form');
  const isElsewhere = event instanceof MouseEvent && (event.metaKey || event.ctrlKey || event.shiftKey);
  if (isAwake !== undefined || hasFailed !== undefined || !target || isElsewhere) return;
  event.preventDefault();
  event.stopPropagation();
  const again = () => (target instanceof HTMLFormElement ? target.requestSubmit() : target.click());
  void wake(element).then(() => requestAnimationFrame(again));
}

/** Wakes an island when its moment comes: `visible`, `touch` (first used), `query` (the link says something), `call` (asked for). */
function watch(element: HTMLElement): void {
  const when = element.dataset.when;
  const query = location.search.length > 1;
  if (when === 'query' ? query : when === 'visible' && query) {
    void wake(element);
  } else if (when === 'visible') {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        void wake(element);
      },
      { rootMargin: '300px' },
    );
    observer.observe(element);
  }
  element.addEventListener('click', (event) => replay(element, event), { capture: true });
  element.addEventListener('submit', (event) => replay(element, event), { capture: true });
  if (when === 'touch' || when === 'visible') {
    for (const kind of ['pointerover', 'focusin', 'input'])
      element.addEventListener(kind, () => void wake(element), { once: true, passive: true });
  }
}

document.documentElement.dataset.js = 'awake';
furnish((element) => void wake(element));
for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) watch(element);

// Late, so that a first visit is not slowed down by what it does not need; at once where a worker may have to say something.
const { connection } = navigator as { connection?: { saveData?: boolean } };
if (worksOffline && location.protocol !== 'file:' && 'serviceWorker' in navigator && !connection?.saveData)
  addEventListener('load', () =>
    setTimeout(() => import('./offline').catch(() => undefined), navigator.serviceWorker.controller ? 0 : 4000),
  );
