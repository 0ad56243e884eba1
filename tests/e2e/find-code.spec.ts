import { expect, test } from './site';

const flagship = 'AADSTS700020: InteractionRequired';

for (const [name, open] of [
  ['a click', async (page) => page.getByRole('button', { name: 'Search', exact: true }).click()],
  ['the slash key', async (page) => page.keyboard.press('/')],
  ['Ctrl+K', async (page) => page.keyboard.press('Control+k')],
] as [string, (page: import('@playwright/test').Page) => Promise<void>][]) {
  test(`the search opens by ${name} and leads to the page of a code`, async ({ page }) => {
    await page.goto('fixes');
    await open(page);
    const field = page.getByRole('dialog').getByRole('searchbox');
    await expect(field).toBeFocused();
    await field.fill('700020');
    await expect(page.getByRole('dialog').getByRole('link').first()).toContainText(flagship);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/errors\/AADSTS700020\/$/);
  });
}

for (const [typed, first] of [
  ['700020', flagship],
  ['aadsts 700020', flagship],
  ['AADSTS700020:', flagship],
  ['AADSTS7OOO2O', flagship],
  ['26000', flagship],
  ['interaction_required', 'InteractionRequired'],
  ['UserStrongAuthClientAuthNRequired', 'AADSTS50076'],
  ['blocked by conditional access', 'Find out why Conditional Access blocks'],
  ['consent_required', 'AADSTS65001'],
  ['reserved identifier', 'eserved identifier'],
  ['lost phone', 'Register a sign-in method'],
  ['dsregcmd', 'dsregcmd'],
] as const) {
  test(`"${typed}" finds ${first} first`, async ({ page }) => {
    await page.goto('');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill(typed);
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText(first);
  });
}

test('nothing of the search is loaded before it is used', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('errors/AADSTS50105', { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /SearchBox|assets\/pages-/.test(path))).toEqual([]);
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('50105');
  await expect(page.getByRole('dialog').getByRole('link').first()).toContainText('AADSTS50105');
  expect(asked.filter((path) => /assets\/pages-/.test(path))).toHaveLength(1);
});

test('the results can be walked with the arrow keys, and Escape gives the focus back', async ({ page }) => {
  await page.goto('fixes');
  await page.getByRole('button', { name: 'Search', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('mfa');
  const results = page.getByRole('dialog').getByRole('link');
  await expect(results.nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(results.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeFocused();
});

test('the codes that look like the typed one are offered as such, after its own page', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('7000215');
  const results = page.getByRole('dialog').getByRole('listitem');
  await expect(results.first()).toContainText('AADSTS7000215');
  await expect(results.filter({ hasText: 'Looks alike' }).filter({ hasText: 'AADSTS7000216' })).toHaveCount(1);
});

for (const [typed, title] of [
  ['3399614476', 'Repair the Windows sign-in broker'],
  ['caa2000b', 'Repair the Windows sign-in broker'],
  ['something went wrong', 'No code at all'],
] as const) {
  test(`who has no Entra code finds the way by "${typed}"`, async ({ page }) => {
    await page.goto('');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill(typed);
    await expect(page.getByRole('dialog').getByRole('listitem').filter({ hasText: title })).toHaveCount(1);
  });
}

test('an unknown code offers the nearest ones and the official lookup', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('AADSTS700099');
  await page.getByRole('link', { name: 'AADSTS700099' }).click();
  await expect(page.getByRole('main')).toContainText('700099');
  await expect(page.getByRole('link', { name: /^AADSTS7000\d+/ }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: /700099/ })).toHaveAttribute(
    'href',
    'https://login.microsoftonline.com/error?code=700099',
  );
});

test('words that fit nothing get an answer', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('xylophonquartz');
  await expect(page.getByRole('dialog').getByRole('status')).not.toBeEmpty();
});
