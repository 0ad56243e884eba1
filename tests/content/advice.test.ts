import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pagesBelow, root } from '../fixtures/docs';

/** Advice that weakens security, or that does not work any more. */
const forbidden: readonly RegExp[] = [
  /\bexclud(e|ing) (the|this|that|an?|your|their) (user|account|person|device|app)\b/i,
  /\b(disable|disabling|turn off|turning off|switch off) (the |this |your |all )?(MFA|multi-?factor|two-step|security defaults|conditional access|polic(y|ies)|firewall|antivirus)\b/i,
  /\b(clear|clearing|delete|deleting) (all |the |your |their )?(browser('s)? )?(cookies|cache)\b/i,
  /\b(send|share|mail|post) (us |me )?(your|the|their) (password|token|cookie|client secret|one-time code)s?\b/i,
  /\bapprove (any|every|the next) (prompt|request|notification)\b/i,
  /\b(Connect|Get|Set|New|Remove|Revoke)-(Msol|AzureAD(?!Kerberos))\w+/,
  /\bSet-ExecutionPolicy (-ExecutionPolicy )?(Unrestricted|Bypass)\b/i,
  /\bcurl (.* )?(-k|--insecure)\b/,
  /\bverify ?= ?False\b|NODE_TLS_REJECT_UNAUTHORIZED|AZURE_CLI_DISABLE_CONNECTION_VERIFICATION/,
];

/** What a page advises, line by line: what it warns of, under "Never do this" and "What does not help", in quotes or behind a "not", is left out. */
function adviceIn(text: string): string[] {
  let isWarning = false;
  return text.split('\n').map((line) => {
    if (/^## /.test(line)) isWarning = /^## (?:Never do this|What does not help)/.test(line);
    if (isWarning) return '';
    const words = line.replace(/^\s*(?:- )?\w+: "(.*)"$/, '$1');
    return words.replace(/"[^"]*"/g, '').replace(/\b(never|not|nor|don't|instead of|without)\b.*/i, '');
  });
}

function faultsIn(text: string): number[] {
  return adviceIn(text).flatMap((line, index) => (forbidden.some((pattern) => pattern.test(line)) ? [index + 1] : []));
}

describe('no page gives advice that weakens security', () => {
  it.each(pagesBelow('docs'))('%s', (page) => {
    expect(faultsIn(readFileSync(join(root, page), 'utf8')).map((line) => `${page}:${line}`)).toEqual([]);
  });
});

describe('such advice is found', () => {
  it.each([
    'Exclude the user from the policy.',
    'Then try excluding that account.',
    'Disable MFA for a day.',
    'Turn off security defaults.',
    'Disable the policy.',
    'Clear your cookies and try again.',
    'Ask them to send you the log, and share the token.',
    'Approve any prompt.',
    'Connect-MsolService',
    'Revoke-AzureADUserAllRefreshToken -ObjectId x',
    'Set-ExecutionPolicy Unrestricted',
    'curl -k https://login.example',
    'requests.get(url, verify=False)',
    'summary: "Disable the policy."',
  ])('%s', (line) => {
    expect(faultsIn(`## Do this\n\n${line}\n`)).toEqual([3]);
    expect(faultsIn(`## Never do this\n\n${line}\n\n## Do this\n\n${line}`)).toEqual([7]);
  });

  it.each([
    'Do not exclude the user: it takes the protection from the one account.',
    'Some articles say "exclude the user from MFA".',
    'The device is disabled or deleted.',
    'A private window loses nothing and needs no cleared cookies.',
    'Approve the prompt that you started yourself.',
    'disableAutomaticAuthentication: true,',
    "Get-AzureADKerberosServer -Domain 'contoso.example'",
  ])('but not in: %s', (line) => {
    expect(faultsIn(line)).toEqual([]);
  });
});
