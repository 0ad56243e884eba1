import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { writeWithdrawal } from '../../src/plugins/offline';
import { deploy, type Host, serveDeploys } from './serve-deploys';
import { test as base, catalogue, expect } from './site';

/** Each test has a host of its own, which it may break. */
const test = base.extend<{ host: Host }>({
  // biome-ignore lint/correctness/noEmptyPattern: the fixture needs nothing, and Playwright wants the pattern
  host: async ({}, use) => {
    const host = await serveDeploys();
    await use(host);
    host.close();
  },
  baseURL: async ({ host }, use) => use(host.address),
});
test.use({ worksOffline: true });

const fix = 'fixes/assign-user-to-app';
const notice = (page: Page) => page.getByRole('complementary', { name: 'About this page' });
const inHead = (html: string, words: string) => html.replace(/(<h1\b[^>]*>)/, `$1${words} `);

/** Opens a page and stays on it until the device keeps the site. */
async function visit(page: Page, path = ''): Promise<void> {
  await page.clock.install();
  await page.goto(path);
  await page.clock.fastForward(4000);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 }).toBe('activated');
}

/** Waits until the browser has taken a new worker. */
async function update(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
    await registration.update();
    await changed;
  });
}

const rare = catalogue.errors.filter(({ status, fixes }) => status === 'lookup-only' && (fixes?.length ?? 0) > 0);

test('after one visit, all that matters works without a network', async ({ page, context, host }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await visit(page);
  const opened = rare[0];
  await page.goto(opened?.path.slice(1) ?? '');
  host.mood = 'gone';
  await context.setOffline(true);

  await page.goto('');
  await expect(notice(page)).toContainText('cannot be reached');
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('700020');
  await expect(page.getByRole('dialog').getByRole('link').first()).toContainText('AADSTS700020');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/errors\/AADSTS700020\/$/);

  await page.getByRole('link', { name: 'It names a reserved identifier' }).click();
  await page.getByRole('link', { name: 'Open the fix' }).click();
  await expect(page.getByRole('region', { name: 'The answers that led here' })).toBeVisible();
  await page.getByRole('button', { name: 'Write the ticket note' }).click();
  await page.getByRole('button', { name: 'Copy note' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('AADSTS700020: InteractionRequired');

  await page.goto('decode');
  await page.getByRole('textbox', { name: 'Error text' }).fill('AADSTS50105: not assigned');
  await page.getByRole('link', { name: 'Open the fix' }).click();
  await expect(page).toHaveURL(new RegExp(`/${fix}/`));

  for (const [short, full] of [
    ['700020?text=unsure', 'errors/AADSTS700020/?text=unsure'],
    ['aadsts26000/', 'errors/AADSTS700020/'],
    ['AADSTS50076', 'errors/AADSTS50076/'],
    ['error?code=50076', 'errors/AADSTS50076/'],
    // A page of a kind that is not kept, which this reader has opened before.
    [opened?.code, `${opened?.path.slice(1)}/`],
  ] as const) {
    await page.goto(short ?? '');
    await expect(page).toHaveURL(`${host.address}${full}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('AADSTS');
  }

  // One that nobody has opened: what is known is said, and leads on.
  const [, unopened] = rare;
  await page.goto(unopened?.path.slice(1) ?? '');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page needs the network');
  await expect(page.getByRole('main')).toContainText(unopened?.title ?? '');
  const known = catalogue.fixes.find(({ id }) => id === unopened?.fixes?.[0])?.title ?? '';
  await page.getByRole('link', { name: known }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(known);
});

test('an update is announced where a page has changed, and never forced', async ({ page, context, host }) => {
  await visit(page, fix);
  const box = await context.newPage();
  await box.goto('decode');
  await box.getByRole('textbox', { name: 'Error text' }).fill('half a text');

  deploy(host, `${fix}/`, (html) => inHead(html, 'Newer'));
  await update(page);
  const button = notice(page).getByRole('button', { name: 'Show it' });
  await expect(button).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Newer');
  await expect(notice(page).getByRole('status')).not.toBeEmpty();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).include('aside').analyze()).violations).toEqual([]);
  }
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Newer');
  await expect(notice(page)).toHaveCount(0);

  await expect(box.getByRole('textbox', { name: 'Error text' })).toHaveValue('half a text');
  await expect(notice(box)).toHaveCount(0);
});

test('whatever the host or the network does, the reader gets a page, and the newest as soon as it can be had', async ({
  page,
  host,
}) => {
  const heading = page.getByRole('heading', { level: 1 });
  const title = catalogue.fixes.find(({ path }) => path === `/${fix}`)?.title ?? '';
  const built = readFileSync(`build/${fix}/index.html`, 'utf8');
  const before = new Set(host.asked);
  await visit(page, `${fix}/`);

  // What it takes to keep the site, once.
  const files = [...new Set(host.asked)].filter((path) => !before.has(path) && existsSync(`build/${path}`) && path.includes('.'));
  const sizes = files.map((path) =>
    path.endsWith('.gz') ? statSync(`build/${path}`).size : gzipSync(readFileSync(`build/${path}`)).length,
  );
  expect(files.length).toBeGreaterThan(30);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(1_800_000);

  // Faults of the host.
  host.mood = 'faulty';
  await page.goto(fix);
  await expect(heading).toHaveText(title);
  await expect(notice(page)).toContainText('cannot be reached');
  await notice(page).getByRole('button', { name: 'Close' }).click();
  await expect(notice(page)).toHaveCount(0);

  // Well again, with another page.
  host.mood = 'well';
  host.files.set(`${fix}/index.html`, inHead(built, 'Mended'));
  await page.goto(fix);
  await expect(heading).toContainText('Mended');
  await expect(notice(page)).toHaveCount(0);

  // Slow: the copy first, and word of the difference.
  host.files.delete(`${fix}/index.html`);
  host.mood = 'slow';
  await page.goto(`${fix}/`);
  await expect(heading).toContainText('Mended');
  await expect(notice(page).getByRole('button', { name: 'Show it' })).toBeVisible();

  // Somebody else answers.
  host.mood = 'portal';
  await page.goto(fix);
  await expect(heading).toHaveText(title);
  await notice(page).getByRole('button', { name: 'Show the answer' }).click();
  await expect(heading).toHaveText('Sign in to the hotel');
});

test('a half-finished upload leaves the site as it was, and is readable for who comes first', async ({ page, browser, host }) => {
  await visit(page);
  // The new worker is there already, one of the files that it lists and the new pages are not yet; the old files are gone.
  deploy(host, `${fix}/`, (html) => inHead(html, 'Newer'));
  host.files.delete(`${fix}/index.html`);
  host.files.set('sw.js', String(host.files.get('sw.js')).replace('files:[', 'files:["assets/islands/new-AAAAAAAA.js",'));
  for (const path of host.asked) if (path.startsWith('assets/')) host.files.set(path, undefined);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (registration.installing) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  await page.goto('errors/AADSTS700020');
  await page.getByRole('link', { name: 'It names a reserved identifier' }).click();
  await expect(page.getByRole('link', { name: 'Open the fix' })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);

  const first = await browser.newPage();
  await first.goto(`${host.address}errors/AADSTS700020`);
  await expect(first.getByRole('link', { name: 'It names a reserved identifier' })).toBeVisible();
  await first.close();

  host.mood = 'gone';
  await page.goto(fix);
  await expect(notice(page)).toContainText('cannot be reached');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Newer');
});

test('a broken deploy ends with the next good one, and a site that gives up working offline leaves nothing behind', async ({
  page,
  host,
}) => {
  await visit(page, fix);
  const broken = `self.addEventListener('install', () => self.skipWaiting());
    self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
    self.addEventListener('fetch', (event) => event.respondWith(new Response('broken')));`;
  host.files.set('sw.js', broken);
  await update(page);
  await page.goto(fix);
  await expect(page.locator('body')).toHaveText('broken');

  // Pages whose script is missing are no obstacle for those that come after.
  host.files.delete('sw.js');
  host.files.set(
    `${fix}/index.html`,
    readFileSync(`build/${fix}/index.html`, 'utf8').replace(/entry-\w+\.js/, 'entry-BROKEN00.js'),
  );
  host.files.set('assets/islands/entry-BROKEN00.js', 'void 0;');
  await update(page);
  await page.goto(fix);
  host.files.clear();
  await page.goto(fix);
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();

  const folder = mkdtempSync(join(tmpdir(), 'aadsts-withdrawal-'));
  await writeWithdrawal({ siteDir: process.cwd(), outDir: folder });
  host.files.set('sw.js', readFileSync(join(folder, 'sw.js')));
  rmSync(folder, { recursive: true });
  await page.evaluate(() => caches.open('of somebody else'));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['of somebody else']);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  await page.goto(fix);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});
