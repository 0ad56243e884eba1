import AxeBuilder from '@axe-core/playwright';
import { catalogue, expect, test } from './site';

/** A page of each sort. */
const pages = [
  'errors/AADSTS700020',
  'errors/AADSTS50058',
  'fixes/complete-mfa',
  'trees/interaction-required',
  'areas/mfa',
  'evidence/sign-in-log',
  'clients/azure-cli',
  'develop/msal-node',
  'glossary',
];

test.describe('two years after the last check', () => {
  // biome-ignore lint/correctness/noEmptyPattern: the fixture needs nothing, and Playwright wants the pattern
  test.use({ baseURL: async ({}, use) => use(process.env.BASE_SITE_ADDRESS), javaScriptEnabled: false });

  test('every sort of page says since when nobody has checked it, and where to compare', async ({ page }) => {
    for (const path of pages) {
      await page.goto(path);
      const notice = page.getByRole('note').filter({ hasText: 'Nobody has checked this page' });
      await expect(notice.getByRole('time'), path).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/);
      await expect(notice.getByRole('link', { name: 'How to check it' }), path).toHaveAttribute(
        'href',
        /\/contributing\/drift\/#/,
      );
      if (path !== 'glossary') await expect(notice.getByRole('link').first(), path).toHaveAttribute('href', /^https:/);
    }
    await page.goto('errors/AADSTS50058');
    await expect(page.getByRole('note').getByRole('link').first()).toHaveAttribute('href', /\/error\?code=50058$/);
  });

  test('the list holds every page, shelf by shelf, with its date', async ({ page }) => {
    await page.goto('unchecked');
    const { errors, fixes } = catalogue;
    await expect(page.getByRole('region', { name: 'Errors' }).getByRole('link')).toHaveCount(errors.length);
    await expect(page.getByRole('region', { name: 'Fixes' }).getByRole('link')).toHaveCount(fixes.length);
    const days = await page.getByRole('region', { name: 'Errors' }).getByRole('heading', { level: 3 }).getByRole('time').all();
    const dates = await Promise.all(days.map((day) => day.getAttribute('datetime')));
    expect(dates).toEqual([...new Set(errors.map(({ checked }) => checked))].sort());
  });
});

test.describe('on a small screen', () => {
  // biome-ignore lint/correctness/noEmptyPattern: the fixture needs nothing, and Playwright wants the pattern
  test.use({ baseURL: async ({}, use) => use(process.env.BASE_SITE_ADDRESS), viewport: { width: 320, height: 800 } });

  test('the notice and the list can be read, in both themes', async ({ page }) => {
    await page.goto('unchecked');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.goto('errors/AADSTS50058');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).include('[role=note]').analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
});

test.describe('a site that is not built again', () => {
  const notice = { hasText: 'Nobody has checked this page' };

  test('says nothing while the check is fresh, and lists nothing', async ({ page }) => {
    await page.clock.setFixedTime(`${catalogue.errors[0]?.checked}T12:00:00Z`);
    await page.goto('errors/AADSTS50058');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('note').filter(notice)).toHaveCount(0);
  });

  test('says so by the clock of the reader once more than a year has passed', async ({ page }) => {
    await page.clock.setFixedTime('2099-01-01T12:00:00Z');
    await page.goto('errors/AADSTS50058');
    await expect(page.getByRole('note').filter(notice)).toBeVisible();
  });
});
