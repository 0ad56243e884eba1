import { expect, sitemap, test } from './site';

/** Islands that wake by themselves when their page is opened or scrolled; the others sleep until used. */
const waking = ['CatalogueFilter', 'CodeLookup', 'TreeWalk'];

test('every page is complete without the runtime of the framework', async ({ page }) => {
  for (const path of [...(await sitemap(page)), '404.html', 'error/']) {
    const html = await (await page.request.get(path)).text();
    expect(html, path).not.toMatch(/assets\/js\/|__docusaurus_debug|webpackChunk/);
    expect(html.match(/<script\b[^>]*\bsrc=/g) ?? [], path).toHaveLength(1);
    expect(html, path).toContain('Content-Security-Policy');
    expect(html, path).not.toMatch(/\sstyle=/);
    expect(html.match(/<h1\b/g) ?? [], path).toHaveLength(1);
  }
});

test('titles tell pages apart', async ({ page }) => {
  const titles = new Map<string, string>();
  for (const path of await sitemap(page)) {
    const title = /<title[^>]*>([^<]+)/.exec(await (await page.request.get(path)).text())?.[1] ?? '';
    expect(titles.get(title), `${path} and ${titles.get(title)} are both titled ${title}`).toBeUndefined();
    titles.set(title, path);
  }
});

test('every page opens without an error, and loads the islands that stand on it and no others', async ({ page }) => {
  test.setTimeout(300_000);
  const loaded = new Set<string>();
  page.on('request', (request) => {
    const name = /assets\/islands\/([A-Z]\w+)-/.exec(request.url())?.[1];
    if (name) loaded.add(name);
  });
  for (const path of await sitemap(page)) {
    loaded.clear();
    await page.goto(path);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    for (const island of await page.locator('[data-island][data-when=visible]').all()) await island.scrollIntoViewIfNeeded();
    await expect(page.locator('[data-island][data-when=visible]:not([data-awake])')).toHaveCount(0);
    const standing = await page
      .locator('[data-island]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.island ?? ''));
    expect([...loaded].sort(), path).toEqual(waking.filter((name) => standing.includes(name)));
  }
});

for (const width of [320, 360]) {
  test(`no page is wider than a screen of ${width} pixels`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height: 800 });
    for (const path of await sitemap(page)) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
    }
  });
}

test('every fragment that a link of a page names exists on it', async ({ page }) => {
  for (const path of await sitemap(page)) {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    const missing = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .map((link) => link.hash.slice(1))
        .filter((id) => id && !document.getElementById(id)),
    );
    expect(missing, path).toEqual([]);
  }
});
