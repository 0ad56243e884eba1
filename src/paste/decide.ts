import type { Parsed } from '../parser/parse';
import { subtree, type Tree, unsure } from '../trees/graph';
import { type Answers, answersOf, type Walk, walk } from '../trees/state';
import type { PasteData, PasteError } from './data';

/** Codes that only wrap another one: what stands beside them decides. */
const wrappers = new Set(['70002', '70000', '50000', '90000', '90002', '65000']);

/** What to do about one code of a pasted text. */
export interface Verdict {
  code: string;
  error?: PasteError;
  /** The tree from the question at which this error enters it, and how far the text has answered it. */
  tree?: { tree: Tree; walk: Walk; from?: string };
  /** The fix, where only one is left. */
  fix?: string;
}

/** The codes of a text, the one that decides first: known before unknown, causes before wrappers, failures before normal steps. */
export function decide(text: string, parsed: Parsed, data: PasteData): Verdict[] {
  const rank = ({ code, error }: Verdict) =>
    (error ? 0 : 8) +
    (wrappers.has(code) ? 16 : 0) +
    (error && error.fixes.length === 0 && !error.tree ? 2 : 0) +
    (error?.kind === 'interrupt' ? 1 : 0);
  const codes = [...parsed.codes, ...parsed.otherCodes.filter(({ value }) => Object.hasOwn(data.errors, value.toUpperCase()))];
  const verdicts = codes
    .map(({ value }) => verdictOn(value, text, parsed, data))
    .map((verdict, place) => ({ verdict, place }))
    .sort((a, b) => rank(a.verdict) - rank(b.verdict) || a.place - b.place)
    .map(({ verdict }) => verdict);
  // A number and its alias are one error.
  return verdicts.filter(({ error }, place) => !error || verdicts.findIndex((other) => other.error === error) === place);
}

function verdictOn(value: string, text: string, parsed: Parsed, data: PasteData): Verdict {
  const code = value.toUpperCase();
  const error = Object.hasOwn(data.errors, code) ? data.errors[code] : undefined;
  const whole = error?.tree ? data.trees[error.tree] : undefined;
  if (error && whole) {
    const start = error.start ?? whole.start;
    const tree = subtree(whole, start);
    const playbook = data.clients[parsed.client?.id ?? '']?.path.replace('/clients/', '');
    const way = walk(tree, answersFrom(text, parsed, tree, playbook));
    return {
      code,
      error,
      tree: { tree, walk: way, ...(start !== whole.start && { from: start }) },
      ...(way.fix && { fix: way.fix }),
    };
  }
  const only = error?.fixes.length === 1 ? error.fixes[0] : undefined;
  return { code, ...(error && { error }), ...(only && { fix: only }) };
}

/** Clients that a person runs in a terminal or an editor. */
const terminals = new Set(
  'kubelogin terraform azure-developer-cli azure-cli graph-powershell exchange-teams-powershell azure-powershell git-credential-manager vs-code storage-explorer'.split(
    ' ',
  ),
);

/**
 * Answers that the text itself gives to the questions of a tree. Only what stands there counts:
 * an answer that names one of the codes, the wording after the number, the program that wrote the text.
 * @param playbook the id of the page in docs/clients that serves that program.
 */
export function answersFrom(text: string, parsed: Parsed, tree: Tree, playbook?: string): Answers {
  const answers: Record<string, string> = {};
  const codes = parsed.codes.map(({ value }) => value);
  const isEntry = (code: string) => code === '700020' || code === '26000';
  for (const { id, answers: choices } of tree.questions) {
    const [named, other] = choices.filter(({ label }) => codes.some((code) => !isEntry(code) && names(label, code)));
    // What several answers name, the text does not decide.
    if (named && !other) answers[id] = named.id;
    const its = choices.find(({ client }) => client !== undefined && client === playbook);
    if (its) answers[id] ??= its.id;
  }
  const has = (question: string, answer: string) =>
    tree.questions.some(({ id, answers: choices }) => id === question && choices.some((choice) => choice.id === answer));
  const set = (question: string, answer: string) => {
    if (has(question, answer)) answers[question] ??= answer;
  };
  if (/reserved identifier/i.test(text)) set('text', 'reserved');
  else if (codes.some((code) => !isEntry(code))) set('text', 'other-code');
  else if (codes.some(isEntry)) set('text', 'only-interaction');
  const client = parsed.client?.id ?? '';
  if (client === 'power-automate' || client === 'power-bi') set('tool', 'connection');
  else if (terminals.has(client)) {
    // Who is affected does not stand in a text; "I don't know" leads on to the place, which does.
    set('who', unsure);
    set('where', 'cli');
    set('tool', 'cli');
  }
  return answersOf(walk(tree, answers).steps);
}

/** Whether a label names a code, alone or in a range: `Risk: 53004, 53011`, `53000 to 53003`. */
function names(label: string, code: string): boolean {
  for (const [, from = '', to] of label.matchAll(/\b(\d{5,7})(?:\s(?:to|-|–)\s(\d{5,7}))?\b/g)) {
    if (to ? from.length === code.length && Number(from) <= Number(code) && Number(code) <= Number(to) : from === code)
      return true;
  }
  return false;
}
