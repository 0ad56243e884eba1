import type { Element } from 'hast';
import { codeToHast } from 'shiki';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { codeOptions } from '../../../src/plugins/code';

async function highlight(lang: string, text: string): Promise<Element[]> {
  const elements: Element[] = [];
  visit(await codeToHast(text, { ...codeOptions, lang }), 'element', (node) => {
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
