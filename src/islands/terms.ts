/** What the terms mean, by id. */
type Meanings = Readonly<Record<string, string>>;

let meanings: Promise<Meanings> | undefined;
let shown: HTMLAnchorElement | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** The one bubble of the page; the layout names the file of all meanings on it. */
const bubble = document.querySelector<HTMLElement>('[data-terms]');

function hide(): void {
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  if (bubble) bubble.hidden = true;
}

/** The pointer may move from the term into the bubble. */
function hideSoon(): void {
  clearTimeout(leaving);
  leaving = setTimeout(hide, 200);
}

function place(term: HTMLElement): void {
  if (!bubble) return;
  const { left, top, bottom } = term.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = bubble;
  const isBelow = top < offsetHeight + 16;
  bubble.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - offsetWidth - 8))}px`;
  bubble.style.top = `${isBelow ? bottom + 6 : top - offsetHeight - 6}px`;
}

/** Shows what a term means beside it, while the pointer or the focus is there. Without the meanings the link stays a link. */
export async function explain(term: HTMLAnchorElement): Promise<void> {
  const address = bubble?.dataset.terms;
  if (!bubble || !address) return;
  clearTimeout(leaving);
  if (shown === term) return;
  hide();
  shown = term;
  meanings ??= fetch(address).then((response) => response.json() as Promise<Meanings>);
  const all = await meanings.catch((): Meanings => ({}));
  const text = all[term.dataset.term ?? ''];
  // The pointer may have moved on while the meanings came.
  if (!text || shown !== term || !term.matches(':hover, :focus')) return;
  bubble.textContent = text;
  bubble.hidden = false;
  term.setAttribute('aria-describedby', bubble.id);
  place(term);
}

bubble?.addEventListener('pointerenter', () => clearTimeout(leaving));
bubble?.addEventListener('pointerleave', hideSoon);
document.addEventListener('pointerout', (event) => event.target === shown && hideSoon());
document.addEventListener('focusout', (event) => event.target === shown && hide());
// The focus may scroll to a term that is out of sight: the bubble goes along.
document.addEventListener('scroll', () => shown && place(shown), { passive: true });
document.addEventListener('keydown', (event) => event.key === 'Escape' && hide());
