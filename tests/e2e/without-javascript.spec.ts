import { catalogue, expect, test } from './site';

test.use({ javaScriptEnabled: false });

test('the whole tree is readable and linked', async ({ page }) => {
  await page.goto('errors/AADSTS700020');
  const tree = catalogue.trees.find(({ id }) => id === 'interaction-required')?.graph;
  for (const question of tree?.questions ?? []) await expect(page.getByRole('heading', { name: question.ask })).toBeVisible();
  await page.getByRole('link', { name: /One person$/ }).click();
  await expect(page).toHaveURL(/#q-where$/);
  await page.getByRole('link', { name: /In a command line or editor/ }).click();
  await expect(page).toHaveURL(/#q-tool$/);
  await expect(page.getByRole('link', { name: 'Playbook: Terraform' })).toHaveAttribute('href', '/clients/terraform/');
  await page.getByRole('link', { name: /^Terraform/ }).click();
  await expect(page).toHaveURL(/\/fixes\/cli-sign-in\/$/);
  await expect(page.getByRole('heading', { name: 'Do this', exact: true })).toBeVisible();
});

test('the catalogue is a list', async ({ page }) => {
  await page.goto('errors');
  const rows = page.getByRole('main').getByRole('listitem').getByRole('link');
  expect(await rows.allTextContents()).toEqual(catalogue.errors.map(({ id }) => id));
  await expect(rows.first()).toBeVisible();
});

test('what needs scripts is not offered', async ({ page }) => {
  await page.goto('fixes/register-sign-in-method');
  await expect(page.getByRole('button')).toHaveCount(0);
  for (const label of ['PowerShell']) await expect(page.getByText(label, { exact: true }).first()).toBeVisible();
});

test('a playbook is whole, and its terms are links', async ({ page }) => {
  await page.goto('clients/azure-cli');
  const client = catalogue.clients.find(({ id }) => id === 'azure-cli');
  await expect(page.getByRole('region', { name: 'How it looks here' })).toContainText(client?.sample.trim().split('\n')[0] ?? '');
  await expect(page.getByText('Copy with your values')).toBeHidden();
  await page.getByRole('link', { name: 'tenant', exact: true }).click();
  await expect(page).toHaveURL(/\/glossary\/#tenant$/);
  await expect(page.locator('#tenant')).toBeInViewport();
});

test('a short address still leads to its page', async ({ page }) => {
  await page.goto('700020');
  await expect(page).toHaveURL(/\/errors\/AADSTS700020\/$/);
});

for (const address of ['error?code=700020', 'errors/AADSTS1', 'nowhere']) {
  test(`/${address} says where to go on`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('link', { name: 'All errors in this guide' })).toBeVisible();
    await expect(page.getByRole('link', { name: /lookup page/ }).first()).toBeVisible();
  });
}

test('dark is followed from the system', async ({ browser, baseURL }) => {
  const luminance = async (colorScheme: 'light' | 'dark') => {
    const context = await browser.newContext({ javaScriptEnabled: false, colorScheme });
    const page = await context.newPage();
    await page.goto(`${baseURL}errors/AADSTS700020`);
    const picture = await page.screenshot({ clip: { x: 5, y: 300, width: 1, height: 1 } });
    await context.close();
    return picture;
  };
  expect((await luminance('light')).equals(await luminance('dark'))).toBe(false);
});
