import { describe, expect, it } from 'vitest';
import { parseErrorText } from '../../src/parser/parse';
import { fillPlaceholders, placeholderLabel, sampleValue, valuesFrom } from '../../src/placeholders';

describe('fillPlaceholders', () => {
  const value = (name: string) => ({ 'tenant-id': 'T', user: 'U' })[name];
  it.each([
    ['a name with hyphens', 'bash', 'az login --tenant <tenant-id>', 'az login --tenant T'],
    [
      'a single word, where no language takes it for its own',
      'powershell',
      'Get-MgUser -UserId "<user>"',
      'Get-MgUser -UserId "U"',
    ],
    ['not a type in brackets', 'ts', 'const a: Promise<user> = b("<tenant-id>");', 'const a: Promise<user> = b("T");'],
    ['not a tag', 'html', '<user><p>x</p></user>', '<user><p>x</p></user>'],
    ['not what nobody gave a value for', 'bash', 'az login --tenant <other-id>', 'az login --tenant <other-id>'],
    ['not what is written in another way', 'bash', 'cat < in > out; echo "<Tenant>"', 'cat < in > out; echo "<Tenant>"'],
  ])('fills %s', (_, language, text, filled) => {
    expect(fillPlaceholders(text, language, value)).toBe(filled);
  });
});

it.each([
  ['tenant-id', 'Tenant ID'],
  ['application-id-uri', 'Application ID URI'],
  ['user', 'User'],
  ['path-to-pem', 'Path to PEM'],
])('%s is called "%s"', (name, label) => {
  expect(placeholderLabel(name)).toBe(label);
});

it.each([
  ['client-id', /^[\da-f-]{36}$/],
  ['test-user', /^\S+@\S+$/],
  ['domain', /^[\w.]+$/],
  ['resource-group', /^resource-group$/],
])('a sample for %s is one that tools can read', (name, form) => {
  expect(sampleValue(name)).toMatch(form);
});

describe('valuesFrom', () => {
  const text = `AADSTS50076: Due to a configuration change you must use multi-factor authentication to access '00000003-0000-0000-c000-000000000000'.
Trace ID: 11111111-2222-4333-8444-000000000001
Correlation ID: 11111111-2222-4333-8444-000000000002
Timestamp: 2026-01-09 02:02:12Z
client_id=11111111-2222-4333-8444-000000000003 https://login.microsoftonline.com/11111111-2222-4333-8444-000000000004/oauth2/v2.0/token
user adele@contoso.example`;

  it('takes the IDs, and the user, from a pasted error', () => {
    const values = valuesFrom(text, parseErrorText(text));
    expect(values).toMatchObject({
      'correlation-id': '11111111-2222-4333-8444-000000000002',
      'request-id': '11111111-2222-4333-8444-000000000001',
      'client-id': '11111111-2222-4333-8444-000000000003',
      'tenant-id': '11111111-2222-4333-8444-000000000004',
      code: '50076',
      user: 'adele@contoso.example',
    });
  });

  it('takes nothing from a text that says nothing', () => {
    expect(valuesFrom('Hello', parseErrorText('Hello'))).toEqual({});
  });
});
