import type { RehypeShikiOptions } from '@shikijs/rehype';
import type { Element, ElementContent } from 'hast';
import { createCssVariablesTheme } from 'shiki';

/** Colours as names of ours, so that both themes and print can set them. */
const theme = createCssVariablesTheme({ name: 'aadsts', variablePrefix: '--code-', fontStyle: false });

/**
 * Turns `style="color:var(--code-token-keyword)"` into `class="token-keyword"`: the policy of the site forbids
 * inline styles. Spans that say nothing are taken out.
 */
function lighten(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const token = /var\(--code-(token-[\w-]+)\)/.exec(String(node.properties.style ?? ''))?.[1];
    const children = lighten(node.children);
    return token ? [{ ...node, properties: { class: token }, children }] : children;
  });
}

/** Highlighting at build: no script and no style of it reaches the browser. */
export const codeOptions: RehypeShikiOptions = {
  theme,
  addLanguageClass: true,
  transformers: [
    {
      name: 'light-code',
      pre: (node: Element) => {
        node.properties = {};
      },
      code: (node: Element) => {
        node.children = lighten(node.children as ElementContent[]);
      },
    },
  ],
};
