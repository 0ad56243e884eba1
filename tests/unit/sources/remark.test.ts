import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { describe, expect, it } from 'vitest';
import { linkFault, remarkLearn } from '../../../src/sources/remark';
import { parseMdx } from '../../fixtures/docs';

const sources = new Map(
  [
    { id: 'error-codes', title: 'Error codes', url: 'https://learn.microsoft.com/en-us/entra/codes' },
    { id: 'status', title: 'Status', url: 'https://azure.status.microsoft/' },
  ].map((source) => [source.id, source]),
);

describe('linkFault', () => {
  it.each([
    'learn:error-codes',
    '../fixes/complete-mfa.mdx',
    '#find-the-fix',
    '/error?code=700020',
    'mailto:helpdesk@contoso.com',
    'https://github.com/AzureAD/microsoft-authentication-library-for-js/issues/321',
    'https://github.com/MicrosoftDocs/azure-docs/issues/50204',
    'https://www.rfc-editor.org/rfc/rfc6749',
    'https://notmicrosoft.com/',
    'https://microsoft.com.example.org/',
    'https://example.org/?to=https://learn.microsoft.com/',
  ])('lets %s stand', (url) => {
    expect(linkFault(url, sources)).toBeUndefined();
  });

  it.each([
    ['https://learn.microsoft.com/en-us/entra/other', 'learn.tsv'],
    ['http://microsoft.com', 'learn.tsv'],
    ['HTTPS://LEARN.MICROSOFT.COM/x', 'learn.tsv'],
    ['//learn.microsoft.com/x', 'learn.tsv'],
    ['https://aka.ms/mfasetup', 'learn.tsv'],
    ['https://login.microsoftonline.com/error?code=700020', 'learn.tsv'],
    ['https://login.microsoftonline.us/error', 'learn.tsv'],
    ['https://portal.azure.com/#view', 'learn.tsv'],
    ['https://admin.microsoft.com:443/', 'learn.tsv'],
    ['https://azure.status.microsoft', 'learn:status'],
    ['https://learn.microsoft.com/en-us/entra/codes', 'learn:error-codes'],
    ['https://learn.microsoft.com/en-us/entra/codes/', 'learn:error-codes'],
    ['learn:error-code', 'learn:error-codes'],
    ['learn:something-else-entirely', 'Add a row'],
    ['learn:', ''],
  ])('refuses %s and tells the cure', (url, cure) => {
    expect(linkFault(url, sources)).toContain(cure);
  });
});

describe('remarkLearn', () => {
  function transform(text: string): { root: Root; file: VFile } {
    const root = parseMdx(text);
    const file = new VFile({ path: 'docs/errors/AADSTS50076.mdx', value: text });
    remarkLearn({ sources })(root, file);
    return { root, file };
  }

  function failureOf(text: string): VFileMessage | undefined {
    try {
      transform(text);
      return undefined;
    } catch (error) {
      return error as VFileMessage;
    }
  }

  it.each([
    ['a link', 'See [codes](learn:error-codes).'],
    ['a link in a table', '<Tabs>\n  <Tab label="x">\n  See [codes](learn:error-codes).\n  </Tab>\n</Tabs>'],
    ['a definition', 'See [codes][c].\n\n[c]: learn:error-codes'],
  ])('turns %s into the address of the source', (_, text) => {
    const urls: string[] = [];
    visit(transform(text).root, ['link', 'definition'], (node) => {
      urls.push((node as Link).url);
    });
    expect(urls).toEqual(['https://learn.microsoft.com/en-us/entra/codes']);
  });

  it('leaves other links as they are', () => {
    const text = 'See [the fix](../fixes/complete-mfa.mdx) and [an issue](https://github.com/AzureAD/x/issues/1).';
    expect(transform(text).root).toEqual(parseMdx(text));
  });

  it.each([
    ['an unknown id', 'Words.\n\nSee [codes](learn:error-code).', 3, 5, 'learn:error-codes'],
    ['a raw address', 'Words\n- and [codes](https://aka.ms/codes).', 2, 7, 'https://aka.ms/codes'],
    ['a raw address in a definition', '[c]: https://aka.ms/codes', 1, 1, 'https://aka.ms/codes'],
  ])('stops the build at %s, with its place', (_, text, line, column, reason) => {
    expect(failureOf(text)).toMatchObject({ line, column, fatal: true, reason: expect.stringContaining(reason) });
  });
});
