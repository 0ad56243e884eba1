import type { Element, Nodes as HtmlNode } from 'hast';
import type { Nodes as MarkdownNode, TableRow } from 'mdast';
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** The sources that are watched: ids in learn.tsv. The first is a whole table, the second answers for one number at a time. */
export const watchedSources = ['error-codes-reference', 'error-lookup-page'] as const;
export type WatchedSource = (typeof watchedSources)[number];

/** What a copy says of one code. */
export interface CopyEntry {
  /** Digits. */
  code: string;
  /** Microsoft's symbolic name, where the source gives one. */
  name?: string;
  /** The description without the name, as plain text. */
  text: string;
}

/** A fresh copy of a source, read. */
export interface Copy {
  source: WatchedSource;
  /** What the file was taken for, in words that follow "taken for". */
  as: string;
  /** Whether the copy holds all that the source has, so that what is missing is gone. */
  isWhole: boolean;
  /** The date that stands on the copy, YYYY-MM-DD. */
  seen?: string;
  /** In the order of the copy, each code once. */
  entries: CopyEntry[];
}

/** Thrown for a file that is no copy of a watched source; the message says why, and what to save instead. */
export class UnreadableCopy extends Error {}

/**
 * Reads a saved copy: Microsoft's table as HTML or Markdown, or its lookup page as HTML, or a list of that page's
 * answers as HTML, JSON or CSV. Says itself which of them the text is.
 * @throws UnreadableCopy if it is none of them, or is cut.
 */
export function readCopy(file: string): Copy {
  const text = file.replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new UnreadableCopy('The file is empty.');
  if (text.includes('\0')) throw new UnreadableCopy('The file is no text in UTF-8. Save it again in that encoding.');
  if (/^(From: <Saved by|MIME-Version:|Content-Type: multipart)/m.test(text.slice(0, 2_000)))
    throw new UnreadableCopy('The file is a web archive. Save the page as "Webpage, HTML only".');
  const first = text.trimStart().charAt(0);
  if (first === '<') return readHtml(text);
  if (first === '[' || first === '{') return listOf('a list of answers of the lookup page, JSON', readJson(text));
  if (/^\s*\|\s*AADSTS\d/m.test(text)) return readMarkdown(text);
  const rows = readCsv(text);
  if (rows) return listOf('a list of answers of the lookup page, CSV', rows);
  throw new UnreadableCopy("The file is neither a page, nor Markdown with Microsoft's table, nor a list as JSON or CSV.");
}

/** A table as texts: rows of cells, its head first. */
type Rows = readonly (readonly string[])[];

const codeColumn = /^(error ?)?code$|^resulttype$/i;
const messageColumn = /^message$|^resultdescription$/i;

function readHtml(html: string): Copy {
  if ((html.match(/<table\b/gi) ?? []).length > (html.match(/<\/table>/gi) ?? []).length)
    throw new UnreadableCopy('The page is cut: a table of it does not end. Save it again.');
  const root = unified().use(rehypeParse).parse(html);
  const tables: string[][][] = [];
  let date: string | undefined;
  visit(root, 'element', (node) => {
    if (node.tagName === 'table') tables.push(rowsOf(node));
    if (node.tagName === 'meta' && node.properties.name === 'ms.date') date = dayOf(String(node.properties.content));
  });
  const table = tableEntries(tables);
  if (table.length > 0) {
    if (!/<\/html>\s*$/i.test(html)) throw new UnreadableCopy('The page is cut: its end is missing. Save it again.');
    return {
      source: 'error-codes-reference',
      as: "Microsoft's table of error codes, HTML",
      isWhole: true,
      seen: date,
      entries: table,
    };
  }
  const answer = tables.map(answerOf).find((found) => found !== undefined);
  if (answer)
    return { source: 'error-lookup-page', as: "one answer of Microsoft's lookup page", isWhole: false, entries: [answer] };
  const list = tables.flatMap(listEntries);
  if (list.length > 0) return lookupCopy('a list of answers of the lookup page, HTML', list);
  if (/name=["']?(loginfmt|passwd)\b|<title>\s*Sign in\b/i.test(html))
    throw new UnreadableCopy('The page asks for a sign-in. Open the source without an account, and save what it shows.');
  throw new UnreadableCopy(
    'The page holds no table of error codes. The lookup page shows none for a number that it does not know; another page was saved in its place, or Microsoft has changed the page.',
  );
}

function rowsOf(table: Element): string[][] {
  const rows: string[][] = [];
  visit(table, 'element', (node) => {
    if (node.tagName !== 'tr') return;
    const cells = node.children.filter((child) => child.type === 'element' && /^t[dh]$/.test(child.tagName));
    rows.push(cells.map((cell) => plain(htmlText(cell))));
  });
  return rows;
}

/** The text of an element; what begins a line of its own is parted by a space. */
function htmlText(node: HtmlNode): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const inside = node.children.map(htmlText).join('');
  return node.type === 'element' && /^(br|div|li|ol|p|ul)$/.test(node.tagName) ? ` ${inside} ` : inside;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

function readMarkdown(markdown: string): Copy {
  const lastLine = markdown.trimEnd().split(/\r?\n/).at(-1) ?? '';
  if (/^\s*\|/.test(lastLine) && !/\|$/.test(lastLine))
    throw new UnreadableCopy('The file is cut: its last row does not end. Save it again.');
  const [, front = '', body = ''] = /^(?:---\r?\n([\s\S]*?)\r?\n---\r?\n)?([\s\S]*)$/.exec(markdown) ?? [];
  const tables: string[][][] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(body), 'table', (table) => {
    tables.push(table.children.map(({ children }: TableRow) => children.map((cell) => plain(markdownText(cell)))));
  });
  const entries = tableEntries(tables);
  if (entries.length === 0)
    throw new UnreadableCopy("The file holds no table with a head and Microsoft's codes. Save the whole file.");
  const date = /^ms\.date:\s*(.+?)\s*$/m.exec(front)?.[1];
  const seen = date === undefined ? undefined : dayOf(date);
  return { source: 'error-codes-reference', as: "Microsoft's table of error codes, Markdown", isWhole: true, seen, entries };
}

/** The text of a cell. A line break in it is HTML, which is no text. */
function markdownText(node: MarkdownNode): string {
  if (node.type === 'html' || node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(markdownText).join('') : '';
}

/** The rows of Microsoft's table, which stands among others: a row whose first cell holds nothing but codes. */
function tableEntries(tables: readonly Rows[]): CopyEntry[] {
  const rows = tables.filter(([head = []]) => !head.some((cell) => messageColumn.test(cell))).flat();
  return merged(
    rows.flatMap(([first = '', description = '']) => {
      if (!/^(AADSTS ?\d{4,7}[\s,;/]*)+$/i.test(first)) return [];
      return [...first.matchAll(/\d{4,7}/g)].map(([code]) => ({ code, ...nameAndText(description) }));
    }),
  );
}

/** A description of the table begins with the name, where there is one: `SomeName - text`, `SomeName- text`, or nothing else. */
function nameAndText(description: string): Omit<CopyEntry, 'code'> {
  const [whole = '', name] = /^([A-Z]\w*(?:[a-z\d][A-Z]|_)\w*)(?:\s*[-–—]\s|$)/.exec(description) ?? [];
  return { name, text: description.slice(whole.length) };
}

/** What the lookup page says of one number: rows of a label and a value. */
function answerOf(rows: Rows): CopyEntry | undefined {
  const value = (label: RegExp) => rows.find(([first = '', second]) => label.test(first) && second !== undefined)?.[1];
  const code = /^(?:AADSTS ?)?(\d{4,7})$/i.exec(value(codeColumn) ?? '')?.[1];
  const text = value(messageColumn);
  return code && text ? { code, text } : undefined;
}

/** The rows of a list that has a column of codes and one of messages. */
function listEntries([head = [], ...rows]: Rows): CopyEntry[] {
  const code = head.findIndex((cell) => codeColumn.test(cell));
  const message = head.findIndex((cell) => messageColumn.test(cell));
  if (code < 0 || message < 0) return [];
  return rows.flatMap((row) => {
    const digits = /^(?:AADSTS ?)?(\d{4,7})$/i.exec(row[code] ?? '')?.[1];
    return digits ? [{ code: digits, text: row[message] ?? '' }] : [];
  });
}

function listOf(as: string, rows: Rows): Copy {
  const entries = listEntries(rows);
  if (entries.length === 0)
    throw new UnreadableCopy(
      'The list holds no codes. It needs the columns "Error Code" and "Message", or "ResultType" and "Message".',
    );
  return lookupCopy(as, entries);
}

const lookupCopy = (as: string, entries: readonly CopyEntry[]): Copy => ({
  source: 'error-lookup-page',
  as,
  // Microsoft publishes no list: whoever made this one may have asked for some numbers only.
  isWhole: false,
  entries: merged(entries),
});

/** A code that stands in several rows is one entry: its first name, and its different texts in their order. */
function merged(entries: readonly CopyEntry[]): CopyEntry[] {
  const found = new Map<string, CopyEntry>();
  for (const { code, name, text } of entries) {
    const before = found.get(code);
    if (before?.text === text) continue;
    found.set(code, before ? { code, name: before.name ?? name, text: `${before.text} ${text}` } : { code, name, text });
  }
  return [...found.values()];
}

function readJson(text: string): Rows {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnreadableCopy('The file begins like JSON and is none: it is cut, or not all of it was copied.');
  }
  if (!Array.isArray(value)) throw new UnreadableCopy('The JSON is no list of codes.');
  const objects = value.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null);
  const keys = [...new Set(objects.flatMap((item) => Object.keys(item)))];
  return [keys, ...objects.map((item) => keys.map((key) => plain(String(item[key] ?? ''))))];
}

/** The rows of a CSV file whose head names codes and messages; nothing if the text is no such file. */
function readCsv(text: string): Rows | undefined {
  const [head = ''] = text.split('\n', 1);
  const parting = [',', ';', '\t'].find((sign) => {
    const cells = head.split(sign).map((cell) => cell.trim().replace(/^"|"$/g, ''));
    return cells.some((cell) => codeColumn.test(cell)) && cells.some((cell) => messageColumn.test(cell));
  });
  if (!parting) return undefined;
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    rows.at(-1)?.push(plain(cell));
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[++at];
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === parting) endCell();
    else if (!isQuoted && sign === '\n') {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  const filled = rows.filter((row) => row.some((each) => each !== ''));
  if (isQuoted || (filled.at(-1)?.length ?? 0) < (filled[0]?.length ?? 0))
    throw new UnreadableCopy('The list is cut: its last row does not end. Save it again.');
  return filled;
}

/** `2025-02-03T00:00:00Z`, or the month first as in Microsoft's files, `02/03/2025`, as YYYY-MM-DD; nothing for other forms. */
function dayOf(date: string): string | undefined {
  const [, month, day, year] = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(date) ?? [];
  return year ? `${year}-${month}-${day}` : /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0];
}
