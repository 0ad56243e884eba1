import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from '@playwright/test';

/** What a cold visit loads, in bytes after gzip -9. */
export interface Weight {
  requests: number;
  total: number;
  html: number;
  css: number;
  js: number;
  other: number;
  /** What of the total was fetched for pages that the visitor has not opened. */
  ahead: number;
}

/** The most that a page may weigh, in KiB after gzip -9. */
export interface Budget {
  path: string;
  total: number;
  js: number;
}

/** One page of each kind, with the budget that its kind has. */
export const budgets: readonly Budget[] = [
  { path: 'errors/AADSTS50105', total: 20, js: 6 },
  { path: 'errors/AADSTS29208', total: 20, js: 6 },
  { path: 'fixes/register-sign-in-method', total: 20, js: 6 },
  { path: 'evidence/hand-over', total: 20, js: 6 },
  { path: 'clients/azure-cli', total: 20, js: 6 },
  { path: 'develop/msal-browser', total: 20, js: 6 },
  { path: 'errors/AADSTS700020', total: 50, js: 20 },
  { path: '', total: 45, js: 25 },
];

/** The search on its first use, in addition to the page it is used on, in KiB. */
export const searchBudget = { total: 80, js: 15 };

/** How long no request is under way before the network counts as idle, in milliseconds. */
const quiet = 500;

const kindOf = (type: string) =>
  type.includes('html') ? 'html' : type.includes('css') ? 'css' : type.includes('javascript') ? 'js' : 'other';

/**
 * Opens a page with nothing cached, reads it through, waits until the network is idle, and weighs all that came.
 * @throws if the page asks for what is not there.
 * @param act what a visitor does then; only what that loads is weighed if it is given.
 */
export async function weigh(browser: Browser, url: string, act?: (page: Page) => Promise<void>): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const answers = new Map<string, Response>();
  const before = new Set<string>();
  let isCounting = !act;
  let open = 0;
  let lastTraffic = 0;
  const traffic = (change: number) => () => {
    open += change;
    lastTraffic = performance.now();
  };
  page.on('request', traffic(1)).on('requestfinished', traffic(-1)).on('requestfailed', traffic(-1));
  page.on('response', (response) => {
    const address = response.url();
    // Asked for once more, it comes from the cache.
    if (!isCounting) before.add(address);
    else if (!before.has(address) && !answers.has(address)) answers.set(address, response);
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  isCounting = true;
  await (act ?? readThrough)(page);
  // The state "networkidle" of a page is reached once: what comes later has to be waited for by hand.
  while (open > 0 || performance.now() - lastTraffic < quiet) await page.waitForTimeout(quiet / 5);
  await context.close();
  return weightOf([...answers.values()]);
}

/** Weighs the answers to a page; a browser forgets large ones, so each body is asked for once more. */
async function weightOf(answers: readonly Response[]): Promise<Weight> {
  const weight: Weight = { requests: answers.length, total: 0, html: 0, css: 0, js: 0, other: 0, ahead: 0 };
  for (const response of answers) {
    // A host may lead to the form of the address with a slash; that answer has no body.
    if (response.status() >= 300 && response.status() < 400) continue;
    if (!response.ok()) throw new Error(`A page asks for ${response.url()}, which is answered with ${response.status()}.`);
    const bytes = gzipSync(await (await fetch(response.url())).arrayBuffer(), { level: 9 }).length;
    weight[kindOf(response.headers()['content-type'] ?? '')] += bytes;
    weight.total += bytes;
    if (response.request().headers()['sec-purpose']?.startsWith('prefetch')) weight.ahead += bytes;
  }
  return weight;
}

/** Scrolls through a page, so that every island that wakes when it is seen is awake. */
export async function readThrough(page: Page): Promise<void> {
  for (const island of await page.locator('[data-island][data-when=visible]').all()) await island.scrollIntoViewIfNeeded();
  await page.locator('[data-island][data-when=visible]:not([data-awake])').waitFor({ state: 'detached' });
}

/** Uses the search for the first time. */
export async function useSearch(page: Page): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('mfa');
  await page.getByRole('dialog').getByRole('link').first().waitFor();
}
