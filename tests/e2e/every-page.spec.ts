import { expect, htmlOf, sitemap, test } from './site';

/** Islands that wake by themselves when their page is opened or scrolled; the others sleep until used. */
const waking = ['CatalogueFilter', 'CodeLookup', 'TreeWalk'];

/**
 * The pages that are opened in the browser: all that are written one by one, and of the error pages, which one
 * template makes, every seventeenth. What can be read off the HTML is held against every page.
 */
async function opened(): Promise<string[]> {
  const isPlain = (path: string) => /^errors\/AADSTS(?!700020\b)/.test(path);
  return (await sitemap()).filter((path, index) => !isPlain(path) || index % 17 === 0);
}

test('every page is complete without the runtime of the framework, and has a title of its own', async () => {
  test.setTimeout(180_000);
  const titles = new Map<string, string>();
  // These two are found by nobody who looks at titles.
  const others = ['404.html', 'error/'];
  for await (const { path, html } of htmlOf([...(await sitemap()), ...others])) {
    expect(html, path).not.toMatch(/assets\/js\/|__docusaurus_debug|webpackChunk/);
    expect(html.match(/<script\b[^>]*\bsrc=/g) ?? [], path).toHaveLength(1);
    expect(html, path).toContain('Content-Security-Policy');
    expect(html, path).not.toMatch(/\sstyle=/);
    expect(html.match(/<h1\b/g) ?? [], path).toHaveLength(1);
    const title = /<title[^>]*>([^<]+)/.exec(html)?.[1] ?? '';
    if (!others.includes(path))
      expect(titles.get(title), `${path} and ${titles.get(title)} are both titled ${title}`).toBeUndefined();
    if (!others.includes(path)) titles.set(title, path);
    const ids = new Set([...html.matchAll(/\sid="?([^"\s>]+)/g)].map(([, id]) => id));
    const fragments = [...html.matchAll(/<a\b[^>]*\shref="?#([^"\s>]+)/g)].map(([, id = '']) => decodeURIComponent(id));
    expect(
      fragments.filter((id) => !ids.has(id)),
      `${path}: fragments that lead nowhere`,
    ).toEqual([]);
  }
});

test('every page opens without an error, loads the islands that stand on it and no others, and fits a small screen', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const loaded = new Set<string>();
  page.on('request', (request) => {
    const name = /assets\/islands\/([A-Z]\w+)-/.exec(request.url())?.[1];
    if (name) loaded.add(name);
  });
  for (const path of await opened()) {
    loaded.clear();
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    for (const island of await page.locator('[data-island][data-when=visible]').all()) await island.scrollIntoViewIfNeeded();
    await expect(page.locator('[data-island][data-when=visible]:not([data-awake])')).toHaveCount(0);
    const standing = await page
      .locator('[data-island]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.island ?? ''));
    expect([...loaded].sort(), path).toEqual(waking.filter((name) => standing.includes(name)));
    const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await widthOf(), path).toBeLessThanOrEqual(360);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await widthOf(), path).toBeLessThanOrEqual(320);
  }
});
