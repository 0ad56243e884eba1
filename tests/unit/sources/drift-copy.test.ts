import { expect, it } from 'vitest';
import { type CopyEntry, readCopy, UnreadableCopy } from '../../../src/sources/copy';
import { fingerprint } from '../../../src/sources/drift';
import { lookupHtml, signInHtml, tableHtml, tableMarkdown } from '../../fixtures/copies';

const inTable = [
  { code: '50076', name: 'UserStrongAuthClientAuthNRequired' },
  { code: '50079', name: 'UserStrongAuthEnrollmentRequired' },
  { code: '53009', name: undefined },
  { code: '54000', name: 'MinorKey_NotTurned' },
  { code: '54005', name: undefined },
  { code: '54006', name: undefined },
  { code: '50147', name: 'KeyTwiceTurned' },
];
const named = (entries: readonly CopyEntry[]) => entries.map(({ code, name }) => ({ code, name }));
const hashes = (entries: readonly CopyEntry[]) => entries.map(({ code, text }) => [code, fingerprint(text)]);

it.each([
  ['HTML', tableHtml()],
  ['Markdown', tableMarkdown()],
  ['Markdown with the line ends of Windows', tableMarkdown().replaceAll('\n', '\r\n')],
])("Microsoft's table is read: %s", (_, text) => {
  const copy = readCopy(text);
  expect(copy).toMatchObject({ source: 'error-codes-reference', isWhole: true, seen: '2025-02-03' });
  expect(named(copy.entries)).toEqual(inTable);
});

it('both forms of the table give the same fingerprints', () => {
  expect(hashes(readCopy(tableHtml()).entries)).toEqual(hashes(readCopy(tableMarkdown()).entries));
});

it('the name is no part of the description, and an entity is no letter', () => {
  const texts = new Map(readCopy(tableMarkdown()).entries.map(({ code, text }) => [code, text]));
  expect(texts.get('50079')).toBe('Two keys are kept at the front & back desk.');
  expect(texts.get('54000')).toBe('');
  expect(texts.get('50147')).toBe('The first row of two. The second row of two.');
});

it('one answer of the lookup page is read', () => {
  const copy = readCopy(lookupHtml('700020', 'The {key} is &quot;reserved&quot;.'));
  expect(copy).toMatchObject({ source: 'error-lookup-page', isWhole: false });
  expect(copy.entries).toEqual([{ code: '700020', text: 'The {key} is "reserved".' }]);
});

it.each([
  [
    'JSON',
    '[{"Error Code":"0","Message":"None"},{"Error Code":"50076","Message":"A key."},{"Error Code":"50076","Message":"A key."}]',
  ],
  ['JSON with numbers', '[ { "code": 50076, "Message": "A key." } ]'],
  ['JSON with a byte order mark', '\uFEFF[{"code": 50076, "Message": "A key."}]'],
  ['CSV', '"ResultType","Message"\r\n"50076","A key."\r\n'],
  ['CSV with semicolons and a column besides', 'Code;Severity;ResultDescription\n50076;2;A key.'],
  ['HTML', '<table><tr><th>Error Code</th><th>Message</th></tr><tr><td>AADSTS50076</td><td>A key.</td></tr></table>'],
])('a list of answers is read: %s', (_, text) => {
  expect(readCopy(text).entries.map(({ code, text: says }) => [code, says])).toEqual([['50076', 'A key.']]);
});

it('a quoted cell may hold what parts cells, rows and quotes', () => {
  const { entries } = readCopy('Error Code,Message\n50076,"A ""key"",\nand a lock."\n50079,Another.\n');
  expect(entries.map(({ text }) => text)).toEqual(['A "key", and a lock.', 'Another.']);
});

it.each([
  ['nothing', ''],
  ['blanks', ' \r\n\n'],
  ['another encoding', '\uFEFF<\0h\0t\0m\0l\0>\0'],
  ['a web archive', 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n\r\n<html></html>'],
  ['a sign-in page', signInHtml],
  ['a lookup page without an answer', lookupHtml()],
  [
    'a page with another table',
    '<html><table><tr><th>Error Code</th></tr><tr><td><code>invalid_grant</code></td></tr></table></html>',
  ],
  ['half of a page', tableHtml().slice(0, -300)],
  ['a page without its last line', tableHtml().replace('</body></html>', '')],
  ['half of the Markdown', tableMarkdown().slice(0, tableMarkdown().indexOf('second key'))],
  ['rows without their head', '| AADSTS50076 | A key. |\n| AADSTS50079 | Another. |\n'],
  ['half of a list in JSON', '[{"code": 50076, "Message": "A k'],
  ['JSON that is no list', '{"code": 50076, "Message": "A key."}'],
  ['JSON without codes', '[{"id": 50076}]'],
  ['half of a list in CSV', 'Error Code,Message\n50076,"A k'],
  ['half of a row in CSV', 'Error Code,Message\n50076,A key.\n5007'],
  ['prose', 'AADSTS50076 is known to need a second key.'],
])('%s is refused, with a reason', (_, text) => {
  expect(() => readCopy(text)).toThrow(UnreadableCopy);
  expect(() => readCopy(text)).toThrow(/\w+ \w+ .*\./);
});
