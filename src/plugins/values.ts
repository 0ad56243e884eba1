import type { Code, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { placeholdersOf } from '../placeholders';

/** The placeholders in the blocks of code below a node, each once. */
function namesIn(node: RootContent): string[] {
  const names: string[] = [];
  visit(node, 'code', ({ lang, value }: Code) => {
    for (const [, name = ''] of value.matchAll(placeholdersOf(lang ?? ''))) names.push(name);
  });
  return names;
}

/** Remark plugin that puts the fields for placeholders in front of the first block of a page that has one. */
export function remarkValues() {
  return (root: Root, file: { path: string }) => {
    // Contributors read about placeholders; they fill them only where components are shown.
    if (/[\\/]contributing[\\/](?!components\.mdx$)/.test(file.path)) return;
    const found = root.children.map(namesIn);
    const names = [...new Set(found.flat())];
    if (names.length === 0) return;
    const fields: MdxJsxFlowElement = {
      type: 'mdxJsxFlowElement',
      name: 'YourValues',
      attributes: [{ type: 'mdxJsxAttribute', name: 'names', value: names.join(' ') }],
      children: [],
    };
    root.children.splice(
      found.findIndex((each) => each.length > 0),
      0,
      fields as unknown as RootContent,
    );
  };
}
