import { test as base, expect, type Page } from '@playwright/test';
import { readCatalogue } from '../../src/catalogue/read';

export { expect } from '@playwright/test';

/** What the pages are made of: tests take their expectations from the same facts. */
export const catalogue = readCatalogue('.');

/** What a test may ask of the fixtures. */
export interface Options {
  /**
   * Whether the pages may register the service worker. Elsewhere the browser seems to know none: a test that takes
   * longer than the pages wait would see the copies of a worker in place of what it serves.
   */
  worksOffline: boolean;
}

/** Every page under test fails on a console error or warning, on an exception, and on a request to another origin. */
export const test = base.extend<Options>({
  worksOffline: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: the fixture needs nothing, and Playwright wants the pattern
  baseURL: async ({}, use) => use(process.env.SITE_ADDRESS),
  page: async ({ page, baseURL, worksOffline }, use) => {
    if (!worksOffline) await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    const faults: string[] = [];
    const origin = new URL(baseURL ?? '').origin;
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      // A page without an address of its own is answered with status 404; that is no fault of the page.
      const isOwn404 = message.text().includes('404') && message.location().url === page.url();
      if (['error', 'warning'].includes(message.type()) && !isOwn404) faults.push(message.text());
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== origin && url.protocol !== 'data:') faults.push(`asked ${url.origin}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** Opens the page of 700020 with its tree awake. */
export async function openTree(page: Page, query = ''): Promise<void> {
  await page.goto(`errors/AADSTS700020${query}`);
  await page.locator('[data-island=TreeWalk]').scrollIntoViewIfNeeded();
  await expect(page.getByText(/^Question \d of at most \d$|^The fix that applies$/)).toBeVisible();
}

/** Every page that search engines are told of, as paths below the base path without a leading slash. */
export async function sitemap(): Promise<string[]> {
  const text = await (await fetch(`${process.env.SITE_ADDRESS}sitemap.xml`)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname.slice(1));
}

/** The HTML of pages, a few at a time: for all that can be read off it without a browser. */
export async function* htmlOf(paths: readonly string[]): AsyncGenerator<{ path: string; html: string; status: number }> {
  for (let place = 0; place < paths.length; place += 16) {
    yield* await Promise.all(
      paths.slice(place, place + 16).map(async (path) => {
        const response = await fetch(`${process.env.SITE_ADDRESS}${path}`);
        return { path, html: await response.text(), status: response.status };
      }),
    );
  }
}
