import type { RehypeShikiOptions } from '@shikijs/rehype';
import type { Element, ElementContent } from 'hast';
import { createCssVariablesTheme } from 'shiki';
import { placeholdersOf } from '../placeholders';

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

/** While a block is coloured, a placeholder stands in it as a plain word, which no grammar takes apart. */
const masked = /XqX([a-z0-9_]+)XqX/;
const mask = (name: string) => `XqX${name.replaceAll('-', '_')}XqX`;

/** Puts placeholders back, each in an element that the browser can fill. */
function unmask(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: unmask(node.children) }];
    if (node.type !== 'text') return [node];
    return node.value.split(new RegExp(masked, 'g')).flatMap((part, place): ElementContent[] => {
      if (place % 2 === 0) return part ? [{ type: 'text', value: part }] : [];
      const name = part.replaceAll('_', '-');
      return [
        { type: 'element', tagName: 'var', properties: { 'data-value': name }, children: [{ type: 'text', value: `<${name}>` }] },
      ];
    });
  });
}

/** Highlighting at build: no script and no style of it reaches the browser. */
export const codeOptions: RehypeShikiOptions = {
  theme,
  addLanguageClass: true,
  transformers: [
    {
      name: 'light-code',
      preprocess: (code, { lang }) => code.replace(placeholdersOf(lang), (_, name: string) => mask(name)),
      pre(node: Element) {
        const file = /\bfile="([^"]+)"/.exec(this.options.meta?.__raw ?? '')?.[1];
        node.properties = file ? { 'data-file': file } : {};
      },
      code: (node: Element) => {
        node.children = unmask(lighten(node.children as ElementContent[]));
      },
    },
  ],
};
