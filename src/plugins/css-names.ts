import { basename, dirname } from 'node:path';

/**
 * The class name of a CSS module of ours. The pages are rendered by one bundler and the islands by another;
 * a name that depends on nothing but folder and class is the same in both.
 */
export function className(file: string, local: string): string {
  return `${basename(dirname(file))}-${local}`;
}
