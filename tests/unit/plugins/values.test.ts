import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { expect, it } from 'vitest';
import { remarkValues } from '../../../src/plugins/values';
import { parseMdx } from '../../fixtures/docs';

/** The kinds of the top nodes of a page, with the names of the fields where they stand. */
function nodes(text: string, path = '/docs/fixes/x.mdx'): string[] {
  const root = parseMdx(text);
  remarkValues()(root, { path });
  return root.children.map((node) => {
    if (node.type !== 'mdxJsxFlowElement') return node.type;
    const { name, attributes } = node as MdxJsxFlowElement;
    return `${name} ${attributes.map(({ value }) => value).join()}`;
  });
}

const block = '```bash\naz login --tenant <tenant-id> # <user>, <tenant-id>\n```';

it.each([
  [
    'stand before the first block that needs them',
    `Words.\n\n\`\`\`bash\naz logout\n\`\`\`\n\n${block}`,
    ['paragraph', 'code', 'YourValues tenant-id user', 'code'],
  ],
  [
    'stand before the list that holds the block',
    `1. Do:\n\n   ${block.replaceAll('\n', '\n   ')}`,
    ['YourValues tenant-id user', 'list'],
  ],
  [
    'gather the names of all blocks',
    `${block}\n\n\`\`\`kusto\nx == "<correlation-id>"\n\`\`\``,
    ['YourValues tenant-id user correlation-id', 'code', 'code'],
  ],
  ['are left out where nothing is open', '```bash\naz logout\n```', ['code']],
])('the fields %s', (_, text, expected) => {
  expect(nodes(text)).toEqual(expected);
});

it('the pages for contributors have none, but where components are shown', () => {
  expect(nodes(block, '/docs/contributing/add-a-client.mdx')).toEqual(['code']);
  expect(nodes(block, '/docs/contributing/components.mdx')).toHaveLength(2);
});
