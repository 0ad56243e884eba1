import { type Answer, type Question, questionOf, reservedKeys, type Tree } from './graph';

/** Chosen answers, keyed by question id. */
export type Answers = Readonly<Record<string, string>>;

/** Where a set of answers leads: the steps that fit, then the question that is open or the fix reached. */
export interface Walk {
  steps: { question: Question; answer: Answer }[];
  question?: Question;
  fix?: string;
}

/** The client that the answers of a walk name, the last one if there are several. */
export function clientOf({ steps }: Pick<Walk, 'steps'>): string | undefined {
  return steps.flatMap(({ answer }) => answer.client ?? []).at(-1);
}

/** What a link says: the answers of its longest valid beginning, and whether something of it did not fit. */
export interface LinkState {
  answers: Answers;
  broken: boolean;
}

/** Keys that mail programs and portals add to links; they say nothing about the tree. */
const foreignKey = /^(utm_.*|fbclid|gclid|msclkid|mc_[a-z]+)$/;

/** Follows answers from the start of a tree as far as they fit. Answers off the way are passed over. */
export function walk(tree: Tree, answers: Answers): Walk {
  const steps: Walk['steps'] = [];
  let question = questionOf(tree, tree.start);
  while (question) {
    const chosen = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    const answer = question.answers.find((one) => one.id === chosen);
    if (!answer) return { steps, question };
    steps.push({ question, answer });
    if (answer.fix) return { steps, fix: answer.fix };
    question = answer.to ? questionOf(tree, answer.to) : undefined;
  }
  return { steps };
}

/** The answers along a walk. */
export function answersOf(steps: Walk['steps']): Answers {
  return Object.fromEntries(steps.map(({ question, answer }) => [question.id, answer.id]));
}

/** Reads the answers that a link carries. Total: what does not fit is left out and reported as `broken`. */
export function readLink(tree: Tree, query: URLSearchParams): LinkState {
  const answers = answersOf(walk(tree, Object.fromEntries(query)).steps);
  const broken = [...query.keys()].some(
    (key) => !Object.hasOwn(answers, key) && !reservedKeys.includes(key) && !foreignKey.test(key),
  );
  return { answers, broken };
}

/** The query that restores a walk, in the order of the questions: `?text=unsure&who=one-person`, or nothing. */
export function writeLink(steps: Walk['steps'], more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...more, ...answersOf(steps) }).toString();
  return query ? `?${query}` : '';
}
