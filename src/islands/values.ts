import { valuesFrom } from '../placeholders';

/**
 * Fills the placeholders of the blocks on the page from the fields of one `<details>`, as its reader types,
 * and the fields from a pasted error. What was typed before this code arrived counts.
 */
export function startValues(details: HTMLElement): void {
  const inputs = [...details.querySelectorAll('input')];
  const box = details.querySelector('textarea');
  const status = details.querySelector('[role=status]');

  const fill = () => {
    let count = 0;
    for (const { name, value } of inputs) {
      const typed = value.trim();
      for (const place of document.querySelectorAll<HTMLElement>(`[data-value="${name}"]`)) {
        place.textContent = typed || `<${name}>`;
        place.toggleAttribute('data-filled', typed !== '');
        if (typed) count += 1;
      }
    }
    const { one = '', many = '' } = details.dataset;
    if (status) status.textContent = count === 0 ? '' : count === 1 ? one : many.replace('{n}', String(count));
  };
  const take = async () => {
    const text = box?.value ?? '';
    if (!text.trim()) return;
    const parser = await import('../parser/parse').catch(() => undefined);
    // Without the parser the fields can still be typed into.
    if (!parser) return;
    const values = valuesFrom(text, parser.parseErrorText(text));
    for (const input of inputs) input.value = values[input.name] ?? input.value;
    fill();
  };

  details.addEventListener('input', (event) => (event.target === box ? void take() : fill()));
  fill();
  void take();
}
