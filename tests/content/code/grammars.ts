import { createRequire } from 'node:module';
import type * as TreeSitter from '@vscode/tree-sitter-wasm';
import type { Block, Fault } from './blocks';

const require = createRequire(import.meta.url);

/** The grammar of each language that has no better tool here. */
const grammars: Readonly<Record<string, string>> = {
  csharp: '@vscode/tree-sitter-wasm/wasm/tree-sitter-c-sharp.wasm',
  go: '@vscode/tree-sitter-wasm/wasm/tree-sitter-go.wasm',
  java: '@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm',
  kotlin: 'tree-sitter-wasms/out/tree-sitter-kotlin.wasm',
  powershell: '@vscode/tree-sitter-wasm/wasm/tree-sitter-powershell.wasm',
  swift: 'tree-sitter-wasms/out/tree-sitter-swift.wasm',
};

/** The grammar of PowerShell does not know lists of bare words, `Format-List Id, Name`: to it they are given apart. */
const bareLists = (text: string) => text.replace(/((?<=[\s,])[A-Za-z*][\w.*]*|[}"]),\s*(?=[A-Za-z*@])/g, '$1 ');

/** Parses blocks of one language with its grammar; the first error of each block is reported. */
export async function checkGrammar(language: string, blocks: readonly Block[]): Promise<Fault[]> {
  const { Parser, Language } = require('@vscode/tree-sitter-wasm/wasm/tree-sitter.js') as typeof TreeSitter;
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve(grammars[language] ?? '')));
  return blocks.flatMap((block) => {
    const readings = language === 'powershell' ? [block.text, bareLists(block.text)] : [block.text];
    const errors = readings.map((text) => firstError(parser.parse(text)?.rootNode));
    const error = errors.every(Boolean) ? errors[0] : undefined;
    if (!error) return [];
    const near = error.text.split('\n')[0]?.slice(0, 60) ?? '';
    const message = error.isMissing ? `"${error.type}" is missing.` : `Not ${language} from here: ${near}`;
    return [{ block, line: block.line + error.startPosition.row, message }];
  });
}

function firstError(node: TreeSitter.Node | null | undefined): TreeSitter.Node | undefined {
  if (!node?.hasError) return undefined;
  if (node.isError || node.isMissing) return node;
  for (const child of node.children) {
    const found = child?.isMissing ? child : firstError(child);
    if (found) return found;
  }
  return node;
}
