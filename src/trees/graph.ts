import { nearest, type Problem } from '../problem';

/** One answer of a question. It leads to a question (`to`) or to a fix (`fix`), never to both. */
export interface Answer {
  id: string;
  label: string;
  to?: string;
  fix?: string;
  /** The client that it names: an id in docs/clients. The playbook is shown with the fix in the end. */
  client?: string;
}

/** One question of a tree. */
export interface Question {
  id: string;
  /** The question itself. */
  ask: string;
  /** What stands before the answer in the list of answers so far: a short form, or the question itself. */
  trail: string;
  answers: Answer[];
}

/** A decision tree: a directed graph without loops whose leaves are fixes. */
export interface Tree {
  id: string;
  start: string;
  questions: Question[];
}

/** One way through a tree: the answers given, in order, and the fix at the end. */
export interface Path {
  steps: { question: string; answer: string }[];
  fix: string;
}

/** The most questions that a person may have to answer. */
export const mostQuestions = 6;

/** The answer that every question offers. */
export const unsure = 'unsure';

/** Query keys that our own links or other people's marks use: no question may take them. */
export const reservedKeys: readonly string[] = ['code', 'tree', 'from', 'ref', 'source'];

export function questionOf(tree: Tree, id: string): Question | undefined {
  return tree.questions.find((question) => question.id === id);
}

/** The ids of all questions that can follow a question, itself included. Total, also on a tree with loops. */
export function reachableFrom(tree: Tree, start: string): Set<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const question = questionOf(tree, id);
    if (!question || seen.has(id)) continue;
    seen.add(id);
    for (const answer of question.answers) if (answer.to) open.push(answer.to);
  }
  return seen;
}

/** The part of a tree that can follow a question: what an error shows that starts there. */
export function subtree(tree: Tree, start: string): Tree {
  const reachable = reachableFrom(tree, start);
  return { ...tree, start, questions: tree.questions.filter((question) => reachable.has(question.id)) };
}

/**
 * How many questions the longest way holds that begins with a question, that one included.
 * The tree must be free of loops.
 */
export function longestFrom(tree: Tree, id: string): number {
  const question = questionOf(tree, id);
  if (!question) return 0;
  return 1 + Math.max(0, ...question.answers.map((answer) => (answer.to ? longestFrom(tree, answer.to) : 0)));
}

/** Every way from the start to a fix. The tree must be free of loops. */
export function allPaths(tree: Tree, start = tree.start): Path[] {
  const question = questionOf(tree, start);
  if (!question) return [];
  return question.answers.flatMap((answer) => {
    const step = { question: question.id, answer: answer.id };
    if (answer.fix) return [{ steps: [step], fix: answer.fix }];
    if (!answer.to) return [];
    return allPaths(tree, answer.to).map((path) => ({ ...path, steps: [step, ...path.steps] }));
  });
}

/** A loop through a question, as the ids along it, or nothing. */
function loopIn(tree: Tree): string[] | undefined {
  const done = new Set<string>();
  const visit = (id: string, trail: string[]): string[] | undefined => {
    if (trail.includes(id)) return [...trail.slice(trail.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const answer of questionOf(tree, id)?.answers ?? []) {
      const loop = answer.to ? visit(answer.to, [...trail, id]) : undefined;
      if (loop) return loop;
    }
    done.add(id);
    return undefined;
  };
  for (const question of tree.questions) {
    const loop = visit(question.id, []);
    if (loop) return loop;
  }
  return undefined;
}

/**
 * What makes a tree wrong (DESIGN 4.2), as problems with a cure; none if the tree holds.
 * @param pages the ids of all fixes and clients.
 * @param line gives the line of a question, and of an answer of it, in the file.
 */
export function checkTree(
  tree: Tree,
  { fixes, clients }: { fixes: ReadonlySet<string>; clients: ReadonlySet<string> },
  file: string,
  line: (question?: string, answer?: string) => number,
): Problem[] {
  const problems: Problem[] = [];
  const say = (what: string, cure: string, question?: string, answer?: string) =>
    problems.push({ file, line: line(question, answer), what, cure });
  const known = new Set(tree.questions.map((question) => question.id));
  const isId = (id: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
  const meant = (id: string, ids: Iterable<string>) => {
    const near = nearest(id, ids);
    return near.length > 0 ? `Did you mean ${near.map((one) => `"${one}"`).join(' or ')}?` : 'Add it, or name one that exists.';
  };

  if (!known.has(tree.start)) say(`The tree starts at "${tree.start}", which is no question.`, meant(tree.start, known));
  const seen = new Set<string>();
  for (const question of tree.questions) {
    if (!isId(question.id))
      say(`The question id "${question.id}" is not lower-case words joined by hyphens.`, 'Rename it.', question.id);
    if (reservedKeys.includes(question.id))
      say(`The question id "${question.id}" is reserved for addresses.`, 'Choose another word.', question.id);
    if (seen.has(question.id)) say(`The question id "${question.id}" occurs twice.`, 'Rename one of them.', question.id);
    seen.add(question.id);
    if (!question.ask) say(`The question "${question.id}" asks nothing.`, 'Give it an ask="…".', question.id);
    if (question.answers.length < 2)
      say(`The question "${question.id}" has fewer than two answers.`, 'Add one, or remove the question.', question.id);
    if (!question.answers.some((answer) => answer.id === unsure)) {
      say(
        `The question "${question.id}" has no "I don't know".`,
        `Add <Answer id="${unsure}" …>I don't know</Answer>.`,
        question.id,
      );
    }
    const answers = new Set<string>();
    for (const answer of question.answers) {
      const name = `The answer "${answer.id}" of "${question.id}"`;
      if (!isId(answer.id))
        say(`${name} has an id that is not lower-case words joined by hyphens.`, 'Rename it.', question.id, answer.id);
      if (answers.has(answer.id)) say(`${name} occurs twice.`, 'Rename one of them.', question.id, answer.id);
      answers.add(answer.id);
      if (!answer.label) say(`${name} says nothing.`, 'Write its text between the tags.', question.id, answer.id);
      if (Boolean(answer.to) === Boolean(answer.fix))
        say(`${name} must have either to="…" or fix="…".`, 'Give it one of the two.', question.id, answer.id);
      if (answer.to && !known.has(answer.to))
        say(`${name} leads to "${answer.to}", which is no question.`, meant(answer.to, known), question.id, answer.id);
      if (answer.fix && !fixes.has(answer.fix))
        say(`${name} leads to the fix "${answer.fix}", which has no page.`, meant(answer.fix, fixes), question.id, answer.id);
      if (answer.client && !clients.has(answer.client))
        say(
          `${name} names the client "${answer.client}", which has no page.`,
          meant(answer.client, clients),
          question.id,
          answer.id,
        );
    }
  }
  const reachable = reachableFrom(tree, tree.start);
  for (const id of known)
    if (!reachable.has(id)) say(`No answer leads to the question "${id}".`, 'Lead one there, or remove it.', id);
  const loop = loopIn(tree);
  if (loop) say(`The questions ${loop.join(' → ')} form a loop.`, 'Lead one of these answers elsewhere.', loop[0]);
  else if (longestFrom(tree, tree.start) > mostQuestions) {
    say(`A way through the tree asks ${longestFrom(tree, tree.start)} questions.`, `Shorten it to at most ${mostQuestions}.`);
  }
  return problems;
}
