import type { ParseFrontMatter } from '@docusaurus/types';

/**
 * Tells the framework what it needs to know of a page, from our own front matter: the description of a page
 * is its summary or its cause, and nothing is said twice in a file.
 */
export const parseFrontMatter: ParseFrontMatter = async ({ defaultParseFrontMatter, ...params }) => {
  const result = await defaultParseFrontMatter(params);
  const { summary, cause, order } = result.frontMatter;
  const isCatalogue = /[\\/](docs|current)[\\/](errors|fixes|trees)[\\/]/.test(params.filePath);
  return {
    ...result,
    frontMatter: {
      ...result.frontMatter,
      description: summary ?? cause ?? result.frontMatter.description,
      ...(order !== undefined && { sidebar_position: order }),
      // A sidebar over all of a growing shelf would go into each of its pages.
      ...(isCatalogue && { displayed_sidebar: null, pagination_next: null, pagination_prev: null }),
    },
  };
};
