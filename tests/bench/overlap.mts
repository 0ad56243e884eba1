import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesBelow, root } from '../fixtures/docs';

/** From so many words in a row on, a likeness with a source is a copy. */
const shortestCopy = 8;

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Name files that hold the text of a source: npm run bench:overlap -- <file> …');
  process.exit(2);
}

/** The words of a text; a mark of its own stands between paragraphs, so that no run goes over their border. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/\n\s*\n/g, ' ¶ ')
      .match(/[a-z0-9]+|¶/g) ?? []
  );
}

function runsOf(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - shortestCopy + 1))
    .map((_, place) => words.slice(place, place + shortestCopy).join(' '))
    .filter((run) => !run.includes('¶'));
}

// Each line of a source counts as a paragraph: lists and tables have a sentence a line.
const sources = new Set(
  files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => runsOf(wordsOf(line))),
  ),
);
let found = 0;
for (const page of pagesBelow('docs')) {
  // Code is the same wherever it stands, ids of sources are no words of ours, and a quotation is marked as one.
  const text = readFileSync(join(root, page), 'utf8')
    .replace(/```[\s\S]*?```|\*[^*\n]{20,}\*|^> .*$|^learn: .*$/gm, '\n\n')
    .replace(/\(learn:[^)]*\)/g, '');
  const run = runsOf(wordsOf(text.replace(/\n(?=[\w-]+: )/g, '\n\n'))).find((each) => sources.has(each));
  if (!run) continue;
  found++;
  console.log(`${page}: "${run}"`);
}
console.log(`${found} pages have ${shortestCopy} words in a row in common with ${files.join(', ')}`);
process.exit(found > 0 ? 1 : 0);
