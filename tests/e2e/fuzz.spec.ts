import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { expect, openTree, test } from './site';

/** Pieces that run as markup or code if anything puts them into a page unescaped. */
const hostile = [
  '<script>globalThis.ran = 1</script>',
  '<img src=x onerror="globalThis.ran = 1">',
  '<svg><animate onbegin="globalThis.ran = 1" attributeName=x dur=1s>',
  '<iframe srcdoc="<script>parent.ran = 1</script>"></iframe>',
  '"><b onmouseover=ran=1 autofocus onfocus=ran=1 tabindex=0>',
  "'-(globalThis.ran=1)-'",
  'javascript:globalThis.ran=1',
  '{{constructor.constructor("ran=1")()}}',
  '</script><script>ran=1</script>',
  '</textarea></template></style></title><style>*{display:none}</style>',
  '&lt;script&gt;ran=1&lt;/script&gt;',
  '\u202e\u0000\ufeff\ud800',
  '__proto__',
  'constructor',
];
const texts = ['AADSTS700020', 'AADSTS50076: ', 'Correlation ID: ', 'client_id=', '\n', ' ', '%3C', '&claims=', 'https://'];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: fc.constantFrom(...texts) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
/** The same on every run, so that what is red once is red again. */
const samples = (count: number, seed: number) =>
  fc.sample(
    fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
    { numRuns: count, seed },
  );

/** Nothing of it has run, and nothing of it has become an element. */
async function expectHarmless(page: Page, said: string): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: 'ran' in globalThis,
    elements: [
      ...document.querySelectorAll('main script, main img, main iframe, main style, main [onerror], main [onfocus]'),
    ].map(({ outerHTML }) => outerHTML),
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .map(({ href }) => href)
      .filter((href) => !/^(?:https?|mailto):/.test(href)),
  }));
  expect(found, said).toEqual({ ran: false, elements: [], links: [] });
}

test('no pasted text runs or becomes markup', async ({ page }) => {
  await page.goto('decode');
  const box = page.getByRole('textbox', { name: 'Error text' });
  for (const text of samples(60, 1)) {
    await box.fill(text);
    await expectHarmless(page, text);
  }
  await box.fill(`AADSTS50105: ${hostile.join('\n')}`);
  await expect(page.locator('[data-field=codes]').first()).toHaveText('50105');
  await expectHarmless(page, 'all of it');
});

test('no state of a tree in the address runs or becomes markup', async ({ page }) => {
  for (const [index, text] of samples(15, 2).entries()) {
    const query = new URLSearchParams(index % 2 ? { text, who: text } : { [text]: text, text: 'unsure' });
    await openTree(page, `?${query}`);
    await expectHarmless(page, String(query));
  }
});

test('no short address and no code in the query runs or becomes markup', async ({ page }) => {
  for (const [index, text] of samples(15, 3).entries()) {
    // A lone half of a pair of code units can be in a text, but not in an address.
    const part = encodeURIComponent(Buffer.from(text.replaceAll('\0', '')).toString());
    const path = index % 2 ? `error/?code=${part}` : `AADSTS${part}`;
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // A text that names one code that is known leads on to its page.
    await expect(page.locator('[data-island=CodeLookup] [role=status] p, html.shelf-errors').first()).toBeAttached();
    await expectHarmless(page, path);
  }
});
