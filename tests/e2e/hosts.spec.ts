import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './site';

const needsHost = 'These headers come from nginx: install it, or name it in NGINX_PATH.';

test.describe('behind nginx, with the headers of a host', () => {
  test.skip(() => process.env.SERVED_BY !== 'nginx', needsHost);

  for (const path of ['', 'errors/AADSTS700020/', 'fixes/register-sign-in-method/', 'nowhere', 'feed.xml', 'sw.js']) {
    test(`/${path} has the policy, tells no other site where one was, and is asked for again`, async ({ request }) => {
      const headers = (await request.get(path)).headers();
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self' 'sha256-[^;]+; .*frame-ancestors 'none'$/,
      );
      expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-cache',
      });
      expect(headers['permissions-policy']).toContain('camera=()');
    });
  }

  test('an unchanged page costs no bytes the second time', async ({ request }) => {
    const { etag = '' } = (await request.get('errors/AADSTS700020/')).headers();
    expect(etag).not.toBe('');
    expect((await request.get('errors/AADSTS700020/', { headers: { 'If-None-Match': etag } })).status()).toBe(304);
  });

  test('hashed files are kept for ever, and a missing one is not', async ({ request, page }) => {
    await page.goto('');
    const entry = await page.locator('script[type=module]').getAttribute('src');
    expect((await request.get(entry ?? '')).headers()['cache-control']).toContain('immutable');
    const missing = await request.get('assets/islands/entry-00000000.js');
    expect(missing.status()).toBe(404);
    expect(missing.headers()['cache-control']).toBe('no-cache');
  });

  test('data is open to other sites and says when it has changed', async ({ request }) => {
    const response = await request.get('api/v1/codes/700020.json');
    expect(response.headers()).toMatchObject({ 'access-control-allow-origin': '*', 'content-type': /^application\/json/ });
    const { etag = '' } = response.headers();
    expect((await request.get('api/v1/codes/700020.json', { headers: { 'If-None-Match': etag } })).status()).toBe(304);
  });

  test('a card may be framed by another site, a page may not', async ({ browser, baseURL }) => {
    const other = createServer((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<iframe title="card" src="${baseURL}embed/AADSTS700020/"></iframe><iframe title="page" src="${baseURL}errors/AADSTS700020/"></iframe>`,
      );
    });
    const address = await listen(other);
    const page = await browser.newPage();
    await page.goto(address);
    await expect(page.frameLocator('[title=card]').getByText('700020').first()).toBeVisible();
    await expect(page.frameLocator('[title=page]').getByText('700020')).toHaveCount(0);
    await page.close();
    other.close();
  });

  test('a short address keeps the answers without scripts as well', async ({ browser, baseURL }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, baseURL });
    for (const short of ['700020', 'AADSTS700020/', 'aadsts700020']) {
      await page.goto(`${short}?text=unsure`);
      await expect(page).toHaveURL(/\/errors\/AADSTS700020\/\?text=unsure$/);
    }
    await page.close();
  });
});

/** Hosts that do what they should not. Each gets an address and says what it serves in its place. */
const odd: Readonly<Record<string, { serves: (path: string) => string; asks: string; shows: RegExp }>> = {
  'takes the slash off every address': {
    serves: (path) => (path.length > 1 && !/\.\w+$/.test(path) ? `${path.replace(/\/$/, '')}/` : path),
    asks: '/errors/AADSTS700020',
    shows: /AADSTS\s*700020/,
  },
  'answers every unknown address with the home page': {
    serves: (path) => (path.startsWith('/assets/') ? path : '/'),
    asks: '/errors/AADSTS700020/',
    shows: /./,
  },
  'writes every address in small letters': {
    serves: (path) => (path.startsWith('/assets/') ? path : path.toLowerCase()),
    asks: '/AADSTS700020/',
    shows: /AADSTS\s*700020/,
  },
  'has lost the scripts and styles of this page': {
    serves: (path) => (path.startsWith('/assets/') ? '/assets/gone.js' : path),
    asks: '/errors/AADSTS700020/',
    shows: /AADSTS\s*700020/,
  },
};

for (const [what, { serves, asks, shows }] of Object.entries(odd)) {
  test(`the page is readable on a host that ${what}`, async ({ browser, baseURL }) => {
    const host = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', baseURL);
      const answer = await fetch(new URL(`.${serves(pathname)}`, baseURL));
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
    const address = await listen(host);
    const page = await browser.newPage();
    await page.goto(`${address}${asks}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(shows);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page.getByRole('link', { name: 'All errors' }).first()).toBeVisible();
    await page.close();
    host.close();
  });
}

/** Starts a server on a free port of the loopback interface; gives its address without a slash at the end. */
async function listen(server: Server): Promise<string> {
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
