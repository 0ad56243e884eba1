import { expect, test } from './site';

// biome-ignore lint/correctness/noEmptyPattern: the fixture needs nothing, and Playwright wants the pattern
test.use({ baseURL: async ({}, use) => use(process.env.BASE_SITE_ADDRESS) });

test('below a base path the code is found, the tree walked and the fix opened', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('700020');
  await expect(page.getByRole('dialog').getByRole('link').first()).toContainText('AADSTS700020');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/guide\/errors\/AADSTS700020\/$/);
  await page.getByRole('link', { name: 'It names a reserved identifier' }).click();
  await page.getByRole('link', { name: 'Open the fix' }).click();
  await expect(page).toHaveURL(/\/guide\/fixes\/reserved-identifier\/\?/);
  await expect(page.getByRole('region', { name: 'The answers that led here' })).toBeVisible();
  await page.getByRole('link', { name: /^change/ }).click();
  await expect(page).toHaveURL(/\/guide\/errors\/AADSTS700020\/$/);
});

test('below a base path short addresses and unknown ones answer', async ({ page }) => {
  await page.goto('700020?text=unsure');
  await expect(page).toHaveURL(/\/guide\/errors\/AADSTS700020\/\?text=unsure$/);
  await page.goto('error?code=50076');
  await expect(page).toHaveURL(/\/guide\/errors\/AADSTS50076\/$/);
  await page.goto('errors/50076');
  await expect(page.getByRole('main').getByRole('link', { name: /AADSTS50076/ })).toHaveAttribute(
    'href',
    '/guide/errors/AADSTS50076/',
  );
});
