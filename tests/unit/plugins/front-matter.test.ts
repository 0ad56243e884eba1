import { describe, expect, it } from 'vitest';
import { parseFrontMatter } from '../../../src/plugins/front-matter';

function parse(filePath: string, frontMatter: Record<string, unknown>) {
  const defaultParseFrontMatter = async () => ({ frontMatter, content: 'Words.' });
  return parseFrontMatter({ filePath, fileContent: '', defaultParseFrontMatter });
}

describe('parseFrontMatter', () => {
  it.each([
    ['its summary', { summary: 'A summary.', description: 'Other.' }, 'A summary.'],
    ['its cause', { cause: 'A cause.' }, 'A cause.'],
    ['its description', { description: 'Other.' }, 'Other.'],
    ['nothing', {}, undefined],
  ])('describes a page by %s', async (_, values, description) => {
    const { frontMatter, content } = await parse('/project/docs/evidence/dsregcmd.mdx', values);
    expect(frontMatter).toEqual({ ...values, description });
    expect(content).toBe('Words.');
  });

  it.each([
    '/project/docs/errors/AADSTS50076.mdx',
    '/project/docs/fixes/complete-mfa.mdx',
    '/project/docs/trees/interaction-required.mdx',
    'C:\\project\\docs\\errors\\AADSTS50076.mdx',
  ])('keeps the shelf out of %s', async (file) => {
    const { frontMatter } = await parse(file, { title: 'A title' });
    expect(frontMatter).toMatchObject({
      title: 'A title',
      displayed_sidebar: null,
      pagination_next: null,
      pagination_prev: null,
    });
  });

  it.each(['/project/docs/evidence/dsregcmd.mdx', '/project/docs/contributing/index.mdx'])(
    'leaves the sidebar to %s',
    async (file) => {
      const { frontMatter } = await parse(file, {});
      expect(frontMatter).not.toHaveProperty('displayed_sidebar');
    },
  );
});
