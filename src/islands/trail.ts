import { subtree, type Tree } from '../trees/graph';
import { readLink, type Walk, walk } from '../trees/state';
import { pageFile } from './page-file';

/** The answers that a link to a fix carries. */
export interface Trail {
  steps: Walk['steps'];
  /** Something of the link does not fit the tree. */
  isBroken: boolean;
  /** The fix that the answers reach today. */
  reached?: string;
  /** The error page that the walk began on. */
  code?: string;
  /** Address of the page that holds the tree, without its query. */
  home: string;
}

/**
 * Gets the tree that the address names and follows the answers that it carries.
 * @param base base path of the site, with a slash at the end.
 * @returns nothing where the address names no tree.
 */
export async function readTrail(base: string): Promise<Trail | undefined> {
  const query = new URLSearchParams(location.search);
  const id = query.get('tree') ?? '';
  const named = query.get('code') ?? '';
  if (!/^[a-z0-9-]+$/.test(id)) return undefined;
  const response = await fetch(`${base}api/v1/trees/${id}.json`);
  if (!response.ok) return undefined;
  const whole = (await response.json()) as Tree;
  const tree = subtree(whole, query.get('from') ?? whole.start);
  const { answers, broken } = readLink(tree, query);
  const { steps, fix } = walk(tree, answers);
  const code = /^(AADSTS|AADB2C)\d+$/.test(named) ? named : undefined;
  return {
    steps,
    isBroken: broken,
    home: code ? `${base}errors/${code}/${pageFile}` : `${base}trees/${id}/${pageFile}`,
    ...(fix && { reached: fix }),
    ...(code && { code }),
  };
}
