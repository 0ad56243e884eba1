import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { compressTexts } from '../../deploy/compress';
import { browserFlags, findBrowser } from '../../scripts/browser.mjs';
import { installPackages } from '../../scripts/install.mjs';
import { serve } from '../../scripts/serve.mjs';
import { readCatalogue } from '../../src/catalogue/read';
import { root } from '../fixtures/docs';
import { chooseErrors, copyProject } from './excerpt';
import { type Maker, ours, peers, readPlainPages, versionOf, writeProject } from './makers';
import { betweenMarks, count, gib, kib, kibAlone, milliseconds, points, type Row, seconds, type Table, tableText } from './table';
import { type Usage, usageOf } from './usage';
import { rounds, type Score, type Search, score, search, slowdown } from './use';
import { type Weight, weigh } from './weight';

// What went wrong is said in the message; where the bench noticed it is of no use.
process.on('uncaughtException', ({ message }) => {
  console.error(message);
  process.exit(1);
});

const option = (name: string) => {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? undefined : (process.argv[place + 1] ?? '');
};
const has = (name: string) => process.argv.includes(`--${name}`);
if (has('help')) {
  console.log(`npm run bench -- [--quick] [--only <makers>] [--errors <number>] [--write]
  --quick   leaves the builds of the smaller site out
  --only    ours and some of ${peers.map(({ id }) => id).join(', ')}, joined by commas
  --errors  one small site with so many errors, to try the bench itself
  --write   writes the tables into docs/contributing/performance.mdx`);
  process.exit(0);
}
const only = option('only')?.split(',');
const others = peers.filter(({ id }) => !only || only.includes(id));
const makers: readonly Maker[] = [ours, ...others];
if (has('write') && (only || has('errors') || has('quick'))) throw new Error('Only a whole run is written down.');

/** The address that all sites are built for; links between pages begin with it in the Markdown that ours writes. */
const site = 'https://aadsts.example/';
const smaller = 500;
const measured = ['errors/AADSTS50105', 'errors/AADSTS700020', 'fixes/register-sign-in-method', ''];
const queries = ['50105', 'mfa'];

const { errors } = readCatalogue(root);
const sizes = has('errors') ? [Number(option('errors'))] : [...(has('quick') ? [] : [smaller]), errors.length];
const largest = Math.max(...sizes);
const begun = performance.now();
const say = (text: string) => console.error(`${((performance.now() - begun) / 60_000).toFixed(1).padStart(5)} min  ${text}`);

// Below the packages that each needs, so that they are found as in any project.
const folderOf = (maker: Maker, size: number) => join(maker.modules, '..', '.cache/bench', `${maker.id}-${size}`);
const outOf = (maker: Maker, size: number) => join(folderOf(maker, size), maker.out);

if (others.length > 0) installPackages('tests/bench/peers');

const usages = new Map<string, Usage>();
const at = (maker: Maker, what: string | number) => `${maker.id} ${what}`;
for (const size of sizes) {
  const chosen = chooseErrors(errors, size);
  copyProject(root, folderOf(ours, size), (code) => chosen.has(code));
  for (const maker of makers) {
    const folder = folderOf(maker, size);
    const peer = others.find(({ id }) => id === maker.id);
    if (peer) writeProject(peer, folder, readPlainPages(outOf(ours, size), site), site);
    say(`${maker.name} builds ${size} errors`);
    const env = { ...maker.env, SITE_URL: site.slice(0, -1), BASE_URL: '/', NODE_ENV: 'production' };
    usages.set(at(maker, size), await usageOf(join(maker.modules, maker.script), maker.args, folder, env));
  }
  if (size !== largest) for (const maker of makers) rmSync(folderOf(maker, size), { recursive: true });
}

const weights = new Map<string, Weight>();
const scores = new Map<string, Score>();
const searches = new Map<string, Search>();
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
const chromiumVersion = browser.version();
for (const maker of makers) {
  say(`${maker.name} is visited`);
  compressTexts(outOf(maker, largest));
  const { address, close } = await serve({ port: 0, folder: outOf(maker, largest), base: '/', gzip: true });
  const urlOf = (path: string) => new URL(maker.link(path), address).href;
  for (const path of measured) weights.set(at(maker, path), await weigh(browser, urlOf(path)));
  for (const query of queries)
    searches.set(at(maker, query), await search(browser, urlOf('evidence/hand-over'), query, maker.search));
  for (const path of measured) scores.set(at(maker, path), await score(urlOf(path)));
  close();
}
await browser.close();

const columns = makers.map(({ name }) => name);
const nameOf = (path: string) => (path ? `\`/${path}\`` : 'Home');
const row = <T,>(
  name: string,
  unit: Row['unit'],
  from: ReadonlyMap<string, T>,
  key: string | number,
  value: (one: T) => number | undefined,
): Row => ({
  name,
  unit,
  values: makers.map((maker) => {
    const one = from.get(at(maker, key));
    return one && value(one);
  }),
});
const tables: Table[] = [
  {
    title: 'A cold visit',
    makers: columns,
    rows: measured.flatMap((path) => [
      row(nameOf(path), kib, weights, path, ({ total }) => total),
      row('… requests', count, weights, path, ({ requests }) => requests),
      row('… HTML', kib, weights, path, ({ html }) => html),
      row('… CSS', kib, weights, path, ({ css }) => css),
      row('… code', kib, weights, path, ({ js }) => js),
      row('… other', kibAlone, weights, path, ({ other }) => other),
      row('… of it ahead', kibAlone, weights, path, ({ ahead }) => ahead),
    ]),
  },
  {
    title: 'Lighthouse',
    makers: columns,
    rows: measured.flatMap((path) => [
      row(`${nameOf(path)}, points`, points, scores, path, (one) => one.points),
      row('… largest paint', seconds, scores, path, ({ paint }) => paint / 1000),
      row('… blocked', milliseconds, scores, path, ({ blocked }) => blocked),
    ]),
  },
  {
    title: 'A first search',
    makers: columns,
    rows: queries.flatMap((query) => [
      {
        ...row(`\`${query}\`, first result`, milliseconds, searches, query, ({ time }) => time),
        notes: makers.map((maker) => searches.get(at(maker, query))?.first),
      },
      row('… loaded for it', kib, searches, query, ({ weight }) => weight.total),
      row('… requests', count, searches, query, ({ weight }) => weight.requests),
    ]),
  },
  {
    title: 'A cold build',
    makers: columns,
    rows: sizes.flatMap((size) => [
      row(`${size} errors`, seconds, usages, size, ({ wall }) => wall),
      row('… processor', seconds, usages, size, ({ cpu }) => cpu),
      row('… memory', gib, usages, size, ({ peak }) => peak),
    ]),
  },
];
const text = [
  `Measured on ${new Date().toISOString().slice(0, 10)} with ${largest.toLocaleString('en')} errors, Node ${process.versions.node}, Chromium ${chromiumVersion} and ${cpus().length} processors.`,
  `${makers.map((maker) => `${maker === ours ? `${maker.name} on Docusaurus` : maker.name} ${versionOf(maker)}`).join(', ')}.`,
  `Times are the middle one of ${rounds}, searches with the processor ${slowdown} times slower.`,
  ...tables.map((table) => `\n${tableText(table)}`),
].join('\n');
console.log(text);
say('done');

if (has('write')) {
  const page = join(root, 'docs/contributing/performance.mdx');
  writeFileSync(page, betweenMarks(readFileSync(page, 'utf8'), text));
}
for (const maker of makers) rmSync(folderOf(maker, largest), { recursive: true });
