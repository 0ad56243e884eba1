import { chromium } from '@playwright/test';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { budgets, searchBudget, useSearch, type Weight, weigh } from './weight';

const { address, close } = await serve({ port: 0, base: '/' });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
const kib = (bytes: number) => (bytes / 1024).toFixed(1).padStart(6);
const row = (name: string, weight: Weight, budget?: { total: number; js: number }) =>
  console.log(
    `${name.padEnd(34)}${String(weight.requests).padStart(4)}${kib(weight.html)}${kib(weight.css)}${kib(weight.js)}${kib(weight.other)}${kib(weight.total)}` +
      (budget
        ? `   ${(weight.total / 1024 / budget.total).toFixed(2)} of ${budget.total} KiB, code ${(weight.js / 1024 / budget.js).toFixed(2)} of ${budget.js} KiB`
        : ''),
  );

console.log('Weight of a cold visit, KiB after gzip -9, until the network is idle');
console.log(
  `${'page'.padEnd(34)}${['req', 'html', 'css', 'js', 'other', 'total'].map((name, index) => name.padStart(index === 0 ? 4 : 6)).join('')}   share of the budget`,
);
for (const budget of budgets) row(`/${budget.path}`, await weigh(browser, address + budget.path), budget);
// These grow with the catalogue by their nature, so they have no budget; none of them loads code for it.
for (const path of ['errors', 'errors/disputed', 'areas/service']) row(`/${path}`, await weigh(browser, address + path));
row('search, first use, in addition', await weigh(browser, `${address}errors/AADSTS50105`, useSearch), searchBudget);
await browser.close();
close();
