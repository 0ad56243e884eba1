/** The parts of every page that need a few lines and no framework: theme, copying, tabs, search shortcuts, prefetch. */

/** Wakes the island inside an element, where there is one. */
type Wake = (element: Element) => void;

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

function switchTheme(): void {
  const theme = isDark() ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem('theme', theme);
  } catch {
    // Without storage the choice holds for this page.
  }
}

async function copy(button: HTMLElement, text: string): Promise<void> {
  const label = button.textContent;
  await navigator.clipboard.writeText(text);
  button.textContent = button.dataset.copied ?? label;
  const live = document.querySelector('[data-live-region]');
  if (live) live.textContent = button.textContent;
  setTimeout(() => {
    button.textContent = label;
    if (live) live.textContent = '';
  }, 2000);
}

function openSearch(wake: Wake): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  if (!dialog || dialog.open) return;
  for (const island of dialog.querySelectorAll('[data-island]')) wake(island);
  dialog.showModal();
  dialog.querySelector('input')?.focus();
}

function onClick(event: MouseEvent, wake: Wake): void {
  const target = event.target as Element;
  if (target instanceof HTMLDialogElement && target.matches('[data-search-dialog]')) target.close();
  const button = target.closest<HTMLElement>(
    '[data-theme-switch],[data-search-open],[data-search-close],[data-copy-link],[data-copy-code],[role=tab],[data-print]',
  );
  if (!button) return;
  if (button.matches('[data-theme-switch]')) switchTheme();
  else if (button.matches('[data-search-open]')) openSearch(wake);
  else if (button.matches('[data-search-close]')) button.closest('dialog')?.close();
  else if (button.matches('[data-copy-link]')) void copy(button, location.href.replace(/#.*/, ''));
  else if (button.matches('[data-copy-code]')) void copy(button, button.parentElement?.querySelector('pre')?.textContent ?? '');
  else if (button.matches('[data-print]')) print();
  else selectTab(button);
}

function onKeyDown(event: KeyboardEvent, wake: Wake): void {
  const target = event.target as HTMLElement;
  const isTyping = target.matches('input,textarea,select') || target.isContentEditable;
  const isShortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
  if (isShortcut || (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey)) {
    event.preventDefault();
    openSearch(wake);
    return;
  }
  if (event.key === 'Escape') {
    // In a search field the first Escape would only clear it.
    target.closest<HTMLDialogElement>('[data-search-dialog]')?.close();
    document.querySelector('[data-menu]')?.removeAttribute('open');
  }
  if (!target.matches('[role=tab]')) return;
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const tabs = [...(target.parentElement?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  const next = tabs[(tabs.indexOf(target) + step + tabs.length) % tabs.length];
  if (step === 0 || !next) return;
  event.preventDefault();
  selectTab(next);
  next.focus();
}

/** Shows the panel of one tab of a set and hides the others. */
function selectTab(tab: HTMLElement): void {
  const set = tab.closest('[data-tabs]');
  for (const [index, panel] of [...(set?.querySelectorAll<HTMLElement>(':scope > [data-tab]') ?? [])].entries()) {
    const other = set?.querySelectorAll<HTMLElement>(':scope > [role=tablist] > [role=tab]')[index];
    const isChosen = other === tab;
    panel.hidden = !isChosen;
    other?.setAttribute('aria-selected', String(isChosen));
    if (other) other.tabIndex = isChosen ? 0 : -1;
  }
}

/** Turns the alternatives that stand below one another into tabs. */
function makeTabs(set: HTMLElement): void {
  if (set.querySelector('[role=tablist]')) return;
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  for (const panel of set.querySelectorAll<HTMLElement>(':scope > [data-tab]')) {
    const tab = document.createElement('button');
    tab.type = 'button';
    tab.id = `${panel.id}-tab`;
    tab.textContent = panel.dataset.tab ?? '';
    tab.setAttribute('role', 'tab');
    tab.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    list.append(tab);
  }
  set.prepend(list);
  const first = list.querySelector<HTMLElement>('[role=tab]');
  if (first) selectTab(first);
}

/** Fetches the page that a link leads to as soon as somebody means to follow it. */
function prefetch(event: Event): void {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
  if (!link || link.origin !== location.origin || link.pathname === location.pathname || link.dataset.fetched !== undefined)
    return;
  if (!navigator.onLine) return;
  link.dataset.fetched = '';
  const hint = document.createElement('link');
  hint.rel = 'prefetch';
  hint.href = link.href.replace(/#.*/, '');
  document.head.append(hint);
}

const begun = new WeakSet<Element>();

/** Fetches what fills in values, or explains a term, when somebody comes near it for the first time. */
function fetchOnUse(event: Event): void {
  const target = event.target as Element;
  const values = target.closest?.<HTMLElement>('[data-values]');
  if (values && !begun.has(values)) {
    begun.add(values);
    // Without a network the next touch tries again.
    import('./values').then(({ startValues }) => startValues(values)).catch(() => begun.delete(values));
  }
  const term = target.closest?.<HTMLAnchorElement>('a[data-term]');
  // Where it does not arrive, the term stays a link.
  if (term) import('./terms').then(({ explain }) => explain(term)).catch(() => undefined);
}

/** Shows the notice of a page that has gone unchecked for too long by the reader's clock, however long ago it was built. */
function showUnchecked(): void {
  const now = new Date().toISOString();
  for (const notice of document.querySelectorAll<HTMLElement>('[data-due]')) notice.hidden = `${notice.dataset.due}` > now;
}

/** Starts it all. Called once a page; listens on the document, so that it also serves what appears later. */
export function furnish(wake: Wake): void {
  document.addEventListener('click', (event) => onClick(event, wake));
  document.addEventListener('keydown', (event) => onKeyDown(event, wake));
  document.addEventListener('pointerover', prefetch, { passive: true });
  document.addEventListener('focusin', prefetch);
  for (const kind of ['pointerover', 'focusin', 'input']) document.addEventListener(kind, fetchOnUse, { passive: true });
  for (const set of document.querySelectorAll<HTMLElement>('[data-tabs]')) makeTabs(set);
  showUnchecked();
}
