import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a built site says of itself. */
export interface HostedSite {
  /** The path that it was built for, with a slash at both ends. */
  baseUrl: string;
  /** The policy of its pages. */
  pages: string;
  /** The policy of the cards below `/embed/`. */
  cards: string;
}

/**
 * Reads what a host must know from the pages themselves, so that nothing is written twice.
 * @param folder the output folder of the build.
 * @throws if there is no finished build in it.
 */
export function readSite(folder: string): HostedSite {
  const page = readPage(folder, 'index.html');
  const baseUrl = /\bsrc="?([^"\s>]*\/)assets\/islands\/entry-/.exec(page)?.[1];
  if (!baseUrl)
    throw new Error(`${folder}/index.html loads no entry of ours: the build did not finish. Run "npm run build" again.`);
  return { baseUrl, pages: policyOf(page), cards: policyOf(readPage(folder, 'embed/AADSTS700020/index.html')) };
}

function readPage(folder: string, path: string): string {
  const file = join(folder, path);
  if (!existsSync(file)) throw new Error(`There is no ${path} in ${folder}/. Run "npm run build" first.`);
  return readFileSync(file, 'utf8');
}

function policyOf(page: string): string {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
  if (!policy) throw new Error('A page carries no Content Security Policy: the build did not finish. Run "npm run build" again.');
  return policy.replaceAll('&#x27;', "'").replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
