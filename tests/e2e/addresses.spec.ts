import { catalogue, expect, htmlOf, test } from './site';

/** Addresses that stand in tickets. None may ever stop answering. */
const permanent = [
  '',
  'errors',
  'errors/AADSTS700020',
  'errors/disputed',
  'areas',
  'areas/conditional-access',
  'fixes',
  'fixes/register-sign-in-method',
  'trees',
  'trees/interaction-required',
  'trees/interaction-required/picture',
  'evidence',
  'evidence/sign-in-log',
  'error',
  'unchecked',
  'embed/AADSTS700020',
  'embed/AADSTS26000',
  'api/v1/codes.json',
  'api/v1/codes/700020.json',
  'api/v1/fixes.json',
  'api/v1/trees/interaction-required.json',
  'api/v1/schemas/code.json',
  'api/v1/schemas/codes.json',
  'api/v1/schemas/fixes.json',
  'api/v1/schemas/tree.json',
];

for (const address of permanent) {
  test(`/${address} answers in both forms`, async ({ request }) => {
    const forms = address.endsWith('.json') || address === '' ? [address] : [address, `${address}/`];
    for (const form of forms) expect((await request.get(form)).status(), form).toBe(200);
  });
}

for (const short of [
  '700020',
  'AADSTS700020',
  'aadsts700020',
  '26000',
  'AADSTS26000',
  'errors/AADSTS26000',
  'error?code=700020',
  'error?code=AADSTS700020',
]) {
  test(`/${short} leads to the page of 700020`, async ({ page }) => {
    await page.goto(short);
    await expect(page).toHaveURL(/\/errors\/AADSTS700020\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('AADSTS700020');
  });
}

test('a short address keeps the answers of the link', async ({ page }) => {
  await page.goto('700020?text=unsure&who=job');
  await expect(page).toHaveURL(/\/errors\/AADSTS700020\/\?text=unsure&who=job$/);
});

test('every code has its short address', async () => {
  test.setTimeout(180_000);
  const shorts = catalogue.errors.flatMap(({ code, id }) => [code, id, id.toLowerCase()]);
  for await (const { path, status } of htmlOf(shorts)) expect(status, path).toBe(200);
});

for (const [address, read] of [
  ['errors/aadsts-50076', 'AADSTS50076'],
  ['errors/50076', 'AADSTS50076'],
  ['AADSTS%2050076', 'AADSTS50076'],
  ['wiki/AADSTS5OO76', 'AADSTS50076'],
] as const) {
  test(`/${address} has no page, and the answer names ${read}`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('main').getByRole('link', { name: new RegExp(read) })).toHaveAttribute(
      'href',
      new RegExp(`/errors/${read}/$`),
    );
  });
}

test('an unknown code says what it read, what is near, and where to ask', async ({ page }) => {
  await page.goto('errors/AADSTS5007699');
  await expect(page.getByRole('main')).toContainText('AADSTS5007699');
  await expect(page.getByRole('link', { name: /Ask Microsoft/ })).toHaveAttribute(
    'href',
    'https://login.microsoftonline.com/error?code=5007699',
  );
  await expect(page.getByRole('heading', { name: 'Codes that look alike' })).toBeVisible();
});

test('words in an address lead to pages that may fit', async ({ page }) => {
  await page.goto('fixes/guest-mfa');
  await expect(page.getByRole('heading', { name: 'Pages that may fit' })).toBeVisible();
});

for (const hostile of [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "';alert(1)//",
  '%E0%A4%A',
  '../../etc/passwd',
  'A'.repeat(3000),
]) {
  test(`the address ${hostile.slice(0, 30)} is shown as text only`, async ({ page }) => {
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    const encoded = hostile.startsWith('%') ? hostile : encodeURIComponent(hostile);
    await page.goto(`nowhere/${encoded}?code=${hostile.startsWith('%') ? '' : encoded}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto(`error?code=${encoded}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main').getByRole('status').first()).not.toBeEmpty();
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(dialogs).toBe(0);
  });
}
