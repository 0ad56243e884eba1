import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Definition, Link, Text } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { readSources } from '../../src/sources/learn';

/** Where an address stands, and its id if it is a row of learn.tsv. */
interface Place {
  file: string;
  line: number;
  id?: string;
}

/** What the web said to an address: a status and where it ended, or why nothing came. */
interface Answer {
  isOk: boolean;
  says: string;
  isWorthRetry: boolean;
  endsAt?: string;
}

const timeout = 20_000;
const mostAtOnce = 6;
/** Waits in front of the first and of each repeated round; a round asks only what failed for a passing reason. */
const waits = [0, 5_000, 15_000];

/** Hosts of short links: that they redirect is their purpose. */
const shorteners: readonly string[] = ['aka.ms'];
/** Where portals send a visitor who is not signed in. */
const signIns: readonly string[] = ['login.live.com', 'login.microsoftonline.com'];

const repository = process.env.GITHUB_REPOSITORY;
const headers = { 'user-agent': `aadsts-guide-links/1${repository ? ` (+https://github.com/${repository})` : ''}` };
const parser = unified().use(remarkParse).use(remarkMdx);

/** The outside addresses that a page links or spells out, with their lines. */
function addressesOf(file: string): [url: string, place: Place][] {
  const text = readFileSync(file, 'utf8');
  // Blank lines stand in for the front matter, so that lines of the tree are lines of the file.
  const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n?/, (block) => block.replace(/[^\n]+/g, ''));
  const found: [string, Place][] = [];
  visit(parser.parse(body), ['link', 'definition', 'text'], (node) => {
    const place = { file, line: node.position?.start.line ?? 1 };
    const urls =
      node.type === 'text' ? ((node as Text).value.match(/https?:\/\/[^\s<>()"'`]+/g) ?? []) : [(node as Link | Definition).url];
    for (const url of urls) if (/^https?:\/\//.test(url)) found.push([url, place]);
  });
  return found;
}

/** Every outside address of the project, each once, with all the places where it stands. */
function readAddresses(): Map<string, Place[]> {
  const addresses = new Map<string, Place[]>();
  const add = (url: string, place: Place) => {
    const address = url.replace(/#.*/, '');
    addresses.set(address, [...(addresses.get(address) ?? []), place]);
  };
  const table = 'src/sources/learn.tsv';
  for (const [index, { id, url }] of [...readSources(table).values()].entries()) add(url, { file: table, line: index + 2, id });
  const pages = readdirSync('docs', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));
  for (const page of pages.sort()) {
    for (const [url, place] of addressesOf(`docs/${page.replaceAll('\\', '/')}`)) add(url, place);
  }
  return addresses;
}

/** Why a request got no answer, in one word where there is one. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return 'timeout';
  return cause?.code ?? cause?.message ?? (error instanceof Error ? error.message : String(error));
}

async function request(url: string, method: 'HEAD' | 'GET'): Promise<Answer> {
  try {
    const response = await fetch(url, { method, headers, redirect: 'follow', signal: AbortSignal.timeout(timeout) });
    await response.body?.cancel();
    const { ok, status } = response;
    return {
      isOk: ok,
      says: String(status),
      isWorthRetry: status === 408 || status === 429 || status >= 500,
      endsAt: response.url,
    };
  } catch (error) {
    return { isOk: false, says: reasonOf(error), isWorthRetry: true };
  }
}

/** Asks for an address: the head first, and the whole where a server does not answer that. */
async function ask(url: string): Promise<Answer> {
  const head = await request(url, 'HEAD');
  return head.isOk || isNameless(head) ? head : request(url, 'GET');
}

/** Could the name of the host not be looked up? Then no other address of that host can be reached either. */
function isNameless({ says }: Answer): boolean {
  return says === 'ENOTFOUND' || says === 'EAI_AGAIN';
}

/** Asks for all addresses, a few at a time. Never throws: what cannot be reached is an answer too. */
async function askAll(urls: readonly string[]): Promise<Map<string, Answer>> {
  const answers = new Map<string, Answer>();
  for (const wait of waits) {
    const open = urls.filter((url) => answers.get(url)?.isWorthRetry ?? true);
    if (open.length === 0) break;
    await pause(wait);
    const queue = open.values();
    const nameless = new Map<string, Answer>();
    const work = async () => {
      for (const url of queue) {
        const { hostname } = new URL(url);
        const answer = nameless.get(hostname) ?? (await ask(url));
        if (isNameless(answer)) nameless.set(hostname, answer);
        answers.set(url, answer);
      }
    };
    await Promise.all(Array.from({ length: mostAtOnce }, work));
  }
  return answers;
}

/** Host and path as far as they tell pages apart: without the language that some hosts put in front. */
function pageOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const path = pathname.replace(/^\/[a-z]{2}-[a-z]{2}(?=\/|$)/i, '').replace(/\/$/, '');
  return `${hostname.replace(/^www\./, '')}${path}`.toLowerCase();
}

/** Has the page moved to another path? Short links and portals that ask for a sign-in have not. */
function hasMoved(url: string, endsAt: string): boolean {
  if (shorteners.includes(new URL(url).hostname) || signIns.includes(new URL(endsAt).hostname)) return false;
  return pageOf(url) !== pageOf(endsAt);
}

function printTable(title: string, rows: readonly string[][]): void {
  if (rows.length === 0) return;
  const widths = rows.reduce((most, row) => row.map((cell, column) => Math.max(cell.length, most[column] ?? 0)), [] as number[]);
  console.log(`\n${title}`);
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}

/** Checks every outside address, prints what failed and what moved, and gives the exit code. */
async function checkLinks(): Promise<number> {
  const addresses = readAddresses();
  console.log(`Asking for ${addresses.size} addresses, at most ${mostAtOnce} at a time.`);
  const answers = await askAll([...addresses.keys()]);
  const failed: string[][] = [];
  const moved: string[][] = [];
  const count = { failed: 0, moved: 0 };
  for (const [url, places] of addresses) {
    const { isOk, says, endsAt = '' } = answers.get(url) ?? { isOk: false, says: 'not asked' };
    const isElsewhere = isOk && endsAt !== '' && hasMoved(url, endsAt);
    if (!isOk) count.failed++;
    if (isElsewhere) count.moved++;
    for (const { file, line, id = '-' } of places) {
      const place = [`${file}:${line}`, id];
      if (!isOk) failed.push([says, ...place, url]);
      if (isElsewhere) moved.push([...place, url, `→ ${endsAt}`]);
    }
  }
  printTable('Failed: answer, place, id, address', failed);
  printTable('Moved, to be looked at: place, id, address, where it ended', moved);
  console.log(`\nOf ${addresses.size} addresses ${count.failed} failed and ${count.moved} have moved.`);
  return count.failed > 0 ? 1 : 0;
}

void checkLinks().then((code) => {
  process.exitCode = code;
});
