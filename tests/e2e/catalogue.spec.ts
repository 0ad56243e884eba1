import { catalogue, expect, test } from './site';

test('the catalogue is narrowed by who acts, kind and area, and the address keeps it', async ({ page }) => {
  await page.goto('errors');
  const rows = page.locator('#errors > li:visible');
  const count = (fits: (page: (typeof catalogue.errors)[number]) => boolean) => catalogue.errors.filter(fits).length;
  await expect(rows).toHaveCount(catalogue.errors.length);
  await page.getByRole('combobox', { name: 'Kind', exact: true }).selectOption('interrupt');
  await expect(rows).toHaveCount(count(({ kind }) => kind === 'interrupt'));
  await page.getByRole('combobox', { name: 'Who acts', exact: true }).selectOption('user');
  await expect(rows).toHaveCount(count(({ kind, actor }) => kind === 'interrupt' && actor === 'user'));
  await page.getByRole('combobox', { name: 'Family', exact: true }).selectOption('mfa');
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
  await page.getByLabel('Code or words').fill('xyzzy');
  await expect(page.getByText('No error fits')).toBeVisible();
});

test('an unknown filter in the address is passed over', async ({ page }) => {
  await page.goto('errors?kind=nonsense&actor=%3Cb%3E');
  await expect(page.locator('#errors > li:visible')).toHaveCount(catalogue.errors.length);
});

test('the list is narrowed by its sources and sorted, and the address keeps both', async ({ page }) => {
  await page.goto('errors');
  await page.getByRole('combobox', { name: 'Sources', exact: true }).selectOption('disputed');
  await page.getByRole('combobox', { name: 'Sort by', exact: true }).selectOption('name');
  await expect(page).toHaveURL(/\?status=disputed&sort=name$/);
  const disputed = catalogue.errors.filter(({ status }) => status === 'disputed');
  const wanted = [
    ...disputed.filter(({ name }) => name).sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'en')),
    ...disputed.filter(({ name }) => !name),
  ].map(({ id }) => id);
  const shown = page.locator('#errors > li:visible').getByRole('link');
  await expect(shown).toHaveText(wanted);
  await page.reload();
  await expect(shown).toHaveText(wanted);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(shown.first()).toHaveText(catalogue.errors[0]?.id ?? '');
});

test('every disputed number stands on one page, with each meaning, its source and its date', async ({ page }) => {
  await page.goto('errors');
  await page.getByRole('link', { name: 'numbers that sources disagree about' }).click();
  for (const { id, meanings = [] } of catalogue.errors.filter(({ status }) => status === 'disputed')) {
    const region = page.getByRole('region', { name: new RegExp(`^${id}(?!\\d)`) });
    await expect(region.getByRole('listitem')).toHaveCount(meanings.length);
    for (const { says } of meanings) await expect(region).toContainText(says);
  }
});

test('the page of a family lists its codes, and a code leads back to it', async ({ page }) => {
  await page.goto('areas');
  const area = catalogue.areas.find(({ id }) => id === 'passwordless');
  await page
    .getByRole('main')
    .getByRole('link', { name: area?.title ?? '', exact: true })
    .click();
  const own = catalogue.errors.filter((error) => error.area === area?.id);
  const links = await page.getByRole('main').getByRole('link').allTextContents();
  for (const { id, code, status } of own) expect(links).toContain(status === 'lookup-only' ? code : id);
  await page
    .getByRole('main')
    .getByRole('link', { name: own[0]?.status === 'lookup-only' ? own[0].code : (own[0]?.id ?? ''), exact: true })
    .first()
    .click();
  await page
    .getByRole('main')
    .getByRole('link', { name: area?.title ?? '', exact: true })
    .click();
  await expect(page).toHaveURL(/\/areas\/passwordless\/$/);
});

test('a code that only the lookup page knows says so', async ({ page }) => {
  await page.goto('errors/AADSTS29208');
  await expect(page.getByText("Only Microsoft's own lookup page knows this code")).toBeVisible();
  await expect(page.getByRole('link', { name: 'what it says today' })).toHaveAttribute(
    'href',
    /login\.microsoftonline\.com\/error\?code=29208$/,
  );
});
