import type { Block, Fault } from './blocks';
import { checkGrammar } from './grammars';
import { checkKusto } from './kusto';
import { checkHttp, checkJson, checkMdx, checkOutput, checkShell, checkXml, checkYaml } from './plain';
import { checkPython, checkTypeScript } from './projects';

/** What proves the blocks of one language. */
interface Tool {
  name: string;
  check: (blocks: readonly Block[]) => Fault[] | Promise<Fault[]>;
}

const grammar = (language: string): Tool => ({
  name: `tree-sitter, ${language}`,
  check: (blocks) => checkGrammar(language, blocks),
});

const typeScript: Tool = { name: 'tsc --strict', check: checkTypeScript };

/** The tool of each language. A block in any other language is a fault. */
export const tools: Readonly<Record<string, Tool>> = {
  bash: { name: 'bash -n', check: checkShell },
  csharp: grammar('csharp'),
  go: grammar('go'),
  http: { name: 'the HTTP parser of Node', check: checkHttp },
  java: grammar('java'),
  json: { name: 'JSON.parse', check: checkJson },
  kotlin: grammar('kotlin'),
  kusto: { name: "Microsoft's Kusto service", check: checkKusto },
  mdx: { name: 'remark-mdx', check: checkMdx },
  powershell: grammar('powershell'),
  python: { name: 'pyright', check: checkPython },
  swift: grammar('swift'),
  text: { name: 'our own parser', check: checkOutput },
  ts: typeScript,
  tsx: typeScript,
  xml: { name: 'fast-xml-parser', check: checkXml },
  yaml: { name: 'yaml', check: checkYaml },
};

/** Proves blocks, each with the tool of its language. */
export async function checkBlocks(blocks: readonly Block[]): Promise<Fault[]> {
  const known = Object.keys(tools).join(', ');
  const faults: Fault[] = [];
  const byTool = new Map<Tool, Block[]>();
  for (const block of blocks) {
    const tool = tools[block.language];
    if (tool) byTool.set(tool, [...(byTool.get(tool) ?? []), block]);
    else {
      const what = block.language ? `Nothing here reads "${block.language}".` : 'The block names no language.';
      faults.push({ block, line: block.line - 1, message: `${what} Write one of: ${known}.` });
    }
  }
  for (const [tool, some] of byTool) faults.push(...(await tool.check(some)));
  return faults;
}

/** A fault as one line that an editor can jump to. */
export function formatFault({ block, line, message }: Fault): string {
  return `${block.page}:${line}: ${message}`;
}
