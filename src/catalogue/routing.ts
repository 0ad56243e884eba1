import type { ErrorFacts } from './schema';

/** As many fixes as a reader compares at a glance. */
const glance = 3;

/**
 * Whether the questions of its tree stand on the page of an error: where the tree decides who acts, or where
 * there are more fixes than a glance takes in. Elsewhere the fixes stand there, and the tree is a link.
 */
export function asksQuestions({ actor, tree, fixes = [] }: Pick<ErrorFacts, 'actor' | 'tree' | 'fixes'>): boolean {
  return tree !== undefined && (actor === 'depends' || fixes.length === 0 || fixes.length > glance);
}
