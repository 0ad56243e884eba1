import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { glossarySchema, type Term } from '../catalogue/schema';

/**
 * Reads the terms of docs/glossary.mdx.
 * @returns none where the page does not hold: the catalogue then says what is wrong with it.
 */
export function readTerms(file: string): Term[] {
  const [, frontMatter = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8')) ?? [];
  const result = glossarySchema.safeParse(parse(frontMatter));
  return result.success ? result.data.terms : [];
}
