import type { Block } from './note';

/** How a note is written down. */
export const noteForms = ['plain', 'markdown', 'jira', 'html'] as const;
export type NoteForm = (typeof noteForms)[number];

/** Writes the parts of a note in one markup. What stands in the note is shown as text, never as markup of its own. */
export function render(blocks: readonly Block[], form: NoteForm): string {
  return blocks.map((block) => writers[form](tidy(block))).join(form === 'html' ? '' : '\n\n');
}

/** Text outside of a quote is one line each: a line break in it could begin markup, or pass for a line of ours. */
function tidy(block: Block): Block {
  const lines = (text: string) => text.split(/\r\n?|[\n\u2028\u2029]/);
  const one = (text: string) =>
    lines(text)
      .map((line) => line.trim())
      .filter(Boolean)
      .join(' ');
  switch (block.is) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: one(block.text) };
    case 'pairs':
      return { ...block, pairs: block.pairs.map(([term, value]) => [one(term), one(value)]) };
    case 'list':
      return { ...block, items: block.items.map(one) };
    case 'quote':
      return { ...block, text: lines(block.text).join('\n') };
  }
}

const writers: Readonly<Record<NoteForm, (block: Block) => string>> = { plain, markdown, jira, html };

function plain(block: Block): string {
  switch (block.is) {
    case 'heading':
      return block.text.toUpperCase() === block.text
        ? block.text
        : `${block.text}\n${'-'.repeat(Math.min(block.text.length, 60))}`;
    case 'paragraph':
      return block.text;
    case 'pairs':
      return block.pairs.map(([term, value]) => `${term}: ${value}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'quote':
      return block.text.replace(/^/gm, '| ');
  }
}

function markdown(block: Block): string {
  // Only what is harmless in an address stays as it is there.
  const safe = (text: string) => text.replace(/[\\`*[\]<>|]|&(?=#?\w{1,32};)|(?<!https?:\/\/\S{0,400})[_~]/g, '\\$&');
  const opening = (text: string) =>
    safe(text).replace(/^[#+=-]|^\d{1,9}(?=[.)])/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
  switch (block.is) {
    case 'heading':
      return `## ${safe(block.text)}`;
    case 'paragraph':
      return opening(block.text);
    case 'pairs':
      return block.pairs.map(([term, value]) => `- **${safe(term)}:** ${safe(value)}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${opening(item)}`).join('\n');
    case 'quote': {
      const longest = Math.max(2, ...[...block.text.matchAll(/`+/g)].map(([run]) => run.length));
      const fence = '`'.repeat(longest + 1);
      return `${fence}text\n${block.text}\n${fence}`;
    }
  }
}

function jira(block: Block): string {
  // A backslash before a sign, or before another one, would take the place of ours.
  const safe = (text: string) =>
    text.replace(/\\(?=[\\{}[\]*_|!])|[{}[\]*|!]|(?<!https?:\/\/\S{0,400})_/g, (sign) => (sign === '\\' ? '&#92;' : `\\${sign}`));
  switch (block.is) {
    case 'heading':
      return `h3. ${safe(block.text)}`;
    case 'paragraph':
      return safe(block.text);
    case 'pairs':
      return block.pairs.map(([term, value]) => `* *${safe(term)}:* ${safe(value)}`).join('\n');
    case 'list':
      return block.items.map((item) => `* ${safe(item)}`).join('\n');
    case 'quote':
      // A text that closes the block itself would spill out of it.
      return `{noformat}\n${block.text.replace(/\{noformat/gi, '{ noformat')}\n{noformat}`;
  }
}

function html(block: Block): string {
  const safe = (text: string) =>
    text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
  switch (block.is) {
    case 'heading':
      return `<h3>${safe(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${safe(block.text).replace(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`)}</p>`;
    case 'pairs':
      return `<ul>${block.pairs.map(([term, value]) => `<li><strong>${safe(term)}:</strong> ${safe(value)}</li>`).join('')}</ul>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${safe(item)}</li>`).join('')}</ul>`;
    case 'quote':
      return `<pre>${safe(block.text)}</pre>`;
  }
}
