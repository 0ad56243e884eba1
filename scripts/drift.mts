import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readCatalogue } from '../src/catalogue/read';
import { type Copy, readCopy, UnreadableCopy } from '../src/sources/copy';
import {
  copiesToSave,
  type Drift,
  findDrift,
  formatDrift,
  formatReference,
  hasDrifted,
  joinCopies,
  parseReference,
  record,
} from '../src/sources/drift';

const usage = `Holds fresh copies of Microsoft's error codes against what was read before, and against the pages.

  npm run drift -- <file>...            say what is new, gone or reworded
  npm run drift -- <file>... --record   remember what the files say; --seen YYYY-MM-DD if they bear no date
  npm run drift -- --addresses          what to save: a file name and an address a line, parted by a tab

Exit code: 0 nothing has changed, 1 something has, 2 a file could not be read and nothing else has changed.`;

const table = 'src/sources/reference.tsv';

/** The address of a file of the project: on the forge where a workflow runs, on this disk elsewhere. */
function linkTo(file: string): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
  return server && repository ? `${server}/${repository}/blob/HEAD/${file}` : file;
}

/** Reads each file, and gives the copies and why others could not be read. */
function readFiles(files: readonly string[]): { copies: Copy[]; unreadable: string[] } {
  const copies: Copy[] = [];
  const unreadable: string[] = [];
  for (const file of files) {
    try {
      if (!existsSync(file)) throw new UnreadableCopy('There is no such file.');
      copies.push(readCopy(readFileSync(file, 'utf8')));
    } catch (error) {
      if (!(error instanceof UnreadableCopy)) throw error;
      unreadable.push(`${file}: ${error.message}`);
    }
  }
  return { copies: joinCopies(copies), unreadable };
}

/** Runs the command, and gives its exit code. */
function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { addresses: { type: 'boolean' }, record: { type: 'boolean' }, seen: { type: 'string' } },
  });
  if (values.addresses) {
    for (const { file, url } of copiesToSave(readCatalogue('.'))) console.log(`${file}\t${url}`);
    return 0;
  }
  if (positionals.length === 0 || (values.seen && !/^\d{4}-\d{2}-\d{2}$/.test(values.seen))) {
    console.error(usage);
    return 2;
  }
  const reference = parseReference(existsSync(table) ? readFileSync(table, 'utf8') : formatReference([]));
  const { copies, unreadable } = readFiles(positionals);
  const drifts: Drift[] = [];
  const pages = copies.length > 0 ? readCatalogue('.') : { errors: [] };
  for (const copy of copies) {
    try {
      drifts.push(findDrift(copy, reference, pages));
    } catch (error) {
      if (!(error instanceof UnreadableCopy)) throw error;
      unreadable.push(`${copy.as}: ${error.message}`);
    }
  }
  if (values.record) {
    for (const why of unreadable) console.error(why);
    if (unreadable.length > 0) return 2;
    const today = new Date().toISOString().slice(0, 10);
    let rows = reference;
    for (const { copy } of drifts) {
      rows = record(rows, copy, values.seen ?? copy.seen ?? today);
      console.log(`Recorded ${copy.entries.length} codes from ${copy.as}.`);
    }
    writeFileSync(table, formatReference(rows));
    return 0;
  }
  if (drifts.length > 0) process.stdout.write(formatDrift(drifts, unreadable, linkTo));
  else for (const why of unreadable) console.error(why);
  if (drifts.some(hasDrifted)) return 1;
  return unreadable.length > 0 ? 2 : 0;
}

process.exitCode = run();
