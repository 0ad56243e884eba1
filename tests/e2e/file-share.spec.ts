import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { test as base, type Page } from '@playwright/test';
import sirv from 'sirv';
import { catalogue, expect, sitemap } from './site';

// One folder serves all tests of this file.
base.describe.configure({ mode: 'default' });

let out = '';
const folder = () => join(out, 'aadsts-guide');

base.beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'aadsts-guide-'));
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/zip.mts', out]);
});

base.afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Every page fails on a console error or warning, on an exception, and on asking for anything but files. */
const test = base.extend<{ open: (path?: string) => Promise<void> }>({
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()));
    page.on('request', (request) => /^(?:file|data):/.test(request.url()) || faults.push(`asked ${request.url()}`));
    await use(page);
    expect(faults).toEqual([]);
  },
  open: async ({ page }, use) => {
    await use(async (path = 'index.html') => {
      await page.goto(`${pathToFileURL(folder()).href}/${path}`);
    });
  },
});

const answer = (page: Page, label: string) =>
  page.locator('[data-question]:visible').getByRole('link', { name: label, exact: true }).click();

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('the search finds a code, the tree leads to its fix, and the note holds both', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open();
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('700020');
  await expect(page.getByRole('dialog').getByRole('link').first()).toContainText('AADSTS700020');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/^file:.*\/errors\/AADSTS700020\/index\.html$/);
  await answer(page, 'It names a reserved identifier');
  await expect(page).toHaveURL(/index\.html\?text=reserved$/);
  await page.reload();
  await expect(page.getByText('The fix that applies')).toBeVisible();
  await page.getByRole('link', { name: 'Open the fix' }).click();
  await expect(page).toHaveURL(/\/fixes\/reserved-identifier\/index\.html\?code=AADSTS700020/);
  await expect(page.getByRole('region', { name: 'The answers that led here' })).toBeVisible();
  await page.getByRole('button', { name: 'Write the ticket note' }).click();
  await page.getByRole('button', { name: 'Copy note' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  const note = await clipboard(page);
  expect(note).toContain(catalogue.errors.find(({ code }) => code === '700020')?.title);
  expect(note).toContain(page.url());
  await page.getByRole('link', { name: /^change/ }).click();
  await expect(page).toHaveURL(/\/errors\/AADSTS700020\/index\.html$/);
});

test('a pasted text leads to its fix, and a long one is read as well', async ({ page, open }) => {
  await open();
  const box = page.getByRole('textbox', { name: 'Error text' });
  const error = 'az login\nERROR: AADSTS700020: The access grant requires interaction.';
  const long = `${'nothing to see here, line after line\n'.repeat(3000)}${error}`;
  // Not typed: a browser takes long to type this much.
  await box.evaluate((field: HTMLTextAreaElement, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, long);
  const says = page.getByRole('region', { name: 'What the text says' });
  await expect(says.locator('[data-field=codes]')).toHaveText('700020');
  await page.getByRole('link', { name: 'Open the fix' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/fixes\/cli-sign-in\/index\.html\?code=AADSTS700020/);
});

test('the theme is kept, terms are explained, the catalogue is narrowed, an unknown code is answered', async ({ page, open }) => {
  await open();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await open('clients/terraform/index.html');
  expect(await ground()).toBe(dark);
  const term = page.getByRole('link', { name: 'claims challenge', exact: true }).first();
  await term.focus();
  await expect(page.getByRole('tooltip')).toHaveText(
    catalogue.glossary.terms.find(({ id }) => id === 'claims-challenge')?.says ?? '',
  );
  await page.getByRole('link', { name: 'Errors', exact: true }).click();
  await page.getByRole('combobox', { name: 'Kind', exact: true }).selectOption('interrupt');
  const wanted = catalogue.errors.filter(({ kind }) => kind === 'interrupt').length;
  await expect(page.locator('#errors > li:visible')).toHaveCount(wanted);
  await page.reload();
  await expect(page.locator('#errors > li:visible')).toHaveCount(wanted);
  await open('error/index.html?code=50076');
  await expect(page).toHaveURL(/\/errors\/AADSTS50076\/index\.html$/);
  await open('error/index.html?code=5007699');
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /^AADSTS5007/ })
      .first(),
  ).toBeVisible();
});

test('where the guide has a host as well, what goes into a ticket leads there', async ({ page, open, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const html = readFileSync(join(folder(), 'errors/AADSTS700020/index.html'), 'utf8').replace(/<link rel="?canonical[^>]*>/, '');
  const host = 'https://help.test/guide/errors/AADSTS700020/';
  writeFileSync(
    join(folder(), 'errors/AADSTS700020/hosted.html'),
    html.replace('</head>', `<link rel="canonical" href="${host}"></head>`),
  );
  await open('errors/AADSTS700020/hosted.html?text=reserved');
  await page.getByRole('button', { name: 'Copy link' }).first().click();
  await expect(page.getByText('Copied').first()).toBeVisible();
  expect(await clipboard(page)).toBe(`${host}?text=reserved`);
  await expect(page.locator('pre').filter({ hasText: 'https://help.test/guide/fixes/reserved-identifier/' })).toBeVisible();
});

test('without JavaScript every page can be read and reached', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder(), 'index.html')).href);
  await page.getByRole('banner').getByRole('link', { name: 'Errors', exact: true }).click();
  await page.locator('#errors').getByText('AADSTS700020', { exact: true }).click();
  await page.getByRole('link', { name: /One person$/ }).click();
  await expect(page).toHaveURL(/index\.html#q-where$/);
  await page.getByRole('link', { name: /In a command line or editor/ }).click();
  await page.getByRole('link', { name: 'Playbook: Terraform' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.close();
});

test('every page is there, and nothing in them is missing or asked of a host', async () => {
  const pages = readdirSync(folder(), { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.html'))
    .map((entry) => relative(folder(), join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  for (const path of await sitemap()) expect(pages).toContain(`${path}index.html`);
  const faults = new Set<string>();
  for (const path of pages) {
    const html = readFileSync(join(folder(), path), 'utf8');
    if (/<script\b[^>]*type="?module/.test(html)) faults.add(`${path}: a module`);
    // Text that shows markup has its brackets escaped, so these are attributes.
    for (const [, name = '', quoted = ''] of html.matchAll(/<[a-z][^<>]*?\s(href|src|action)=("[^"]*"|'[^']*'|[^\s>]+)/g)) {
      const value = quoted.replace(/^(["'])(.*)\1$/, '$2');
      if (/^(?:#|[a-z]+:)/.test(value)) continue;
      const target = new URL(value.replaceAll('&amp;', '&'), pathToFileURL(join(folder(), path)));
      target.search = '';
      target.hash = '';
      if (value.startsWith('/') || !existsSync(fileURLToPath(target)) || target.pathname.endsWith('/'))
        faults.add(`${path}: ${name} ${value}`);
    }
  }
  expect([...faults]).toEqual([]);
});

base('the same folder works on a host, at any depth', async ({ page }) => {
  const server = createServer(sirv(dirname(folder())));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/aadsts-guide/fixes/cli-sign-in/`);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('700020');
    await expect(page.getByRole('dialog').getByRole('link').first()).toContainText('AADSTS700020');
    await page.keyboard.press('Enter');
    await answer(page, 'It names a reserved identifier');
    await page.getByRole('link', { name: 'Open the fix' }).click();
    await expect(page.getByRole('region', { name: 'The answers that led here' })).toBeVisible();
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
