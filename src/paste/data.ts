import { errorId } from '../catalogue/id';
import type { ErrorActor, Kind } from '../catalogue/lists';
import type { Catalogue, FixPage } from '../catalogue/read';
import { asksQuestions } from '../catalogue/routing';
import { errorTitle, type PageData, type RareData, rareEntry } from '../search/documents';
import type { NoteFix } from '../ticket/note';
import type { Tree } from '../trees/graph';

/** What the paste box knows of an error page. */
export interface PasteError {
  id: string;
  path: string;
  title: string;
  /** Missing for a code that only Microsoft's lookup page knows. */
  summary?: string;
  kind: Kind;
  actor: ErrorActor;
  /** Sources disagree about this number. */
  isDisputed: boolean;
  /** The tree that leads on, and the question at which it starts for this code. */
  tree?: string;
  start?: string;
  fixes: readonly string[];
}

/** A fix as the paste box and the ticket note show it; the actor is still the word of the catalogue. */
export type PasteFix = Omit<NoteFix, 'actor'> & { path: string; actor: ErrorActor; minutes: number; firstStep: string };

/** Where an error leads. Absent stands for empty. */
interface Route {
  kind: Kind;
  actor: ErrorActor;
  isDisputed?: true;
  tree?: string;
  start?: string;
  fixes?: readonly string[];
}

/** What the paste box needs besides the pages that the search knows too. */
export interface PasteParts {
  /** By code. */
  routes: Readonly<Record<string, Route>>;
  fixes: Readonly<Record<string, PasteFix>>;
  trees: Readonly<Record<string, Tree>>;
  /** The page that serves a client, by the name that the parser gives it. */
  clients: Readonly<Record<string, { title: string; path: string }>>;
  /** Path of each evidence page. */
  evidence: Readonly<Record<string, { title: string; path: string }>>;
}

/** Everything that the paste box needs once it has been opened: after this nothing is asked of any server. */
export interface PasteData extends PasteParts {
  /** By code and alias, as digits or with the letters of another family. */
  errors: Readonly<Record<string, PasteError>>;
}

/** What a note and the paste box say of a fix. */
export function pasteFix(page: FixPage, catalogue: Catalogue): PasteFix {
  const { id, path, title, cause, tellUser, actor, role, minutes, steps } = page;
  const evidence = (page.evidence ?? []).flatMap((each) => catalogue.evidence.filter(({ id }) => id === each));
  return {
    id,
    path,
    title,
    cause,
    tellUser,
    actor,
    ...(role && { role }),
    minutes,
    firstStep: steps[0],
    evidence: evidence.map(({ id, title, path }) => ({ id, title, path })),
  };
}

/** Gathers from the catalogue what the paste box needs besides the pages. */
export function pasteParts(catalogue: Catalogue): PasteParts {
  const route = (page: Catalogue['errors'][number]): Route => ({
    kind: page.kind,
    actor: page.actor,
    ...(page.status === 'disputed' && { isDisputed: true }),
    // Elsewhere no questions stand on the page: its fixes do.
    ...(asksQuestions(page) && { tree: page.tree, ...(page.start && { start: page.start }) }),
    ...(page.fixes?.length && { fixes: page.fixes }),
  });
  return {
    routes: Object.fromEntries(catalogue.errors.map((page) => [page.code, route(page)])),
    fixes: Object.fromEntries(catalogue.fixes.map((page) => [page.id, pasteFix(page, catalogue)])),
    trees: Object.fromEntries(catalogue.trees.map(({ id, graph }) => [id, graph])),
    clients: Object.fromEntries(
      [...catalogue.clients, ...catalogue.develop].flatMap(({ client = [], title, path }) =>
        client.map((id) => [id, { title, path }]),
      ),
    ),
    evidence: Object.fromEntries(catalogue.evidence.map(({ id, title, path }) => [id, { title, path }])),
  };
}

/** Puts together what the paste box works with. */
export function pasteData({ errors: entries }: PageData, rare: RareData, parts: PasteParts): PasteData {
  const errors: Record<string, PasteError> = {};
  for (const entry of [...entries, ...rare.map(rareEntry)]) {
    const route = parts.routes[entry.code];
    if (!route) continue;
    const id = errorId(entry.code);
    const error = {
      ...route,
      id,
      path: `/errors/${id}`,
      title: errorTitle(entry),
      ...(entry.text && { summary: entry.text }),
      isDisputed: route.isDisputed ?? false,
      fixes: route.fixes ?? [],
    };
    for (const each of [entry.code, ...(entry.aliases ?? [])]) errors[each] = error;
  }
  return { ...parts, errors };
}
