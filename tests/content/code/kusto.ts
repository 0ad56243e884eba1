import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { root } from '../../fixtures/docs';
import type { Block, Fault } from './blocks';

/** The few parts of Microsoft's language service that are used here; it comes without a module that Node could import. */
interface KustoLanguage {
  GlobalState: { Default: GlobalState };
  KustoCode: {
    ParseAndAnalyze: (text: string, globals: GlobalState) => { GetDiagnostics: () => { ToArray?: () => Diagnostic[] } };
  };
  Symbols: {
    TableSymbol: { From: (schema: string) => { WithName: (name: string) => object } };
    DatabaseSymbol: { $ctor1: new (name: string, members: object, isOpen: boolean) => object };
  };
}
interface GlobalState {
  WithDatabase: (database: object) => GlobalState;
}
interface Diagnostic {
  Severity: string;
  Message: string;
  Start: number;
}
interface Bridge {
  toArray: (list: object) => Diagnostic[];
}

let service: { language: KustoLanguage; bridge: Bridge; globals: GlobalState } | undefined;

function load() {
  if (service) return service;
  const folder = dirname(createRequire(import.meta.url).resolve('@kusto/language-service-next/package.json'));
  for (const file of ['bridge.min.js', 'Kusto.Language.Bridge.min.js'])
    runInThisContext(readFileSync(join(folder, file), 'utf8'), { filename: file });
  const { Kusto, Bridge } = globalThis as unknown as { Kusto: { Language: KustoLanguage }; Bridge: Bridge };
  const { TableSymbol, DatabaseSymbol } = Kusto.Language.Symbols;
  const tables = readTables().map(({ name, columns }) => TableSymbol.From(`(${columns})`).WithName(name));
  const database = new DatabaseSymbol.$ctor1('workspace', tables, false);
  service = { language: Kusto.Language, bridge: Bridge, globals: Kusto.Language.GlobalState.Default.WithDatabase(database) };
  return service;
}

/** The tables of the sign-in logs with their real columns: `name<TAB>source<TAB>column:type, …`. */
function readTables(): { name: string; columns: string }[] {
  return readFileSync(join(root, 'tests/fixtures/log-tables.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((row) => {
      const [name = '', , columns = ''] = row.split('\t');
      return { name, columns };
    });
}

/** Reads queries with Microsoft's own language service, which knows the columns of each table. */
export function checkKusto(blocks: readonly Block[]): Fault[] {
  const { language, bridge, globals } = load();
  return blocks.flatMap((block) => {
    const found = bridge.toArray(language.KustoCode.ParseAndAnalyze(block.text, globals).GetDiagnostics());
    return found
      .filter(({ Severity }) => Severity === 'Error')
      .map(({ Message, Start }) => ({
        block,
        line: block.line + block.text.slice(0, Start).split('\n').length - 1,
        message: Message,
      }));
  });
}
