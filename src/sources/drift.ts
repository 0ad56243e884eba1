import { createHash } from 'node:crypto';
import type { Catalogue } from '../catalogue/read';
import { type Copy, type CopyEntry, UnreadableCopy, type WatchedSource, watchedSources } from './copy';

/** What a source said of a code when it was last read: a row of reference.tsv. */
export interface ReferenceRow {
  source: WatchedSource;
  /** Digits. */
  code: string;
  /** Microsoft's symbolic name, empty where the source gives none. */
  name: string;
  /** The description, as `fingerprint` makes it: the words themselves are Microsoft's and are not kept. */
  hash: string;
  /** The date of the copy that was read, YYYY-MM-DD. */
  seen: string;
}

const columns = ['source', 'code', 'name', 'hash', 'seen'] as const;

/**
 * Reads reference.tsv: a header line, then the columns of `ReferenceRow`, parted by tabs.
 * @throws if a row has another form, or a code stands twice for one source; the message names the line.
 */
export function parseReference(tsv: string): ReferenceRow[] {
  const [head, ...lines] = tsv.trimEnd().split(/\r?\n/);
  if (head !== columns.join('\t')) throw new Error(`reference.tsv:1: the columns are ${columns.join(', ')}, parted by tabs.`);
  const known = new Set<string>();
  return lines.map((line, index) => {
    const at = `reference.tsv:${index + 2}`;
    const [source = '', code = '', name = '', hash = '', seen = '', ...rest] = line.split('\t');
    const isSound =
      watchedSources.some((one) => one === source) &&
      /^\d{4,7}$/.test(code) &&
      /^\w*$/.test(name) &&
      /^[0-9a-f]{16}$/.test(hash) &&
      /^\d{4}-\d{2}-\d{2}$/.test(seen);
    if (!isSound || rest.length > 0)
      throw new Error(`${at}: not a row that "npm run drift -- <file> --record" writes. Run that.`);
    if (known.has(`${source} ${code}`)) throw new Error(`${at}: ${code} stands twice for ${source}. Remove one row.`);
    known.add(`${source} ${code}`);
    return { source: source as WatchedSource, code, name, hash, seen };
  });
}

/** Writes reference.tsv: by source, then by number. */
export function formatReference(rows: readonly ReferenceRow[]): string {
  const place = ({ source }: ReferenceRow) => watchedSources.indexOf(source);
  const sorted = [...rows].sort((a, b) => place(a) - place(b) || Number(a.code) - Number(b.code));
  return `${[columns, ...sorted.map((row) => columns.map((column) => row[column]))].map((cells) => cells.join('\t')).join('\n')}\n`;
}

/** The first 16 hex digits of SHA-256 over the letters and digits of a text in lower case: a new comma is no new wording. */
export function fingerprint(text: string): string {
  const letters = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return createHash('sha256').update(letters).digest('hex').slice(0, 16);
}

/**
 * The rows as they stand after a copy was read: those of a whole copy take the place of all rows of its source,
 * those of another of the rows for the same codes.
 * @param seen the date of the copy, YYYY-MM-DD.
 */
export function record(rows: readonly ReferenceRow[], { source, isWhole, entries }: Copy, seen: string): ReferenceRow[] {
  const codes = new Set(entries.map(({ code }) => code));
  const kept = rows.filter((row) => row.source !== source || (!isWhole && !codes.has(row.code)));
  const read = entries.map(({ code, name = '', text }) => ({ source, code, name, hash: fingerprint(text), seen }));
  return [...kept, ...read];
}

/** One code that has changed, and what is to be done about it. */
export interface Change {
  code: string;
  name?: string;
  /** Our page, from the project's root, if there is one. */
  file?: string;
  /** What to do, as sentences. */
  todo: string;
}

/** How a copy differs from what was recorded, and from the pages. */
export interface Drift {
  copy: Copy;
  added: Change[];
  gone: Change[];
  reworded: Change[];
  /** Recorded codes of the source that a copy which is not whole says nothing about. */
  unasked: number;
}

/** A whole copy that lacks more of the recorded codes than this is a piece of one. */
const mostGone = 1 / 3;

/**
 * Holds a copy against what was recorded of its source and against the pages.
 * @throws UnreadableCopy if so much is missing that the copy can only be cut.
 */
export function findDrift(copy: Copy, reference: readonly ReferenceRow[], { errors }: Pick<Catalogue, 'errors'>): Drift {
  const recorded = new Map(reference.filter(({ source }) => source === copy.source).map((row) => [row.code, row]));
  const pages = new Map(errors.flatMap((page) => [page.code, ...(page.aliases ?? [])].map((code) => [code, page])));
  const codes = new Set(copy.entries.map(({ code }) => code));
  const missing = [...recorded.values()].filter(({ code }) => !codes.has(code));
  if (copy.isWhole && missing.length > recorded.size * mostGone)
    throw new UnreadableCopy(
      `The table is cut: ${missing.length} of the ${recorded.size} recorded codes are not in it. Save the whole page.`,
    );
  const drift: Drift = { copy, added: [], gone: [], reworded: [], unasked: copy.isWhole ? 0 : missing.length };
  for (const entry of copy.entries) {
    const { code, name } = entry;
    const page = pages.get(code);
    const before = recorded.get(code);
    if (!page) drift.added.push({ code, name, todo: 'It has no page. Write one: docs/contributing/add-an-error.mdx.' });
    else if (!before)
      drift.added.push({
        code,
        name,
        file: page.file,
        todo: 'The source did not have it when it was last read. Hold the page against it, cite it, and see whether "status" still holds.',
      });
    else {
      const todo = rewording(entry, before, page.code === code ? page : undefined);
      if (todo.length > 0) drift.reworded.push({ code, name, file: page.file, todo: todo.join(' ') });
    }
  }
  for (const { code, name } of copy.isWhole ? missing : []) {
    const page = pages.get(code);
    if (page?.status === 'retired') continue;
    drift.gone.push({
      code,
      name: name || undefined,
      file: page?.file,
      todo: 'Ask the live lookup page for the number: if it is gone there too, set "status: retired"; otherwise cite that page.',
    });
  }
  for (const list of [drift.added, drift.gone, drift.reworded]) list.sort((a, b) => Number(a.code) - Number(b.code));
  return drift;
}

/** What to do about a code that is known in both: nothing, or sentences. */
function rewording({ name, text }: CopyEntry, before: ReferenceRow, page: Catalogue['errors'][number] | undefined): string[] {
  const todo: string[] = [];
  if (fingerprint(text) !== before.hash)
    todo.push('The description is another. Hold the page against it, mend what no longer fits, and set "checked".');
  if ((name ?? '') !== before.name)
    todo.push(
      `The name was ${before.name || 'none'} and is ${name ?? 'none'}. Change "name" and "title"; keep the old one in "symptoms".`,
    );
  else if (name && page && page.name !== name && page.status !== 'disputed')
    // A disputed page states the name of each source: it may stand under another.
    todo.push(
      `The page says ${page.name ?? 'no name'}, the source says ${name}. Make "name" that of the source, or state the dispute.`,
    );
  return todo;
}

/** Whether anything is to be worked off. */
export function hasDrifted({ added, gone, reworded }: Drift): boolean {
  return added.length + gone.length + reworded.length > 0;
}

/**
 * The text of an issue, as Markdown: a title, counts, and for each source what is new, gone and reworded.
 * @param unreadable why files could not be read.
 * @param linkTo the address of a file of the project.
 */
export function formatDrift(drifts: readonly Drift[], unreadable: readonly string[], linkTo: (file: string) => string): string {
  const count = (list: 'added' | 'gone' | 'reworded') => drifts.reduce((sum, drift) => sum + drift[list].length, 0);
  const item = ({ code, name, file, todo }: Change) =>
    `- **AADSTS${code}**${name ? ` ${name}` : ''}${file ? ` ([${file}](${linkTo(file)}))` : ''}: ${todo}`;
  const list = (title: string, items: readonly string[]) => [`### ${title}: ${items.length}`, items.join('\n')];
  const isChanged = drifts.some(hasDrifted);
  const blocks = [
    `# Microsoft's error codes ${isChanged ? 'have changed' : 'are as recorded'}`,
    `${count('added')} new, ${count('gone')} gone, ${count('reworded')} reworded.`,
  ];
  for (const drift of drifts) {
    const { as, entries, seen } = drift.copy;
    blocks.push(`Taken for ${as}: ${entries.length} ${entries.length === 1 ? 'code' : 'codes'}${seen ? `, dated ${seen}` : ''}.`);
    if (drift.unasked > 0)
      blocks.push(
        `It says nothing about ${drift.unasked} recorded codes. That page has no list, so it does not mean that they are gone.`,
      );
    if (hasDrifted(drift))
      blocks.push(
        ...list('New', drift.added.map(item)),
        ...list('Gone', drift.gone.map(item)),
        ...list('Reworded', drift.reworded.map(item)),
      );
  }
  if (unreadable.length > 0)
    blocks.push(
      ...list(
        'Not read',
        unreadable.map((why) => `- ${why}`),
      ),
    );
  if (isChanged)
    blocks.push(
      'When all of it is worked off, run `npm run drift -- <file> --record` on the same copies, and commit `src/sources/reference.tsv`.',
    );
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Copies of one source that are not whole, such as answers for several numbers, as one; whole ones stay as they are. */
export function joinCopies(copies: readonly Copy[]): Copy[] {
  const joined: Copy[] = [];
  for (const copy of copies) {
    const before = joined.find(({ source, isWhole }) => source === copy.source && !isWhole && !copy.isWhole);
    if (!before) joined.push({ ...copy });
    else {
      const codes = new Set(copy.entries.map(({ code }) => code));
      before.entries = [...before.entries.filter(({ code }) => !codes.has(code)), ...copy.entries];
      before.as = "answers of Microsoft's lookup page";
    }
  }
  return joined;
}

/** What is worth holding against the pages every week: the table, and the answer for every number that sources disagree about. */
export function copiesToSave({ errors, sources }: Pick<Catalogue, 'errors' | 'sources'>): { file: string; url: string }[] {
  const [table, lookup] = watchedSources.map((id) => sources[id]?.url ?? '');
  return [
    { file: 'error-codes-reference.html', url: table ?? '' },
    ...errors
      .filter(({ code, status }) => status === 'disputed' && /^\d/.test(code))
      .map(({ code }) => ({ file: `error-lookup-page-${code}.html`, url: `${lookup}?code=${code}` })),
  ];
}
