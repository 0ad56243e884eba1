import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from '../../fixtures/docs';
import type { Block, Fault } from './blocks';

/** Blocks of one language written as files, line by line where they stand in their page. */
interface Project {
  folder: string;
  blockOf: (path: string) => Block | undefined;
}

/** The folder lies among the packages, so that imports find them; it is removed when the process ends. */
function write(blocks: readonly Block[], ending: string, toText: (block: Block) => string): Project {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'code-blocks-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const written = new Map<string, Block>();
  for (const block of blocks) {
    const page = block.page.replace(/\W+/g, '-');
    const path = join(page, block.file ?? `block-${block.line}.${ending}`);
    if (written.has(path)) throw new Error(`${block.page}:${block.line}: the page has two blocks file="${block.file}".`);
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '\n'.repeat(block.line - 1) + toText(block));
    written.set(path, block);
  }
  return { folder, blockOf: (path) => written.get(path) };
}

function runNode(folder: string, script: string, args: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error) throw error;
  return stdout || stderr;
}

/** Type-checks TypeScript strictly, each block as a module of its own, against the installed packages. */
export function checkTypeScript(blocks: readonly Block[]): Fault[] {
  const { folder, blockOf } = write(blocks, 'tsx', ({ text }) =>
    /^\s*(import|export)\b/m.test(text) ? text : `${text}\nexport {};`,
  );
  const compilerOptions = {
    jsx: 'react-jsx',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    module: 'ESNext',
    moduleResolution: 'Bundler',
    noEmit: true,
    noUnusedLocals: true,
    experimentalDecorators: true,
    skipLibCheck: true,
    strict: true,
    target: 'ES2022',
    types: ['node'],
  };
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['**/*.ts', '**/*.tsx'], exclude: [] }),
  );
  const faults: Fault[] = [];
  for (const [, path = '', line, message = ''] of runNode(folder, 'typescript/bin/tsc', ['--pretty', 'false']).matchAll(
    /^(\S+?)\((\d+),\d+\): error (TS\d+: .*)$/gm,
  )) {
    const block = blockOf(path);
    if (!block) throw new Error(`The compiler stumbled outside of the blocks: ${path}: ${message}`);
    faults.push({ block, line: Number(line), message });
  }
  return faults;
}

interface PyrightReport {
  generalDiagnostics: { file: string; severity: string; message: string; range?: { start: { line: number } } }[];
}

/** Type-checks Python against the signatures in tests/fixtures/python. */
export function checkPython(blocks: readonly Block[]): Fault[] {
  const { folder, blockOf } = write(blocks, 'py', ({ text }) => `${text}\n`);
  const settings = {
    stubPath: join(root, 'tests/fixtures/python'),
    pythonVersion: '3.12',
    pythonPlatform: 'Linux',
    typeCheckingMode: 'standard',
    reportMissingModuleSource: false,
  };
  writeFileSync(join(folder, 'pyrightconfig.json'), JSON.stringify(settings));
  const report = JSON.parse(runNode(folder, 'pyright/index.js', ['--outputjson'])) as PyrightReport;
  return report.generalDiagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, message, range }) => {
      const block = blockOf(relative(folder, file));
      if (!block) throw new Error(`Pyright stumbled outside of the blocks: ${file}: ${message}`);
      return { block, line: (range?.start.line ?? block.line - 1) + 1, message: message.replace(/\s+/g, ' ') };
    });
}
