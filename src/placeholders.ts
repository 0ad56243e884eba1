import type { Parsed } from './parser/parse';

/**
 * What a reader fills in before a block of code can be used: lower-case words between angle brackets,
 * `<tenant-id>`. Pure: the build marks them, the browser fills them, the tests put samples in their place.
 */

/** Languages in which a single word between angle brackets is a tag or a type. */
const angular = new Set(['ts', 'tsx', 'js', 'csharp', 'java', 'kotlin', 'swift', 'go', 'html', 'xml', 'mdx']);

const any = /<([a-z][a-z0-9]*(?:-[a-z0-9]+)*)>/g;
const hyphenated = /<([a-z][a-z0-9]*(?:-[a-z0-9]+)+)>/g;

/** The placeholders of a block, as a global expression whose first group is the name. */
export function placeholdersOf(language: string): RegExp {
  return new RegExp(angular.has(language) ? hyphenated : any);
}

/**
 * Puts values in the place of placeholders.
 * @param language of the block, by its name after the fence.
 * @param value gives the value for a name; nothing leaves the placeholder as it is.
 */
export function fillPlaceholders(text: string, language: string, value: (name: string) => string | undefined): string {
  return text.replace(placeholdersOf(language), (whole, name: string) => value(name) ?? whole);
}

/** A made-up value that a placeholder may have, so that tools can read the block. */
export function sampleValue(name: string): string {
  if (/(^|-)(id|guid)$/.test(name)) return '11111111-2222-4333-8444-555555555555';
  if (/(^|-)(user|upn|account|address|mailbox)$/.test(name)) return 'adele@contoso.example';
  if (/(^|-)(domain|host)$/.test(name)) return 'contoso.example';
  return name;
}

const written: Readonly<Record<string, string>> = {
  api: 'API',
  id: 'ID',
  pem: 'PEM',
  upn: 'UPN',
  uri: 'URI',
  url: 'URL',
  vm: 'VM',
};

/** A placeholder as a reader sees it: `tenant-id` is "Tenant ID". */
export function placeholderLabel(name: string): string {
  const words = name.split('-').map((word) => written[word] ?? word);
  const label = words.join(' ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The values that a pasted error gives to placeholders, by name. IDs only, and the first user that it names. */
export function valuesFrom(text: string, parsed: Parsed): Readonly<Record<string, string>> {
  const upn = parsed.people.map(({ start, end }) => text.slice(start, end)).find((person) => /^[\w.+-]+@[\w.-]+$/.test(person));
  const found: [value: string | undefined, names: readonly string[]][] = [
    [parsed.tenantId?.value, ['tenant-id']],
    [parsed.appId?.value, ['client-id', 'app-id', 'application-id', 'client-app-id']],
    [parsed.resourceId?.value, ['resource-app-id', 'api-client-id', 'api-app-id']],
    [parsed.correlationId?.value, ['correlation-id']],
    [parsed.traceId?.value, ['request-id', 'trace-id']],
    [parsed.codes[0]?.value, ['code']],
    [parsed.claims?.value, ['claims-challenge', 'value-from-the-message']],
    [upn, ['user']],
  ];
  return Object.fromEntries(found.flatMap(([value, names]) => (value ? names.map((name) => [name, value]) : [])));
}
