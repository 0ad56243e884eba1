import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, InlineCode, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Site } from './site';

/** What stands in the texts of `deploy/macros` where the address of the site belongs, with a slash at the end. */
export const anySite = 'https://aadsts.example/';

/**
 * The texts of `deploy/macros`, which turn a code in a ticket into a link, with the address of this site in them.
 * @param siteDir the project's root folder.
 * @returns file paths below the output folder, with their text.
 */
export function macroFiles({ url, baseUrl }: Site, siteDir: string): Map<string, string> {
  const folder = join(siteDir, 'deploy/macros');
  return new Map(
    readdirSync(folder).map((name) => [
      `macros/${name}`,
      readFileSync(join(folder, name), 'utf8').replaceAll(anySite, `${url}${baseUrl}`),
    ]),
  );
}

/** Remark plugin that puts the address of this site into the code of a page, so that a reader can copy it as it stands. */
export function remarkSite({ url, baseUrl }: Site) {
  return (root: Root) => {
    visit(root, ['code', 'inlineCode'], (node) => {
      const code = node as Code | InlineCode;
      code.value = code.value.replaceAll(anySite, `${url}${baseUrl}`);
    });
  };
}
