import type { Element, Nodes } from 'hast';
import { codeToHast } from 'shiki';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { codeOptions } from '../../../src/plugins/code';

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}

async function highlight(lang: string, text: string, meta?: { __raw: string }): Promise<Element[]> {
  const elements: Element[] = [];
  visit(await codeToHast(text, { ...codeOptions, lang, ...(meta && { meta }) }), 'element', (node) => {
    elements.push(node);
  });
  return elements;
}

it.each([
  ['kusto', 'SigninLogs | where TimeGenerated > ago(7d) // a comment'],
  ['powershell', 'Get-MgUser -Filter "displayName eq \'x\'" # a comment'],
  ['http', 'GET https://graph.microsoft.com/v1.0/me'],
  ['json', '{ "error": "interaction_required" }'],
  ['csharp', 'throw new MsalUiRequiredException("code", "text"); // a comment'],
])('%s is coloured by classes, without a style that the policy would refuse', async (language, text) => {
  const elements = await highlight(language, text);
  expect(elements.filter(({ properties }) => properties.style !== undefined)).toEqual([]);
  const classes = elements.map(({ properties }) => String(properties.class ?? ''));
  expect(classes.filter((name) => /^token-[a-z-]+$/.test(name)).length).toBeGreaterThan(0);
});

it('text in no language stays readable', async () => {
  const elements = await highlight('text', 'AADSTS50076: MFA');
  expect(elements.filter(({ properties }) => properties.style !== undefined)).toEqual([]);
});

it.each([
  ['bash', 'az login --tenant <tenant-id>', ['tenant-id']],
  ['ts', 'const a = { clientId: "<client-id>" };', ['client-id']],
  ['kusto', 'SigninLogs | where UserPrincipalName =~ "<user>"', ['user']],
  ['http', 'GET https://graph.microsoft.com/v1.0/users/<user>/x', ['user']],
  ['ts', 'const a: Promise<void> = b();', []],
])('a placeholder of %s is an element that can be filled', async (language, text, names) => {
  const root = await codeToHast(text, { ...codeOptions, lang: language });
  const places: [unknown, string][] = [];
  visit(root, 'element', (node) => {
    if (node.tagName === 'var') places.push([node.properties['data-value'], textOf(node)]);
  });
  expect(places).toEqual(names.map((name) => [name, `<${name}>`]));
  expect(textOf(root)).toBe(text);
});

it('a block tells the file that it stands for', async () => {
  const elements = await highlight('ts', 'export const a = 1;', { __raw: 'file="auth.ts"' });
  expect(elements[0]?.properties).toEqual({ 'data-file': 'auth.ts' });
});
