import type { Page } from '@playwright/test';
import { catalogue, expect, openTree, test } from './site';

const tenant = '3f8b1c92-5d47-4e0a-b6c1-90a7d2e4f115';
const pasted = `AADSTS50076: You must use multi-factor authentication.
Trace ID: 11111111-2222-4333-8444-000000000001
Correlation ID: 11111111-2222-4333-8444-000000000002
Timestamp: 2026-11-20 08:15:42Z
https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token client_id=11111111-2222-4333-8444-000000000003`;

/** Opens the fields for placeholders of a page. */
async function openValues(page: Page, path: string) {
  await page.goto(path);
  await page.getByText('Copy with your values').click();
}

const filled = (page: Page, value: string) => page.locator('pre').getByText(value, { exact: true });

test('the shelves lead to every playbook and every page for developers', async ({ page }) => {
  for (const [path, pages] of [
    ['clients', catalogue.clients],
    ['develop', catalogue.develop],
  ] as const) {
    await page.goto(path);
    const links = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
    expect((await links.allTextContents()).sort()).toEqual(pages.map(({ title }) => title).sort());
  }
});

test('a block is copied with the values of its reader', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openValues(page, 'clients/azure-cli');
  await page.getByRole('textbox', { name: 'Tenant ID', exact: true }).fill(tenant);
  await expect(filled(page, tenant).first()).toBeVisible();
  const block = page.locator('pre', { hasText: `--tenant ${tenant}` }).first();
  await block.hover();
  await block.locator('..').getByRole('button', { name: 'Copy', exact: true }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`az login --tenant ${tenant}`);
  expect(copied).not.toContain('<tenant-id>');
  await page.getByRole('textbox', { name: 'Tenant ID', exact: true }).fill('');
  await expect(page.locator('pre').getByText('<tenant-id>').first()).toBeVisible();
  await expect(filled(page, tenant)).toHaveCount(0);
});

test('the values come from a pasted error, and stay on the page', async ({ page }) => {
  await openValues(page, 'develop/msal-node');
  await page.getByRole('textbox', { name: /paste the error text/ }).fill(pasted);
  await expect(page.getByRole('textbox', { name: 'Tenant ID', exact: true })).toHaveValue(tenant);
  await expect(page.getByRole('textbox', { name: 'Client ID', exact: true })).toHaveValue('11111111-2222-4333-8444-000000000003');
  await expect(page.getByRole('status').filter({ hasText: /filled in/ })).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))).not.toContain(
    tenant,
  );
  await page.reload();
  await page.getByText('Copy with your values').click();
  await expect(page.getByRole('textbox', { name: 'Tenant ID', exact: true })).toHaveValue('');
});

test('what is typed never runs as markup', async ({ page }) => {
  await openValues(page, 'clients/azure-cli');
  const hostile = '"><img src=x onerror=alert(1)>';
  await page.getByRole('textbox', { name: 'Tenant ID', exact: true }).fill(hostile);
  await expect(filled(page, hostile).first()).toBeVisible();
  await expect(page.locator('pre img')).toHaveCount(0);
});

test('a term is explained to the pointer and to the keyboard, and can be put away', async ({ page }) => {
  await page.goto('clients/terraform');
  const term = page.getByRole('link', { name: 'claims challenge', exact: true });
  const meaning = catalogue.glossary.terms.find(({ id }) => id === 'claims-challenge')?.says ?? '';
  await term.hover();
  await expect(page.getByRole('tooltip')).toHaveText(meaning);
  await expect(term).toHaveAccessibleDescription(meaning);
  await page.getByRole('tooltip').hover();
  await expect(page.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toBeHidden();
  await page.getByRole('heading', { level: 1 }).hover();
  await term.focus();
  await expect(page.getByRole('tooltip')).toHaveText(meaning);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tooltip')).toBeHidden();
});

test('an answer that names a client leads to its playbook, also from the fix', async ({ page }) => {
  await openTree(page, '?text=only-interaction&who=one-person&where=cli');
  await page.getByRole('link', { name: 'Azure CLI (az)', exact: true }).click();
  await expect(page.getByRole('link', { name: 'What to type or click in Azure CLI' })).toHaveAttribute(
    'href',
    '/clients/azure-cli/',
  );
  await page.getByRole('link', { name: 'Open the fix' }).click();
  await page.getByRole('link', { name: 'What to type or click in this client' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Azure CLI');
});

test('a pasted text leads to the playbook of the program that wrote it', async ({ page }) => {
  await page.goto('decode');
  for (const [text, title] of [
    ['ERROR: az login AADSTS50076: MFA is needed.', 'Azure CLI'],
    ['MSAL.NetCore.4.87.0.MsalUiRequiredException: AADSTS50076: MFA is needed.', 'MSAL.NET'],
  ]) {
    await page.getByRole('textbox', { name: 'Error text' }).fill(text ?? '');
    await expect(page.getByRole('link', { name: `How it goes in ${title}` })).toBeVisible();
  }
});

test('a page for developers names the versions of the lockfile', async ({ page }) => {
  const { versions } = catalogue.develop.find(({ id }) => id === 'msal-browser') ?? { versions: [] };
  expect(versions).not.toEqual([]);
  await page.goto('develop/msal-browser');
  for (const { name, version } of versions)
    await expect(page.locator('dl', { hasText: name }).getByText(version, { exact: true })).toBeVisible();
});
