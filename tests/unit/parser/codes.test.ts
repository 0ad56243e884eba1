import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPrefixed, guessCodes, readDigits } from '../../../src/parser/codes';

/** The codes of a text, as they follow each other. */
const prefixedIn = (text: string) => findPrefixed(text).map(({ value }) => value);

describe('findPrefixed', () => {
  it.each([
    ['AADSTS700020', ['700020']],
    ['AADSTS700020: The access grant requires interaction.', ['700020']],
    ['aadsts700020', ['700020']],
    ['AadSts50076', ['50076']],
    ['AADSTS 700020', ['700020']],
    ['AADSTS: 700020', ['700020']],
    ['AADSTS-700020', ['700020']],
    ['AADSTS_700020', ['700020']],
    ['AADSTS#700020', ['700020']],
    ['AAD-STS:700020', ['700020']],
    ['aad-sts: 50076', ['50076']],
    ['aad sts 50076', ['50076']],
    ['AADSTS\n50076', ['50076']],
    ['AADSTS\u00a050076', ['50076']],
    ['AADSTS16000', ['16000']],
    ['AADSTS9002341', ['9002341']],
    ['(AADSTS50076)', ['50076']],
    ['"error_description":"AADSTS50076: Due to…"', ['50076']],
    ['error_description=AADSTS65001%3a+The+user', ['65001']],
    ['{"error_description":"AADSTS50076: …\\r\\nTrace ID: 1","error_codes":[50076]}', ['50076']],
  ])('reads %j', (text, codes) => {
    expect(prefixedIn(text)).toEqual(codes);
  });

  it.each([
    ['AADSTS7OOO2O', '700020'],
    ['AADSTS7ooo2o', '700020'],
    ['AADSTS5OO7I', '50071'],
    ['AADSTS5OO7l', '50071'],
    ['AADSTS5007L', '50071'],
    ['AADSTS5007i', '50071'],
  ])('reads letters that look like digits: %s', (text, code) => {
    expect(prefixedIn(text)).toEqual([code]);
  });

  it.each([
    ['a bare number', '700020'],
    ['pieces of a GUID', 'Trace ID: 5f0c7a52-9d41-4c6e-8a0b-6f1d1c2e4b00, app 00000003-0000-0000-c000-000000000000'],
    ['a port', 'http://localhost:50076/callback'],
    ['a time and a date', 'Timestamp: 2026-11-20 08:15:42Z'],
    ['a Windows code', '0xCAA20003 and 0x80070520'],
    ['a broker code', 'CAA50021'],
    ['another library', 'IDW10502'],
    ['a number that runs on in letters', 'AADSTS700020abc'],
    ['a number that is too long', 'AADSTS12345678'],
    ['a number that is too short', 'AADSTS1234'],
    ['a date', 'aadsts 20261-10-12'],
    ['a prefix alone', 'AADSTS: unknown'],
    ['a prefix with a GUID', 'AADSTS 5f0c7a52-9d41-4c6e-8a0b-6f1d1c2e4b00'],
    ['nothing', ''],
  ])('reads no code in %s', (_, text) => {
    expect(prefixedIn(text)).toEqual([]);
  });

  it('gives each code every time it stands there, and where', () => {
    const text = 'AADSTS50079 then aadsts 50076, AADB2C90077, again AADSTS:5OO79';
    expect(findPrefixed(text)).toEqual([
      { value: '50079', start: 6, end: 11 },
      { value: '50076', start: 24, end: 29 },
      { value: '50079', start: 57, end: 62 },
    ]);
  });
});

describe('guessCodes', () => {
  it.each([
    ['700020', ['700020']],
    ['  700020 ', ['700020']],
    ['error 50076?', ['50076']],
    ['50076, 50079', ['50076', '50079']],
    ['50076 50076', ['50076']],
    ['7OO020', ['700020']],
    ['5007i', ['50071']],
    ['code=700020', ['700020']],
    ['https://login.microsoftonline.com/error?code=700020', ['700020']],
  ])('reads a bare number: %j', (typed, codes) => {
    expect(guessCodes(typed)).toEqual({ codes, otherCodes: [] });
  });

  it.each(['AADB2C90077', 'aadb2c90077', 'AADB2C: 90077', 'AADB2C 9OO77'])('keeps the family of %s', (typed) => {
    expect(guessCodes(typed)).toEqual({ codes: [], otherCodes: ['AADB2C90077'] });
  });

  it('gives each code once, in order of first appearance', () => {
    const typed = 'AADSTS50079 then aadsts 50076, AADB2C90077, again AADSTS50079 and AADSTS65001';
    expect(guessCodes(typed)).toEqual({ codes: ['50079', '50076', '65001'], otherCodes: ['AADB2C90077'] });
  });

  it('passes bare numbers over where one has its prefix', () => {
    expect(guessCodes('50079 AADSTS50076 65001').codes).toEqual(['50076']);
  });

  it.each([
    ['pieces of a GUID', '0b7d1f7e-2f5c-4f0a-9a53-8c1f0f6f2f11'],
    ['a port of an address', 'reply address http://localhost:50076/ is wrong'],
    ['a port of a host', 'localhost:50076'],
    ['a port of an IP address', '127.0.0.1:50076'],
    ['a hexadecimal number', '0x80070520'],
    ['a year', 'since 2026'],
    ['a number that is too long', '80070520'],
    ['a word of look-alike letters', 'lolol oooool'],
    ['words', 'interaction required'],
  ])('reads no code in %s', (_, typed) => {
    expect(guessCodes(typed)).toEqual({ codes: [], otherCodes: [] });
  });
});

const pieces = fc.constantFrom(
  'AADSTS',
  'aad-sts: ',
  'AADB2C',
  'O',
  'l',
  'I',
  'L',
  'i',
  'o',
  '7',
  '50076',
  ' ',
  ':',
  '\n',
  'é',
  '://a:',
);
const anyText = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 30 }).map((parts) => parts.join(''));

describe('on any text', () => {
  it('findPrefixed never throws, and each range holds its code', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { value, start, end } of findPrefixed(text)) {
          expect(value).toMatch(/^\d{5,7}$/);
          expect(readDigits(text.slice(start, end))).toBe(value);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('guessCodes never throws, and what it calls a code is one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { codes, otherCodes } = guessCodes(text);
        for (const code of codes) expect(code).toMatch(/^\d{5,7}$/);
        for (const code of otherCodes) expect(code).toMatch(/^AADB2C\d{5}$/);
        expect(new Set(codes).size).toBe(codes.length);
      }),
      { numRuns: 500 },
    );
  });

  // A quadratic reader would need minutes for these, and run into the limit of the test.
  it.each(['AADSTS', 'aad-sts: ', '7', '7o', ':', '://a', 'AADSTS5007 '])('gets through a million characters of %j', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(findPrefixed(text)).toEqual([]);
    expect(guessCodes(text)).toEqual({ codes: [], otherCodes: [] });
  });
});

it('readDigits leaves nothing but digits of what looks like them', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9oOlLiI]*$/), (text) => {
      expect(readDigits(text)).toMatch(new RegExp(`^\\d{${text.length}}$`));
    }),
  );
});
