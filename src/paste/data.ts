import type { ErrorActor, Kind } from '../catalogue/lists';
import type { Catalogue, FixPage } from '../catalogue/read';
import type { NoteFix } from '../ticket/note';
import type { Tree } from '../trees/graph';

/** What the paste box knows of an error page. */
export interface PasteError {
  id: string;
  path: string;
  title: string;
  summary: string;
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

/** Everything that the paste box needs once it has been opened: after this nothing is asked of any server. */
export interface PasteData {
  /** By code and alias, as digits or with the letters of another family. */
  errors: Readonly<Record<string, PasteError>>;
  fixes: Readonly<Record<string, PasteFix>>;
  trees: Readonly<Record<string, Tree>>;
  /** Path of each evidence page. */
  evidence: Readonly<Record<string, { title: string; path: string }>>;
}

/** What a note and the paste box say of a fix. */
export function pasteFix(page: FixPage, catalogue: Catalogue): PasteFix {
  const { id, path, title, cause, tellUser, actor, role, minutes, firstStep } = page;
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
    firstStep,
    evidence: evidence.map(({ id, title, path }) => ({ id, title, path })),
  };
}

/** Gathers from the catalogue what the paste box needs. */
export function pasteData(catalogue: Catalogue): PasteData {
  const errors: Record<string, PasteError> = {};
  for (const page of catalogue.errors) {
    const { id, path, title, summary, kind, actor, tree, start } = page;
    const entry = {
      id,
      path,
      title,
      summary,
      kind,
      actor,
      isDisputed: page.status === 'disputed',
      ...(tree && { tree }),
      ...(start && { start }),
      fixes: page.fixes ?? [],
    };
    for (const code of [page.code, ...(page.aliases ?? [])]) errors[code] = entry;
  }
  return {
    errors,
    fixes: Object.fromEntries(catalogue.fixes.map((page) => [page.id, pasteFix(page, catalogue)])),
    trees: Object.fromEntries(catalogue.trees.map(({ id, graph }) => [id, graph])),
    evidence: Object.fromEntries(catalogue.evidence.map(({ id, title, path }) => [id, { title, path }])),
  };
}
