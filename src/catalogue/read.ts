import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Heading, List, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { clientIds } from '../parser/client';
import { ContentError, nearest, type Problem } from '../problem';
import { readSources, type Source } from '../sources/learn';
import { checkTree, questionOf, type Tree } from '../trees/graph';
import { readTree } from '../trees/read';
import { errorId } from './id';
import { areas as areaIds, type HeadingRule, headings, type Shelf } from './lists';
import {
  type AreaFacts,
  areaSchema,
  type ClientFacts,
  clientSchema,
  type DevelopFacts,
  developSchema,
  type ErrorFacts,
  type EvidenceFacts,
  errorSchema,
  evidenceSchema,
  type FixFacts,
  fixSchema,
  type GlossaryFacts,
  glossarySchema,
  type TreeFacts,
  treeSchema,
} from './schema';

/** What the front matter of every shelf has. */
type Dated = Pick<GlossaryFacts, 'checked' | 'changes'>;

/** What every page of the catalogue has besides its front matter. */
export interface Page {
  /** File name without its ending: the last part of the address. */
  id: string;
  /** Address below the base path, without a slash at the end. */
  path: string;
  /** File, from the project's root. */
  file: string;
}

export type ErrorPage = ErrorFacts & Page;
export type AreaPage = AreaFacts & Page;
/** A fix, with the steps of "Do this" as plain text, each without what explains it. */
export type FixPage = FixFacts & Page & { steps: readonly [string, ...string[]] };
/** A tree, with its graph. */
export type TreePage = TreeFacts & Page & { graph: Tree };
export type EvidencePage = EvidenceFacts & Page;
export type ClientPage = ClientFacts & Page;
/** A page for developers, with the versions of its packages as the lockfile has them. */
export type DevelopPage = DevelopFacts & Page & { versions: { name: string; version: string }[] };

/** All that docs/ says, read and checked. Plain data: it can be written as JSON. */
export interface Catalogue {
  errors: ErrorPage[];
  areas: AreaPage[];
  fixes: FixPage[];
  trees: TreePage[];
  evidence: EvidencePage[];
  clients: ClientPage[];
  develop: DevelopPage[];
  glossary: GlossaryFacts;
  sources: Record<string, Source>;
}

/** A page as it was read, before its front matter is known to be right. */
interface RawPage extends Page {
  shelf?: Shelf;
  values: unknown;
  /** The line of a front matter key, given as its path. */
  lineOf: (path: readonly PropertyKey[]) => number;
  root: Root;
}

const parser = unified().use(remarkParse).use(remarkMdx);

/**
 * Reads and checks all shelves below `docs/`.
 * @param root the project's root folder.
 * @throws ContentError with every problem found, each with file, line and cure.
 */
export function readCatalogue(root: string): Catalogue {
  const problems: Problem[] = [];
  const sources = readSources(join(root, 'src/sources/learn.tsv'));
  const shelf = <T>(name: Shelf, schema: z.ZodType<T>): { raw: RawPage; facts: T }[] =>
    readShelf(root, name, problems).flatMap((raw) => {
      const facts = parseFacts(raw, schema, problems);
      checkHeadings(raw, problems);
      return facts === undefined ? [] : [{ raw, facts }];
    });
  const pageOf = ({ id, path, file }: RawPage): Page => ({ id, path, file });

  const errors = shelf('errors', errorSchema);
  const areas = shelf('areas', areaSchema);
  const fixes = shelf('fixes', fixSchema).flatMap(({ raw, facts }) => {
    const [first, ...others] = stepsOf(raw.root);
    if (first) return [{ raw, facts, steps: [first, ...others] as const }];
    problems.push({ file: raw.file, line: 1, what: '"Do this" holds no step.', cure: 'Write its steps as an ordered list.' });
    return [];
  });
  const trees = shelf('trees', treeSchema).flatMap(({ raw, facts }) => {
    const found = readTree(raw.root, raw.id, raw.file);
    if (!found) {
      problems.push({
        file: raw.file,
        line: 1,
        what: 'The page holds no <DecisionTree>.',
        cure: 'Write one, as DESIGN 4.2 shows.',
      });
      return [];
    }
    problems.push(
      ...found.problems,
      ...checkTree(found.tree, { fixes: idsOf(root, 'fixes'), clients: idsOf(root, 'clients') }, raw.file, found.line),
    );
    return [{ raw, facts, graph: found.tree }];
  });
  const evidence = shelf('evidence', evidenceSchema);
  const clients = shelf('clients', clientSchema);
  const versions = readVersions(root);
  const develop = shelf('develop', developSchema).map(({ raw, facts }) => ({
    raw,
    facts,
    versions: (facts.packages ?? []).flatMap((name, index) => {
      const version = versions.get(name);
      if (version) return [{ name, version }];
      problems.push({
        file: raw.file,
        line: raw.lineOf(['packages', index]),
        what: `Key "packages.${index}": the lockfile holds no "${name}".`,
        cure: `Run "npm install --save-dev ${name}", or move the library to "read".`,
      });
      return [];
    }),
  }));
  const glossary = readGlossary(root, problems);

  checkReferences(root, { errors, areas, fixes, trees, evidence, clients, develop, sources }, problems);
  if (glossary) checkGlossary(glossary, sources, problems);
  const others = [errors, areas, fixes, trees, evidence, clients, develop].flat();
  checkChanges(glossary ? [...others, glossary] : others, problems);
  if (problems.length > 0 || !glossary) throw new ContentError(problems);
  return {
    errors: errors.map(({ raw, facts }) => ({ ...facts, ...pageOf(raw) })).sort(byCode),
    areas: areas
      .map(({ raw, facts }) => ({ ...facts, ...pageOf(raw) }))
      .sort((a, b) => areaIds.indexOf(a.id as never) - areaIds.indexOf(b.id as never)),
    fixes: fixes.map(({ raw, facts, steps }) => ({ ...facts, ...pageOf(raw), steps })),
    trees: trees.map(({ raw, facts, graph }) => ({ ...facts, ...pageOf(raw), graph })),
    evidence: evidence.map(({ raw, facts }) => ({ ...facts, ...pageOf(raw) })).sort((a, b) => a.order - b.order),
    clients: clients.map(({ raw, facts }) => ({ ...facts, ...pageOf(raw) })).sort((a, b) => (a.title < b.title ? -1 : 1)),
    develop: develop
      .map(({ raw, facts, versions }) => ({ ...facts, ...pageOf(raw), versions }))
      .sort((a, b) => a.order - b.order),
    glossary: glossary.facts,
    sources: Object.fromEntries(sources),
  };
}

function byCode(a: ErrorFacts, b: ErrorFacts): number {
  return Number(a.code.replace(/\D/g, '')) - Number(b.code.replace(/\D/g, ''));
}

function entriesOf(root: string, shelf: Shelf): Dirent[] {
  return readdirSync(join(root, 'docs', shelf), { withFileTypes: true }).filter((entry) => !entry.name.startsWith('_'));
}

/** The ids of all pages of a shelf. A page with a mistake counts: those that refer to it are not to be blamed. */
function idsOf(root: string, shelf: Shelf): Set<string> {
  return new Set(entriesOf(root, shelf).map(({ name }) => basename(name, '.mdx')));
}

function readShelf(root: string, shelf: Shelf, problems: Problem[]): RawPage[] {
  return entriesOf(root, shelf).flatMap((entry) => {
    const path = join(root, 'docs', shelf, entry.name);
    const file = relative(root, path).replaceAll('\\', '/');
    if (!entry.isFile() || !entry.name.endsWith('.mdx')) {
      problems.push({
        file,
        line: 1,
        what: 'This shelf is flat and holds .mdx files only.',
        cure: 'Rename it or move it elsewhere.',
      });
      return [];
    }
    return readPage(readFileSync(path, 'utf8'), file, shelf, problems);
  });
}

/** The versions of all packages that the lockfile holds at the top, by name. */
function readVersions(root: string): Map<string, string> {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  return new Map(
    Object.entries(packages).flatMap(([path, { version }]): [string, string][] => {
      const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path)?.[1];
      return name && version ? [[name, version]] : [];
    }),
  );
}

function readGlossary(root: string, problems: Problem[]): { raw: RawPage; facts: GlossaryFacts } | undefined {
  const file = 'docs/glossary.mdx';
  const raw = readPage(readFileSync(join(root, file), 'utf8'), file, undefined, problems)[0];
  const facts = raw && parseFacts(raw, glossarySchema, problems);
  return facts && { raw, facts };
}

/** Nothing changes after the day on which a page was checked last: such a date is a slip of the hand. */
function checkChanges(pages: readonly { raw: RawPage; facts: Dated }[], problems: Problem[]): void {
  const newest =
    pages
      .map(({ facts }) => facts.checked)
      .sort()
      .at(-1) ?? '';
  for (const { raw, facts } of pages) {
    for (const [index, { date }] of (facts.changes ?? []).entries())
      if (date > newest)
        problems.push({
          file: raw.file,
          line: raw.lineOf(['changes', index, 'date']),
          what: `Key "changes.${index}.date": ${date} is later than ${newest}, the newest "checked" of all pages.`,
          cure: 'Correct the day, or check the page and date it.',
        });
  }
}

/** Each form of a term must mean one term, and what a term refers to must be there. */
function checkGlossary(
  { raw, facts }: { raw: RawPage; facts: GlossaryFacts },
  sources: ReadonlyMap<string, Source>,
  problems: Problem[],
): void {
  const say = (path: readonly PropertyKey[], what: string, cure: string) =>
    problems.push({ file: raw.file, line: raw.lineOf(path), what: `Key "${path.join('.')}": ${what}`, cure });
  const ids = facts.terms.map(({ id }) => id);
  const forms = new Map<string, string>();
  for (const [index, { id, term, also = [], learn, see = [] }] of facts.terms.entries()) {
    if (ids.indexOf(id) !== index) say(['terms', index, 'id'], `"${id}" occurs twice.`, 'Join the two.');
    for (const form of [term, ...also].map((each) => each.toLowerCase())) {
      const other = forms.get(form);
      if (other) say(['terms', index], `"${form}" stands for "${other}" already.`, 'Keep it on one of the two.');
      forms.set(form, id);
    }
    if (learn && !sources.has(learn))
      say(['terms', index, 'learn'], `there is no source "${learn}".`, 'Add a row to src/sources/learn.tsv.');
    for (const [place, other] of see.entries())
      if (!ids.includes(other) || other === id)
        say(
          ['terms', index, 'see', place],
          `there is no other term "${other}".`,
          `Name one of: ${nearest(other, ids).join(', ') || ids.join(', ')}.`,
        );
  }
}

function readPage(text: string, file: string, shelf: Shelf | undefined, problems: Problem[]): RawPage[] {
  const id = basename(file, '.mdx');
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/.exec(text);
  if (!match) {
    problems.push({
      file,
      line: 1,
      what: 'The page has no front matter.',
      cure: 'Begin the file with a block between two lines of ---.',
    });
    return [];
  }
  const lines = new LineCounter();
  const document = parseDocument(match[1] ?? '', { lineCounter: lines });
  const yamlError = document.errors[0];
  if (yamlError) {
    const line = lines.linePos(yamlError.pos[0]).line + 1;
    problems.push({
      file,
      line,
      what: `The front matter is not YAML: ${yamlError.code}.`,
      cure: 'Put text that holds ":" or "#" between quotes.',
    });
    return [];
  }
  const frontMatterLines = match[0].split('\n').length - 1;
  try {
    // Blank lines stand in for the front matter, so that lines of the tree are lines of the file.
    const root = parser.parse('\n'.repeat(frontMatterLines) + text.slice(match[0].length));
    const lineOf = (path: readonly PropertyKey[]) => {
      for (let depth = path.length; depth > 0; depth--) {
        const node = document.getIn(path.slice(0, depth), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line + 1;
      }
      return 1;
    };
    return [
      { id, path: shelf ? `/${shelf}/${id}` : `/${id}`, file, ...(shelf && { shelf }), values: document.toJS(), lineOf, root },
    ];
  } catch (error) {
    const { line = 1, reason = String(error) } = error as { line?: number; reason?: string };
    problems.push({
      file,
      line,
      what: `The page is not MDX: ${reason}`,
      cure: 'Put braces, "<" and placeholders between backticks.',
    });
    return [];
  }
}

/** Holds front matter against its schema; each issue becomes a problem with the key and a cure. */
function parseFacts<T>(raw: RawPage, schema: z.ZodType<T>, problems: Problem[]): T | undefined {
  const result = schema.safeParse(raw.values);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const key = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(schema, issue.path);
      for (const unknown of issue.keys) {
        const near = nearest(unknown, known)[0];
        const cure = near ? `Did you mean "${near}"?` : `Known keys: ${known.join(', ')}.`;
        problems.push({ file: raw.file, line: raw.lineOf([...issue.path, unknown]), what: `Unknown key "${unknown}".`, cure });
      }
      continue;
    }
    problems.push({ file: raw.file, line: raw.lineOf(issue.path), what: `Key "${key}": ${issue.message}.`, cure: cureOf(issue) });
  }
  return undefined;
}

/** The keys that an object of a schema takes; numbers in its path stand for members of a list. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const bare = (type: unknown): unknown =>
    (type as z.ZodType).type === 'optional' ? bare((type as z.ZodOptional).unwrap()) : type;
  const object = path.reduce<unknown>(
    (type, key) => bare(typeof key === 'number' ? (type as z.ZodArray).element : (type as z.ZodObject).shape[String(key)]),
    schema,
  );
  return Object.keys((object as z.ZodObject).shape);
}

function cureOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `Write one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return `Make it at least ${issue.minimum} ${issue.origin === 'string' ? 'characters' : 'long'}.`;
    case 'too_big':
      return `Make it at most ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'long'}.`;
    case 'invalid_type':
      return `Write a value of type ${issue.expected}; numbers that are codes go between quotes.`;
    default:
      return 'Compare with another page of this shelf.';
  }
}

/** Headings are the page's contract with its reader: known ones, each once, in their order. */
function checkHeadings(raw: RawPage, problems: Problem[]): void {
  const rules = raw.shelf ? headings[raw.shelf] : [];
  const found = raw.root.children.filter((node): node is Heading => node.type === 'heading' && node.depth <= 2);
  const names = found.map((node) => textOf(node));
  const at = (index: number) => found[index]?.position?.start.line ?? 1;
  if (found.some((node) => node.depth === 1)) {
    const index = found.findIndex((node) => node.depth === 1);
    problems.push({
      file: raw.file,
      line: at(index),
      what: 'The page has a heading of the first level.',
      cure: 'The title makes that one; use ##.',
    });
    return;
  }
  if (rules.length === 0) return;
  // The page follows the list that knows most of its headings.
  const fitOf = ({ order }: HeadingRule) => names.filter((name) => order.includes(name)).length;
  const rule = rules.toSorted((a, b) => fitOf(b) - fitOf(a))[0];
  if (!rule) return;
  let last = -1;
  for (const [index, name] of names.entries()) {
    const place = rule.order.indexOf(name);
    const line = at(index);
    if (place < 0)
      problems.push({
        file: raw.file,
        line,
        what: `The heading "${name}" is not known here.`,
        cure: `Use: ${rule.order.join(' · ')}.`,
      });
    else if (place === last)
      problems.push({ file: raw.file, line, what: `The heading "${name}" occurs twice.`, cure: 'Join the two.' });
    else if (place < last)
      problems.push({
        file: raw.file,
        line,
        what: `The heading "${name}" stands too late.`,
        cure: `The order is: ${rule.order.join(' · ')}.`,
      });
    last = Math.max(last, place);
  }
  for (const name of rule.required) {
    if (!names.includes(name))
      problems.push({ file: raw.file, line: 1, what: `The heading "${name}" is missing.`, cure: `Add "## ${name}".` });
  }
}

/** The steps of the first list with numbers of a page: of each its first paragraph, as one line of plain text. */
function stepsOf(root: Root): string[] {
  const list = root.children.find((node): node is List => node.type === 'list' && node.ordered === true);
  return (list?.children ?? []).flatMap(({ children: [first] }) => (first ? [textOf(first).replace(/\s+/g, ' ').trim()] : []));
}

interface Shelves {
  errors: { raw: RawPage; facts: ErrorFacts }[];
  areas: { raw: RawPage; facts: AreaFacts }[];
  fixes: { raw: RawPage; facts: FixFacts }[];
  trees: { raw: RawPage; facts: TreeFacts; graph: Tree }[];
  evidence: { raw: RawPage; facts: EvidenceFacts }[];
  clients: { raw: RawPage; facts: ClientFacts }[];
  develop: { raw: RawPage; facts: DevelopFacts }[];
  sources: ReadonlyMap<string, Source>;
}

/** Every id that front matter names must lead somewhere, and what belongs together must agree. */
function checkReferences(root: string, shelves: Shelves, problems: Problem[]): void {
  const { errors, areas, fixes, trees, evidence, clients, develop, sources } = shelves;
  const codes = new Set([...idsOf(root, 'errors')].map((id) => id.replace(/^AADSTS/, '')));
  const fixIds = idsOf(root, 'fixes');
  const treeIds = idsOf(root, 'trees');
  const evidenceIds = idsOf(root, 'evidence');
  const graphs = new Map(trees.map(({ raw, graph }) => [raw.id, graph]));
  const refer = (raw: RawPage, path: readonly PropertyKey[], id: string | undefined, known: Iterable<string>, noun: string) => {
    const all = new Set(known);
    if (id === undefined || all.has(id)) return;
    const near = nearest(id, all);
    const cure =
      near.length > 0 ? `Did you mean ${near.map((one) => `"${one}"`).join(' or ')}?` : `Add it, or name one that exists.`;
    problems.push({
      file: raw.file,
      line: raw.lineOf(path),
      what: `Key "${path.join('.')}": there is no ${noun} "${id}".`,
      cure,
    });
  };
  const referAll = (raw: RawPage, key: string, ids: readonly string[] | undefined, known: Iterable<string>, noun: string) => {
    const all = [...known];
    for (const [index, id] of (ids ?? []).entries()) refer(raw, [key, index], id, all, noun);
  };
  const say = (raw: RawPage, key: string, what: string, cure: string) =>
    problems.push({ file: raw.file, line: raw.lineOf([key]), what: `Key "${key}": ${what}`, cure });

  for (const { raw, facts } of [...errors, ...areas, ...fixes, ...trees, ...evidence, ...clients, ...develop])
    referAll(raw, 'learn', facts.learn, sources.keys(), 'source');
  for (const { raw, facts } of areas) {
    if (!areaIds.some((area) => area === raw.id))
      problems.push({
        file: raw.file,
        line: 1,
        what: `There is no area "${raw.id}".`,
        cure: `Name the file by one of: ${areaIds.join(', ')}.`,
      });
    refer(raw, ['tree'], facts.tree, treeIds, 'tree');
  }
  for (const area of areaIds) {
    const user = errors.find(({ facts }) => facts.area === area);
    if (user && !areas.some(({ raw }) => raw.id === area))
      say(user.raw, 'area', `"${area}" has no page.`, `Add docs/areas/${area}.mdx.`);
  }
  for (const { raw, facts } of fixes) {
    referAll(raw, 'evidence', facts.evidence, evidenceIds, 'evidence page');
  }
  const served = new Map<string, string>();
  for (const { raw, facts } of [...clients, ...develop]) {
    referAll(raw, 'client', facts.client, clientIds, 'client');
    referAll(raw, 'fixes', facts.fixes, fixIds, 'fix');
    for (const client of facts.client ?? []) {
      const other = served.get(client);
      if (other) say(raw, 'client', `${other} serves "${client}" already.`, 'Keep it on one of the two.');
      served.set(client, raw.file);
    }
  }
  for (const client of clientIds) {
    if (!served.has(client))
      problems.push({
        file: 'src/parser/client.ts',
        line: 1,
        what: `No page serves the client "${client}".`,
        cure: 'Name it under "client" of a page in docs/clients or docs/develop.',
      });
  }
  const summaries = new Map<string, string>();
  const aliases = new Map<string, string>();
  for (const { raw, facts } of errors) {
    if (errorId(facts.code) !== raw.id)
      say(raw, 'code', `"${facts.code}" does not fit the file name.`, `Name the file ${errorId(facts.code)}.mdx.`);
    if (!facts.title.startsWith(`${raw.id}: `))
      say(raw, 'title', 'it does not begin with the code.', `Begin it with "${raw.id}: ".`);
    const twin = summaries.get(facts.summary);
    if (twin) say(raw, 'summary', `${twin} says the same.`, 'Say what is peculiar to this code.');
    summaries.set(facts.summary, raw.file);
    referAll(raw, 'related', facts.related, codes, 'error page');
    referAll(raw, 'fixes', facts.fixes, fixIds, 'fix');
    refer(raw, ['tree'], facts.tree, treeIds, 'tree');
    for (const alias of facts.aliases ?? []) {
      if (codes.has(alias))
        say(raw, 'aliases', `"${alias}" has a page of its own, ${errorId(alias)}.mdx.`, 'Move it to "related".');
      const other = aliases.get(alias);
      if (other) say(raw, 'aliases', `"${alias}" is an alias of ${other} already.`, 'Keep it on one of the two.');
      aliases.set(alias, raw.file);
    }
    for (const [index, meaning] of (facts.meanings ?? []).entries()) {
      refer(raw, ['meanings', index, 'source'], meaning.source, sources.keys(), 'source');
      const [noun = '', id = ''] = meaning.leadsTo.split(':');
      refer(raw, ['meanings', index, 'leadsTo'], id, noun === 'tree' ? treeIds : fixIds, noun);
    }
    if (facts.status === 'disputed' && !facts.meanings)
      say(raw, 'status', 'a disputed code needs its meanings.', 'Add "meanings", one for each source.');
    if (facts.status === 'lookup-only' && !facts.copies)
      say(raw, 'status', 'a code of the lookup page needs its copies.', 'Add "copies", the dates of the copies that list it.');
    if (facts.status === 'lookup-only' && facts.symptoms)
      say(raw, 'symptoms', 'the search finds a code of the lookup page by its title.', 'Put the words into the title.');
    if (facts.status !== 'disputed' && facts.meanings)
      say(raw, 'meanings', 'only a disputed code has several.', 'Set "status: disputed".');
    const graph = facts.tree === undefined ? undefined : graphs.get(facts.tree);
    if (facts.start !== undefined && !facts.tree)
      say(raw, 'start', 'there is no tree to start in.', 'Add "tree", or remove "start".');
    if (facts.start !== undefined && graph && !questionOf(graph, facts.start)) {
      refer(
        raw,
        ['start'],
        facts.start,
        graph.questions.map((question) => question.id),
        'question',
      );
    }
    if (facts.actor !== 'nobody' && !facts.tree && !facts.fixes?.length)
      say(raw, 'fixes', 'the page leads nowhere.', 'Name a fix or a tree.');
  }
}
