import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { catalogue, expect, htmlOf, test } from './site';

/** The frame that the page for authors tells people to paste, of this site. */
function snippet(address: string): string {
  const [, text = ''] = /^```xml\n(<iframe[\s\S]+?)^```$/m.exec(readFileSync('docs/contributing/embed.mdx', 'utf8')) ?? [];
  return text.replace('https://aadsts.example/', address);
}

/** A knowledge base that shows a card: another site, as strict as one can be that still shows frames. */
async function knowledgeBase(frame: string): Promise<{ address: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-security-policy', "default-src 'none'; frame-src *");
    response.end(`<h1>Article</h1>${frame}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

test('the frame that authors paste shows the card with its looks, and its links open a page that works', async ({
  browser,
  baseURL,
}) => {
  const { address, close } = await knowledgeBase(snippet(baseURL ?? ''));
  const page = await browser.newPage();
  await page.goto(address);
  const card = page.frameLocator('iframe[title^=AADSTS700020]');
  await expect(card.getByRole('heading', { level: 1 })).toHaveText('AADSTS700020');
  for (const { text } of catalogue.errors.find(({ code }) => code === '700020')?.meanings ?? [])
    await expect(card.getByText(text)).toBeVisible();
  // The sheet came: without it the way on would be a plain link.
  const link = card.getByRole('link', { name: 'Find the fix' });
  await expect(link).toHaveCSS('display', 'inline-block');
  const opened = page.context().waitForEvent('page');
  await link.click();
  const tab = await opened;
  await expect(tab).toHaveURL(/\/errors\/AADSTS700020\/#find-the-fix$/);
  // Scripts run there, though they do not in the frame.
  await expect(tab.locator('[data-island=TreeWalk][data-awake]')).toBeVisible();
  await page.context().close();
  close();
});

for (const code of ['AADSTS700020', 'AADSTS29208']) {
  test(`the card of ${code} is accessible in both themes, from 240 to 800 pixels`, async ({ page }) => {
    await page.goto(`embed/${code}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(code);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
    for (const width of [240, 320, 600, 800]) {
      await page.setViewportSize({ width, height: 400 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}

test('a frame of the height that authors are told shows the whole card', async ({ page, baseURL }) => {
  const [, width, height] = /width="(\d+)"\s+height="(\d+)"/.exec(snippet(baseURL ?? '')) ?? [];
  await page.setViewportSize({ width: Number(width), height: Number(height) });
  for (const { id } of catalogue.errors.filter(({ meanings }) => meanings)) {
    await page.goto(`embed/${id}`);
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(tall, id).toBeLessThanOrEqual(Number(height));
  }
});

test('every code has its card', async () => {
  test.setTimeout(120_000);
  const ids = catalogue.errors.map(({ id }) => id);
  for await (const { path, html, status } of htmlOf(ids.map((id) => `embed/${id}/`))) {
    expect(status, path).toBe(200);
    expect(html, path).not.toContain('<script');
  }
});

test('the texts for ticket systems are published, with the address of the site in them', async ({ page, request }) => {
  await page.goto('contributing/ticket-systems');
  const links = page
    .getByRole('table')
    .first()
    .getByRole('link', { name: /\.txt$/ });
  await expect(links).toHaveCount(5);
  for (const link of await links.all()) {
    const response = await request.get((await link.getAttribute('href')) ?? '');
    expect(response.status()).toBe(200);
    expect(await response.text()).toContain('error/?code=');
  }
});

test('the bookmarklet opens the page of the code in a selection', async ({ page, context, baseURL }) => {
  const script = readFileSync('deploy/macros/bookmarklet.txt', 'utf8').replace('https://aadsts.example/', baseURL ?? '');
  await page.setContent('<p>It says AADSTS 50105: not assigned.</p><a>Bookmark</a>');
  await page.getByText('Bookmark').evaluate((link, href) => link.setAttribute('href', href), script.trim());
  await page.getByText('It says').selectText();
  const opened = context.waitForEvent('page');
  // By key: a click would take the selection away, which a bookmark does not.
  await page.getByRole('link', { name: 'Bookmark' }).press('Enter');
  await expect(await opened).toHaveURL(/\/errors\/AADSTS50105\/$/);
});

test.describe('below a base path', () => {
  // biome-ignore lint/correctness/noEmptyPattern: the fixture needs nothing, and Playwright wants the pattern
  test.use({ baseURL: async ({}, use) => use(process.env.BASE_SITE_ADDRESS) });

  test('a card has its looks and leads on, and texts and snippets name the whole address', async ({ page, request }) => {
    await page.goto('embed/AADSTS50105');
    await expect(page.getByRole('main')).not.toHaveCSS('border-top-width', '0px');
    expect((await request.get((await page.getByRole('heading').getByRole('link').getAttribute('href')) ?? '')).status()).toBe(
      200,
    );
    await page.goto('contributing/embed');
    await expect(page.getByText('<iframe').first()).toContainText('/guide/embed/AADSTS700020/');
    await page.goto('contributing/ticket-systems');
    const text = await request.get((await page.getByRole('link', { name: 'bookmarklet.txt' }).getAttribute('href')) ?? '');
    expect(await text.text()).toContain('/guide/error/?code=');
  });
});
