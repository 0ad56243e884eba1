// Fetched once the page has long been there: registers the service worker, and shows what it has to say.
import type { Call, Notice } from '../offline/list';
import { trusted } from './trusted';

/** How often a page that stays open asks for a newer version when somebody returns to it, in milliseconds. */
const hour = 3_600_000;

/** Stands here, and not in the sheets, because a cold visit never needs it. */
const look = `
.notice { position: sticky; inset-block-end: 0; z-index: 25; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2rem 1.2rem;
  max-inline-size: 44rem; margin: 1rem auto 0; padding: 0.7rem 1rem; border: 1px solid var(--line-strong);
  border-block-start: 3px solid var(--accent); background: var(--surface); color: var(--ink); font-size: 0.95rem; }
.notice p { flex: 1 1 16rem; margin: 0; }
.notice button { min-block-size: 24px; padding: 0.2rem 0; border: 0; background: none; color: var(--accent); font: inherit;
  text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer; }
.notice .go { font-weight: 650; }
html:has(.notice) { scroll-padding-block-end: 8rem; }
@media print { .notice { display: none; } }
`;

let shown: HTMLElement | undefined;

/** Shows one notice at the lower edge. It stays until it is closed, and nothing waits for it. */
function show({ kind, text, at, go, close, label }: Notice): void {
  if (!shown) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }
  shown?.remove();
  const box = document.createElement('aside');
  const words = document.createElement('p');
  const button = (name: string, act: () => void) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = name;
    made.addEventListener('click', act);
    box.append(made);
    return made;
  };
  box.className = 'notice';
  box.setAttribute('aria-label', label);
  words.setAttribute('role', 'status');
  box.append(words);
  if (go)
    button(go, () => {
      if (kind === 'away') call('pass');
      else location.reload();
    }).className = 'go';
  button(close, () => box.remove());
  document.body.append(box);
  shown = box;
  const when = at ? new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }) : '';
  // A status is read out when its text changes, not when it appears.
  setTimeout(() => {
    words.textContent = text.replace('{date}', when);
  }, 100);
}

function call(what: Call): void {
  navigator.serviceWorker.controller?.postMessage(what);
}

async function start(): Promise<void> {
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<Notice | Call>) => {
    if (typeof data === 'string') location.reload();
    else show(data);
  });
  call('listening');
  // This file lies two folders below the base path.
  const address = trusted(new URL('../../sw.js', import.meta.url).href);
  const registration = await serviceWorker.register(address, { updateViaCache: 'none' });
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < hour) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}

// Where a browser or a host refuses, the site works as it does without.
start().catch(() => undefined);
