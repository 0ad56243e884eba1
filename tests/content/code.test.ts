import { afterAll, describe, expect, it } from 'vitest';
import { pagesBelow, readPage } from '../fixtures/docs';
import { type Block, blocksOf } from './code/blocks';
import { checkBlocks, formatFault, tools } from './code/check';

const pages = pagesBelow('docs')
  .map((page) => ({ page, blocks: blocksOf(page) }))
  .filter(({ blocks }) => blocks.length > 0);
const blocks = pages.flatMap((page) => page.blocks);
const faults = await checkBlocks(blocks);

const ofLanguage = (language: string) => blocks.filter((block) => block.language === language).length;

describe('every block of code is read by a real tool', () => {
  it.each(pages)('$page', ({ page }) => {
    expect(faults.filter(({ block }) => block.page === page).map(formatFault)).toEqual([]);
  });
});

describe('a page for developers names each package of Microsoft that its code imports', () => {
  const imported = /from ["'](@(?:azure|microsoft)\/[\w-]+)/g;
  const shelf = pages.filter(({ page }) => page.startsWith('docs/develop/'));
  it.each(shelf)('$page', ({ page, blocks: own }) => {
    const names = own.flatMap(({ text }) => [...text.matchAll(imported)].map(([, name = '']) => name));
    const { packages = [] } = readPage(page).values as { packages?: string[] };
    expect(names.filter((name) => !packages.includes(name))).toEqual([]);
  });
});

describe('a broken block is seen', () => {
  const block = (language: string, text: string): Block => ({ page: 'docs/made-up.mdx', line: 10, language, text });
  const table: [what: string, language: string, text: string, line: number][] = [
    ['a column that its table does not have', 'kusto', 'SigninLogs\n| where CorelationId == "x"', 11],
    ['a column of the other table', 'kusto', 'AADServicePrincipalSignInLogs\n| project UserPrincipalName', 11],
    [
      'a property that MSAL does not have',
      'ts',
      'import { InteractionRequiredAuthError } from "@azure/msal-browser";\nexport const of = (e: InteractionRequiredAuthError) => e.subErrorCode;',
      11,
    ],
    [
      'a component without its props',
      'tsx',
      'import { MsalProvider } from "@azure/msal-react";\nexport const App = () => <MsalProvider />;',
      11,
    ],
    ['a parameter that MSAL Python does not have', 'python', 'import msal\n\nmsal.PublicClientApplication("x", tenant="y")', 12],
    ['a bracket in C#', 'csharp', 'var a = 1;\nvar b = f(;', 11],
    ['a bracket in Go', 'go', 'package a\n\nfunc b( {', 12],
    ['a bracket in Java', 'java', 'class A {\n  void b( { }\n}', 11],
    ['a bracket in Kotlin', 'kotlin', 'fun a() {\n  b(c\n}', 11],
    ['a bracket in Swift', 'swift', 'func a() {\n  b(c\n}', 11],
    ['a bracket in PowerShell', 'powershell', 'Get-MgUser |\n  Select-Object @{n="a";e={$_.b}', 10],
    ['a quote in a shell', 'bash', "az login\necho 'a", 11],
    ['a comma in JSON', 'json', '{ "a": 1, }', 10],
    ['an indent in YAML', 'yaml', 'a:\n  b: 1\n c: 2', 12],
    ['a tag in XML', 'xml', '<a>\n<b>\n</a>', 12],
    ['a header in HTTP', 'http', 'GET https://graph.microsoft.com/v1.0/me\nBad header: x', 10],
    ['a language that nothing reads', 'cobol', 'MOVE A TO B', 9],
    ['no language', '', 'az login', 9],
  ];
  it.each(table)('%s', async (_, language, text, line) => {
    const [fault] = await checkBlocks([block(language, text)]);
    expect(fault, text).toBeDefined();
    expect(fault?.line).toBeLessThanOrEqual(line);
    expect(fault?.line).toBeGreaterThanOrEqual(9);
  });
});

afterAll(() => {
  // No language is exempt: what no tool reads is a fault, and is written in another way.
  console.table(
    Object.entries(tools).map(([language, { name }]) => ({ language, tool: name, checked: ofLanguage(language), exempt: 0 })),
  );
});
