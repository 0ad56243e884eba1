import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';
import { root } from '../fixtures/docs';
import type { SearchParts } from './makers';
import { median } from './table';
import { type Weight, weigh } from './weight';

/** How often each timing is taken; the middle one counts. */
export const rounds = 3;

/** How much slower than this machine the processor is made while a search is timed. */
export const slowdown = 4;

/** What Lighthouse says of a page: points of a hundred, and milliseconds. */
export interface Score {
  points: number;
  /** Largest Contentful Paint. */
  paint: number;
  /** Total Blocking Time. */
  blocked: number;
}

/** Asks Lighthouse, with its own defaults: a phone, and a slow connection and processor that are reckoned. */
export async function score(url: string): Promise<Score> {
  const runs: Score[] = [];
  for (let round = 0; round < rounds; round++) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        join(root, 'tests/bench/peers/node_modules/lighthouse/cli/index.js'),
        url,
        '--quiet',
        '--output=json',
        '--only-categories=performance',
        '--no-enable-error-reporting',
        `--chrome-flags=--headless=new ${browserFlags.join(' ')}`,
      ],
      { env: { ...process.env, CHROME_PATH: findBrowser() }, maxBuffer: 64 * 1024 ** 2 },
    );
    const { categories, audits, runtimeError } = JSON.parse(stdout) as {
      categories: { performance: { score: number } };
      audits: Record<string, { numericValue: number }>;
      runtimeError?: { message: string };
    };
    if (runtimeError) throw new Error(`Lighthouse could not judge ${url}: ${runtimeError.message}`);
    const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
    runs.push({
      points: 100 * categories.performance.score,
      paint: value('largest-contentful-paint'),
      blocked: value('total-blocking-time'),
    });
  }
  const middle = (key: keyof Score) => median(runs.map((run) => run[key]));
  return { points: middle('points'), paint: middle('paint'), blocked: middle('blocked') };
}

/** A first search on a page. */
export interface Search {
  /** From the click that opens the search until a result is seen, in milliseconds; nothing if none came. */
  time?: number;
  /** The path of the page that the first result leads to. */
  first?: string;
  /** What that loaded, in addition to the page. */
  weight: Weight;
}

/** How long a result is waited for, in milliseconds. */
const patience = 60_000;

/** Searches for the first time on a page, with the processor slowed down, and then follows the first result. */
export async function search(browser: Browser, url: string, query: string, parts: SearchParts): Promise<Search> {
  const ask = async (page: Page) => {
    const begin = performance.now();
    await parts.open(page);
    await parts.input(page).fill(query);
    const result = parts.results(page).first();
    const came = await result.waitFor({ timeout: patience }).then(
      () => true,
      () => false,
    );
    return came ? { result, time: performance.now() - begin } : undefined;
  };
  const times: number[] = [];
  const weights: Weight[] = [];
  for (let round = 0; round < rounds; round++)
    weights.push(
      await weigh(browser, url, async (page) => {
        const session = await page.context().newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
        const answer = await ask(page);
        if (answer) times.push(answer.time);
      }),
    );
  const [weight] = weights as [Weight, ...Weight[]];
  if (times.length < rounds) return { weight };
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await (await ask(page))?.result.click();
  await page.waitForURL((to) => to.pathname !== new URL(url).pathname, { timeout: patience });
  const first = new URL(page.url()).pathname;
  await page.close();
  return { time: median(times), first, weight };
}
