import type { ParseFrontMatter } from '@docusaurus/types';

/**
 * Tells the framework what it needs to know of a page, from our own front matter: the description of a page
 * is its summary or its cause, and nothing is said twice in a file.
 */
export const parseFrontMatter: ParseFrontMatter = async ({ defaultParseFrontMatter, ...params }) => {
  const result = await defaultParseFrontMatter(params);
  // The framework writes front matter into a module without escaping it: a backslash of a sample would break that.
  const { sample: _, ...facts } = result.frontMatter;
  const { summary, cause, order } = facts;
  const isCatalogue = /[\\/](docs|current)[\\/](errors|areas|fixes|trees|clients|develop)[\\/]/.test(params.filePath);
  return {
    ...result,
    frontMatter: {
      ...facts,
      description: summary ?? cause ?? facts.description,
      ...(order !== undefined && { sidebar_position: order }),
      // A sidebar over all of a growing shelf would go into each of its pages.
      ...(isCatalogue && { displayed_sidebar: null, pagination_next: null, pagination_prev: null }),
    },
  };
};
