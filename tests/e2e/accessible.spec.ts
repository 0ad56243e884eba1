import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openTree, test } from './site';

/** States of pages that people meet, each reached as a person would. */
const states: [string, (page: Page) => Promise<unknown>][] = [
  ['home', (page) => page.goto('')],
  [
    'a pasted text with its reading and its note',
    async (page) => {
      await page.goto('decode');
      await page
        .getByRole('textbox', { name: 'Error text' })
        .fill(
          'az login\nAADSTS700020: x\nCorrelation ID: 9d41e6aa-2c1b-4f0e-8a57-c60b4e7d1f23 adele@contoso.example password=fake123',
        );
      await expect(page.getByRole('region', { name: 'What to do' })).toBeVisible();
      await page.getByRole('button', { name: 'Escalation note' }).click();
      await page.getByText('Queries for the sign-in log').click();
    },
  ],
  [
    'a pasted text without a code',
    async (page) => {
      await page.goto('decode');
      await page.getByRole('textbox', { name: 'Error text' }).fill('it does not work');
      await expect(page.getByText('There is no error code')).toBeVisible();
    },
  ],
  [
    'a fix with its note',
    async (page) => {
      await page.goto('fixes/sign-in-again');
      await page.getByRole('button', { name: 'Write the ticket note' }).click();
      await expect(page.getByRole('region', { name: 'Ticket note' })).toBeVisible();
    },
  ],
  [
    // Narrowed, as a reader of so long a list would have it: axe takes a minute for all rows.
    'the catalogue, narrowed',
    async (page) => {
      await page.goto('errors?area=mfa');
      await expect(page.getByRole('form', { name: 'Filter the errors' }).getByRole('status')).not.toBeEmpty({ timeout: 20_000 });
    },
  ],
  ['all disputed numbers', (page) => page.goto('errors/disputed')],
  ['a family of errors', (page) => page.goto('areas/mfa')],
  ['a code of the lookup page', (page) => page.goto('errors/AADSTS29208')],
  ['700020', (page) => openTree(page)],
  ['700020 in the middle of its tree', (page) => openTree(page, '?text=unsure&who=one-person&where=browser')],
  ['700020 at an outcome', (page) => openTree(page, '?text=reserved')],
  ['700020 with a broken link', (page) => openTree(page, '?text=gone')],
  ['a plain error', (page) => page.goto('errors/AADSTS50105')],
  ['a disputed error', (page) => page.goto('errors/AADSTS53004')],
  ['a fix', (page) => page.goto('fixes/register-sign-in-method')],
  [
    'a fix with answers',
    (page) =>
      page.goto(
        'fixes/cli-sign-in?code=AADSTS700020&tree=interaction-required&text=unsure&who=one-person&where=cli&tool=azure-cli',
      ),
  ],
  ['a fix with code in tabs', (page) => page.goto('fixes/app-fallback')],
  ['an evidence page', (page) => page.goto('evidence/sign-in-log')],
  ['a tree', (page) => page.goto('trees/interaction-required')],
  ['a picture of a tree', (page) => page.goto('trees/interaction-required/picture')],
  ['the components', (page) => page.goto('contributing/components')],
  ['an address without a page', (page) => page.goto('errors/AADSTS5007699')],
  [
    'the open search with results',
    async (page) => {
      await page.goto('');
      await page.keyboard.press('/');
      await page.getByRole('dialog').getByRole('searchbox').fill('mfa');
      await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
    },
  ],
];

// Each theme and each width once: colours do not depend on the width, nor the layout on the theme.
for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 360],
] as const) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });
    for (const [name, reach] of states) {
      test(`${name} has nothing that axe finds`, async ({ page }) => {
        await reach(page);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      });
    }
  });
}

test('the first stop of the keyboard skips to the content', async ({ page }) => {
  await page.goto('errors/AADSTS700020');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('from the home page to a fix by keyboard alone', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.keyboard.type('700020');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AADSTS700020');
  const answer = page.getByRole('link', { name: 'It names a reserved identifier' });
  for (let presses = 0; presses < 40 && !(await answer.evaluate((link) => link === document.activeElement)); presses++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const open = page.getByRole('link', { name: 'Open the fix' });
  await expect(open).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(open).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fixes\/reserved-identifier\//);
});

test('with reduced motion and forced colours the tree can still be read and walked', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await openTree(page);
  await page.getByRole('link', { name: 'It names a reserved identifier' }).click();
  await expect(page.getByRole('link', { name: 'Open the fix' })).toBeVisible();
});

test('on paper the tree and every alternative of a set of tabs are there, and the controls are not', async ({ page }) => {
  await page.goto('fixes/register-sign-in-method');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy link for the ticket' })).toBeHidden();
  for (const panel of await page.locator('[data-tab]').all()) await expect(panel).toBeVisible();
});
