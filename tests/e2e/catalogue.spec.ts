import { catalogue, expect, test } from './site';

test('the catalogue is narrowed by who acts, kind and area, and the address keeps it', async ({ page }) => {
  await page.goto('errors');
  const rows = page.locator('#errors > li:visible');
  const count = (fits: (page: (typeof catalogue.errors)[number]) => boolean) => catalogue.errors.filter(fits).length;
  await expect(rows).toHaveCount(catalogue.errors.length);
  await page.getByLabel('Kind').selectOption('interrupt');
  await expect(rows).toHaveCount(count(({ kind }) => kind === 'interrupt'));
  await page.getByLabel('Who acts').selectOption('user');
  await expect(rows).toHaveCount(count(({ kind, actor }) => kind === 'interrupt' && actor === 'user'));
  await page.getByLabel('Area').selectOption('mfa');
  const wanted = count(({ kind, actor, area }) => kind === 'interrupt' && actor === 'user' && area === 'mfa');
  await expect(rows).toHaveCount(wanted);
  await expect(page).toHaveURL(/\?actor=user&kind=interrupt&area=mfa$/);
  await page.reload();
  await expect(rows).toHaveCount(wanted);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(rows).toHaveCount(catalogue.errors.length);
});

test('words narrow the list, and nothing found is said', async ({ page }) => {
  await page.goto('errors?text=AADSTS70002');
  const rows = page.locator('#errors > li:visible');
  await expect(rows.first()).toContainText('AADSTS70002');
  expect(await rows.count()).toBeLessThan(catalogue.errors.length);
  await page.getByLabel('Code or words').fill('no such words');
  await expect(page.getByText('No error fits')).toBeVisible();
});

test('an unknown filter in the address is passed over', async ({ page }) => {
  await page.goto('errors?kind=nonsense&actor=%3Cb%3E');
  await expect(page.locator('#errors > li:visible')).toHaveCount(catalogue.errors.length);
});
