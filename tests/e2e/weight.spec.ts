import { budgets, searchBudget, useSearch, weigh } from '../bench/weight';
import { expect, test } from './site';

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
