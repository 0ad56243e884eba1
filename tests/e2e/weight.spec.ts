import { gzipSync } from 'node:zlib';
import { budgets, searchBudget, useSearch, weigh } from '../bench/weight';
import { expect, htmlOf, sitemap, test } from './site';

for (const { path, total, js } of budgets) {
  test(`/${path} stays within ${total} KiB, ${js} KiB of it code`, async ({ browser, baseURL }) => {
    const weight = await weigh(browser, `${baseURL}${path}`);
    expect(weight.total).toBeLessThanOrEqual(total * 1024);
    expect(weight.js).toBeLessThanOrEqual(js * 1024);
  });
}

test('the search stays within its budget on first use', async ({ browser, baseURL }) => {
  const weight = await weigh(browser, `${baseURL}errors/AADSTS50105`, useSearch);
  expect(weight.total).toBeLessThanOrEqual(searchBudget.total * 1024);
  expect(weight.js).toBeLessThanOrEqual(searchBudget.js * 1024);
});

test('no error, fix, evidence, client or develop page outgrows its kind', async () => {
  test.setTimeout(180_000);
  const sizes = new Map<string, number>();
  const sizeOf = async (path: string) => {
    const known =
      sizes.get(path) ?? gzipSync(await (await fetch(new URL(path, process.env.SITE_ADDRESS))).text(), { level: 9 }).length;
    sizes.set(path, known);
    return known;
  };
  const tooHeavy: string[] = [];
  const paths = (await sitemap()).filter((path) => /^(?:errors\/AADSTS|(?:fixes|evidence|clients|develop)\/.)/.test(path));
  for await (const { path, html } of htmlOf(paths)) {
    const parts = [...html.matchAll(/<(?:link|script)\b[^>]*\s(?:href|src)="?([^"\s>]+\.(?:css|js|svg))/g)].map(
      ([, part = '']) => part,
    );
    let total = gzipSync(html, { level: 9 }).length;
    for (const part of new Set(parts)) total += await sizeOf(part);
    // The island of a tree comes on top, and its code is weighed with AADSTS700020.
    const budget = html.includes('data-island="TreeWalk"') || html.includes('data-island=TreeWalk') ? 50 - 15 : 20;
    if (total > budget * 1024) tooHeavy.push(`${path}: ${(total / 1024).toFixed(1)} of ${budget} KiB`);
  }
  expect(tooHeavy).toEqual([]);
});
