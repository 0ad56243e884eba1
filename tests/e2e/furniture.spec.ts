import { test as unguarded } from '@playwright/test';
import { expect, test } from './site';

test('the theme follows the system until it is chosen, and nothing else is stored', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('errors/AADSTS700020');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await ground();
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  const light = await ground();
  expect(light).not.toBe(dark);
  await page.goto('fixes');
  expect(await ground()).toBe(light);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['theme']);
  expect(await page.evaluate(() => sessionStorage.length + document.cookie.length)).toBe(0);
});

test('alternatives become tabs that arrows move between', async ({ page }) => {
  await page.goto('fixes/register-sign-in-method');
  const tabs = page.getByRole('tablist').first().getByRole('tab');
  await tabs.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.nth(1)).toBeFocused();
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel', { name: (await tabs.nth(1).textContent()) ?? '' })).toBeVisible();
});

test('a block of code is copied whole', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('evidence/sign-in-log');
  const block = page.locator('pre:visible').first();
  await block.hover();
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await block.textContent());
});

test('on a phone the menu opens and leads on', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto('errors/AADSTS50105');
  await page.getByText('Menu').click();
  await page.getByRole('banner').getByRole('link', { name: 'Fixes' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('All fixes');
});

unguarded('if the code of an island is torn, the page falls back to its complete form', async ({ page }) => {
  const torn = { status: 200, contentType: 'text/javascript', body: 'throw new Error("torn");' };
  await page.route(/assets\/islands\/TreeWalk/, (route) => route.fulfill(torn));
  await page.goto(`${process.env.SITE_ADDRESS}errors/AADSTS700020?text=unsure`);
  await expect(page.locator('[data-question]:visible')).toHaveCount(15);
});

test('an answer that is clicked before the tree is awake is not lost', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/assets\/islands\/TreeWalk/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('errors/AADSTS700020');
  await page.getByRole('link', { name: "I don't know" }).first().click();
  release();
  await expect(page.getByRole('heading', { name: 'Who is affected?' })).toBeVisible();
  await expect(page).toHaveURL(/\?text=unsure$/);
});
