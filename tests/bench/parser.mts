import { readFileSync } from 'node:fs';
import { parseErrorText } from '../../src/parser/parse';
import { readCorpus } from './corpus';

const path = process.argv[2] ?? 'tests/fixtures/pastes.jsonl';
const { rows, rowsExact, fields, fieldsExact, falseCodes, misses } = readCorpus(path);
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;
console.log(`${path}\nfields read exactly  ${share(fieldsExact, fields)}\nrows read exactly    ${share(rowsExact, rows)}`);
console.log(`false codes in       ${falseCodes} rows`);
for (const miss of misses) console.log(`  ${miss}`);

/** Fills a text up to a length in characters by repeating it. */
const upTo = (text: string, length: number) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const samples = readFileSync('tests/fixtures/pastes.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);
const texts: [name: string, text: string][] = [
  ['ordinary: pasted errors', samples.join('\n\n')],
  ['repetitive: one log line', '2026-11-20T08:15:42.123Z INFO  worker 50123 handled request 700020 in 50076 ms\n'],
  ['GUIDs without labels', '3b7f1c52-0a4d-4e83-9c6e-51d2a7f8b900 '],
  ['hostile: brackets and labels', 'claims={{{{{{"access_token": correlation id: error code: '],
  ['hostile: escapes', '%25%32%35%5c%5c%22&amp;quot;\\\\\\"'],
  ['hostile: tokens without an end', 'eyJ0eXAiOiJKV1QiLCJhbGciOiJ'],
  ['hostile: one letter', 'a'],
  ['hostile: blanks', ' '],
  ['hostile: names and at signs', 'a.b@c.'],
];
/** The shortest of a few runs, in milliseconds: the machine's other work only ever adds. */
const time = (text: string) =>
  Math.min(
    ...Array.from({ length: 3 }, () => {
      const begin = performance.now();
      parseErrorText(text);
      return performance.now() - begin;
    }),
  );
console.log('\ntime for 1 MB against 100 KB (10 is linear)');
for (const [name, text] of texts) {
  const small = time(upTo(text, 100_000));
  const large = time(upTo(text, 1_000_000));
  console.log(`${name.padEnd(34)}${(large / small).toFixed(1).padStart(6)}   ${large.toFixed(0).padStart(6)} ms`);
}
