import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { fillPlaceholders, sampleValue } from '../../../src/placeholders';
import { readPage } from '../../fixtures/docs';

/** A block of code in a page. */
export interface Block {
  /** The page, from the project's root. */
  page: string;
  /** The line of its first line of code, from 1. */
  line: number;
  language: string;
  /** The file that it stands for: other blocks of the page may import it. */
  file?: string;
  /** Its text, with samples in the place of placeholders. */
  text: string;
}

/** Something that a tool found wrong. */
export interface Fault {
  block: Block;
  /** Line in the page. */
  line: number;
  message: string;
}

/** The blocks of code of a page, in order. A block without a language has an empty one. */
export function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  visit(readPage(page).body, 'code', (node: Code) => {
    const language = node.lang ?? '';
    const file = /\bfile="([^"]+)"/.exec(node.meta ?? '')?.[1];
    blocks.push({
      page,
      line: (node.position?.start.line ?? 0) + 1,
      language,
      ...(file && { file }),
      text: fillPlaceholders(node.value, language, sampleValue),
    });
  });
  return blocks;
}
