import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './site';

interface Row {
  id: string;
  shape: string;
  text: string;
  expect: Record<string, unknown>;
  secrets?: string[];
  people?: string[];
}

const rows = readFileSync('tests/fixtures/pastes.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Row);

const assignment = `Sorry, but we're having trouble signing you in.
AADSTS50105: Your administrator has configured the application Travel Desk to block users unless they are assigned.
Request Id: 3b7f1c52-0a4d-4e83-9c6e-51d2a7f8b900
Correlation Id: 9d41e6aa-2c1b-4f0e-8a57-c60b4e7d1f23
Timestamp: 2026-11-20T08:15:42Z
User: adele@contoso.example  client_secret=abC8Q~fakefakefakefakefakefakefakefakefa0`;

/** Opens the page and waits until the box is awake and has what it needs. */
async function openBox(page: Page, path = 'decode') {
  const loaded = page.waitForResponse(/assets\/paste-/);
  await page.goto(path);
  const box = page.getByRole('textbox', { name: 'Error text' });
  await box.focus();
  await loaded;
  return box;
}

const says = (page: Page) => page.getByRole('region', { name: 'What the text says' });

for (const path of ['', 'decode']) {
  test(`a text pasted on /${path} is read, marked, and leads to its fix`, async ({ page }) => {
    const box = await openBox(page, path);
    await box.fill(assignment);
    await expect(says(page).locator('[data-field=codes]')).toHaveText('50105');
    await expect(says(page).locator('[data-field=correlationId]')).toHaveText('9d41e6aa-2c1b-4f0e-8a57-c60b4e7d1f23');
    await expect(says(page).locator('[data-field=timestamp]')).toHaveText('2026-11-20T08:15:42Z');
    await expect(page.locator('mark[data-mark=secret]').last()).toContainText('8Q~fake');
    await expect(page.locator('mark[data-mark=personal]').last()).toHaveText('adele@contoso.example');
    await page.getByRole('link', { name: 'Open the fix' }).click();
    await expect(page).toHaveURL(/\/fixes\/assign-user-to-app\//);
  });
}

test('what the text already tells answers the questions ahead, and can be changed', async ({ page }) => {
  const box = await openBox(page);
  await box.fill('az login\nERROR: AADSTS700020: The access grant requires interaction.');
  const steps = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /^change/ }) });
  await expect(steps).toHaveCount(4);
  await expect(page.getByRole('link', { name: 'Open the fix' })).toHaveAttribute(
    'href',
    /fixes\/cli-sign-in\/\?code=AADSTS700020/,
  );
  await page.getByRole('link', { name: 'change: Affected' }).click();
  await expect(page).toHaveURL(/errors\/AADSTS700020\/\?text=only-interaction$/);
  await expect(page.getByText(/^Question 2 of at most/)).toBeVisible();
});

test('several codes are ordered by what decides', async ({ page }) => {
  const box = await openBox(page);
  await box.fill('AADSTS70002: Error validating credentials. AADSTS50126: Invalid username or password.');
  const cards = page.getByRole('region', { name: 'What to do' }).getByRole('heading', { level: 3 });
  await expect(cards.first()).toContainText('AADSTS50126');
  await expect(cards).toHaveCount(2);
});

test('several sign-ins are kept apart, each with its own correlation ID', async ({ page }) => {
  const box = await openBox(page);
  await box.fill(
    `AADSTS50105: one. Correlation ID: 9d41e6aa-2c1b-4f0e-8a57-c60b4e7d1f23 Timestamp: 2026-11-20 08:15:42Z

AADSTS65001: two. Correlation ID: 51c8f2d7-9b60-4a1e-8f33-2d7e6c0b9a14 Timestamp: 2026-11-21 09:00:00Z`,
  );
  const card = (code: string) => page.getByRole('heading', { level: 3, name: code }).locator('..');
  await expect(card('AADSTS50105')).toContainText('9d41e6aa-2c1b-4f0e-8a57-c60b4e7d1f23');
  await expect(card('AADSTS65001')).toContainText('51c8f2d7-9b60-4a1e-8f33-2d7e6c0b9a14');
});

test('reading, switching and copying ask nothing of any server and store nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const box = await openBox(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await box.fill(assignment);
  await expect(says(page).locator('[data-field=codes]')).toBeVisible();
  await page.getByRole('button', { name: 'Escalation note' }).click();
  await page.getByRole('button', { name: 'Copy note' }).click();
  await expect(page.getByText('Copied', { exact: true })).toBeVisible();
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
  expect(page.url()).not.toContain('?');
});

for (const [kind, mark] of [
  ['Reply to the user', 'Hello,'],
  ['Internal note', 'Correlation ID'],
  ['Escalation note', 'Request ID (trace ID)'],
] as const) {
  test(`${kind} reaches the clipboard in every form, without secrets and people`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const box = await openBox(page);
    await box.fill(assignment);
    await page.getByRole('button', { name: kind }).click();
    for (const form of ['Plain text', 'Markdown', 'Jira markup', 'Rich text']) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await page.getByLabel('Format').selectOption(form);
      await page.getByRole('button', { name: 'Copy note' }).click();
      const read = () =>
        page.evaluate(async () => {
          const [item] = await navigator.clipboard.read();
          return Promise.all((item?.types ?? []).map(async (type) => [type, await (await item?.getType(type))?.text()] as const));
        });
      await expect.poll(async () => (await read()).map(([, text]) => text).join()).toContain(mark);
      const flavours = await read();
      const types = flavours.map(([type]) => type);
      expect(types).toContain('text/plain');
      if (form === 'Rich text') expect(types).toContain('text/html');
      for (const [, text] of flavours) {
        expect(text).toContain('/fixes/assign-user-to-app/');
        expect(text).not.toContain('8Q~fake');
        expect(text).not.toContain('adele');
      }
    }
  });
}

test('people stay in a note only if asked for, secrets never', async ({ page }) => {
  const box = await openBox(page);
  await box.fill(assignment);
  const note = page.getByRole('region', { name: 'Ticket note' });
  await expect(note).toContainText('1 × client secret or assertion');
  await expect(note.locator('pre')).not.toContainText('adele');
  await page.getByLabel('Keep names').check();
  await expect(note.locator('pre')).toContainText('adele@contoso.example');
  await expect(note.locator('pre')).not.toContainText('8Q~fake');
});

test('an escalation names what is missing, with the way to get it', async ({ page }) => {
  const box = await openBox(page);
  await box.fill('AADSTS50105');
  await page.getByRole('button', { name: 'Escalation note' }).click();
  await page.getByRole('link', { name: 'correlation ID' }).click();
  await expect(page).toHaveURL(/\/evidence\/error-text\//);
});

test('a fix and an outcome of the tree have their note, with the answers and the link', async ({ page }) => {
  const query = '?code=AADSTS700020&tree=interaction-required&text=unsure&who=one-person&where=cli';
  await page.goto(`fixes/cli-sign-in/${query}`);
  await page.getByRole('button', { name: 'Write the ticket note' }).click();
  const note = page.getByRole('region', { name: 'Ticket note' }).locator('pre');
  await expect(note).toContainText('AADSTS700020');
  await expect(note).toContainText('Affected: One person');
  await expect(note).toContainText(query);
  await page.goto(`errors/AADSTS700020/?text=reserved`);
  await expect(page.getByRole('region', { name: 'Ticket note' }).locator('pre')).toContainText(
    'tree=interaction-required&text=reserved',
  );
});

test('hostile markup is shown as text', async ({ page }) => {
  const box = await openBox(page);
  const hostile = '<img src=x onerror="document.title=1"> AADSTS50076 </textarea><script>document.title=2</script> <b>bold</b>';
  await box.fill(hostile);
  await expect(says(page).locator('[data-field=codes]')).toHaveText('50076');
  await expect(page.locator('main img, main script, main b')).toHaveCount(0);
  await expect(page).toHaveTitle(/Decode/);
});

for (const [name, text, answer] of [
  ['no code', 'It does not work since Monday, please help.', 'There is no error code in this text.'],
  ['an unknown code', 'AADSTS999999: what is this', 'This guide has no page for this code yet.'],
  ['Azure AD B2C', 'AADB2C90118: The user has forgotten their password.', 'Azure AD B2C'],
  ['a code of Windows', 'Error: 0xCAA2000C The request requires user interaction.', 'codes of Windows'],
  ['a code of a library', 'IDW10502: An MsalUiRequiredException was thrown', 'Microsoft.Identity.Web'],
] as const) {
  test(`${name} gets an answer`, async ({ page }) => {
    const box = await openBox(page);
    await box.fill(text);
    await expect(page.getByText(answer).first()).toBeVisible();
  });
}

test('five megabytes are read beside the page, which stays responsive', async ({ page }) => {
  const box = await openBox(page);
  const line = '2026-11-20T08:15:42.123Z INFO  worker 50123 handled request 700020 in 50076 ms\n';
  const started = page.waitForEvent('worker');
  await page.evaluate((text) => {
    const field = document.querySelector('textarea');
    if (!field) return;
    field.value = `${text.repeat(33_000)}AADSTS53003: Access has been blocked.\n${text.repeat(33_000)}`;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, line);
  await started;
  // While the worker reads, a click on the page is answered.
  await page.getByRole('button', { name: 'Switch' }).or(page.locator('[data-theme-switch]')).first().click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(says(page).locator('[data-field=codes]').first()).toHaveText('53003', { timeout: 45_000 });
  await expect(page.getByText(/more characters/).first()).toBeVisible();
  await expect(box).toBeEditable();
});

test('files are opened, a HAR file is searched for its answers', async ({ page }) => {
  await openBox(page);
  const har = {
    log: {
      version: '1.2',
      entries: [
        {
          startedDateTime: '2026-11-20T08:15:42.000Z',
          request: {
            method: 'POST',
            url: 'https://login.microsoftonline.com/common/oauth2/v2.0/token',
            headers: [{ name: 'Cookie', value: 'ESTSAUTH=0.AXfake' }],
          },
          response: {
            status: 400,
            headers: [],
            content: {
              mimeType: 'application/json',
              text: '{"error":"invalid_grant","error_description":"AADSTS50173: The provided grant has expired."}',
            },
          },
        },
      ],
    },
  };
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'trace.har', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(har)) });
  await expect(says(page).locator('[data-field=codes]')).toHaveText('50173');
  await expect(page.getByRole('textbox', { name: 'Error text' })).not.toHaveValue(/ESTSAUTH/);
  await page
    .getByLabel('Open a file')
    .setInputFiles({ name: 'app.log', mimeType: 'text/plain', buffer: Buffer.from('code AADSTS65001: consent') });
  await expect(says(page).locator('[data-field=codes]')).toHaveText('65001');
});

test('a file can be dropped onto the box', async ({ page }) => {
  await openBox(page);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['AADSTS53000: not compliant'], 'note.txt', { type: 'text/plain' }));
    return data;
  });
  await page.getByRole('textbox', { name: 'Error text' }).dispatchEvent('drop', { dataTransfer: transfer });
  await expect(says(page).locator('[data-field=codes]')).toHaveText('53000');
});

test('the search takes a pasted text as well', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('');
  await page.evaluate((text) => navigator.clipboard.writeText(text), assignment);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Control+V');
  await expect(dialog.getByRole('link').first()).toContainText('AADSTS50105');
  await expect(dialog.getByRole('link', { name: /Decode the whole text/ })).toBeVisible();
});

test('one text of each shape is shown as it was meant', async ({ page }) => {
  const box = await openBox(page);
  const shapes = new Map(rows.map((row) => [row.shape, row]));
  for (const { id, text, expect: wanted } of shapes.values()) {
    await box.fill(text);
    const codes = wanted.codes as string[];
    await expect(says(page).locator('[data-field=codes]'), id).toHaveText(codes);
    for (const field of ['error', 'suberror', 'correlationId', 'traceId', 'timestamp', 'appId', 'tenantId']) {
      const value = wanted[field] as string | null;
      await expect(says(page).locator(`[data-field=${field}]`), `${id} ${field}`).toHaveText(value ? [value] : [], {
        ignoreCase: true,
      });
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of ['', 'decode']) {
    test(`/${path} says what it cannot do and offers the catalogue`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByText('Reading a pasted text needs JavaScript')).toBeVisible();
      await expect(page.getByRole('textbox', { name: 'Error text' })).toBeHidden();
      await page.getByRole('link', { name: 'list of all errors' }).click();
      await expect(page).toHaveURL(/\/errors\/$/);
    });
  }
});
