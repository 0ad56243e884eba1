/** Something wrong in content: where it stands, what is wrong, and what its author can do. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** Line in that file, from 1. */
  line: number;
  what: string;
  cure: string;
}

/** A problem as one line that an editor can jump to. */
export function formatProblem({ file, line, what, cure }: Problem): string {
  return `${file}:${line}: ${what} ${cure}`;
}

/** Thrown when content does not hold; the message lists every problem, one a line. */
export class ContentError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
    super(`${count} in the content:\n${problems.map(formatProblem).join('\n')}`);
    this.name = 'ContentError';
  }
}

/** The known words nearest to a mistyped one, at most three, for the cure of a message. */
export function nearest(word: string, known: Iterable<string>): string[] {
  const scored = [...known].map((candidate) => ({ candidate, distance: editDistance(word, candidate) }));
  return scored
    .filter(({ candidate, distance }) => distance <= Math.max(2, Math.floor(candidate.length / 2)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** How many letters must be inserted, removed or replaced to turn one word into the other. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
