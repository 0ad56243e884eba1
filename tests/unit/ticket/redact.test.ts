import { describe, expect, it } from 'vitest';
import { type Parsed, parseErrorText } from '../../../src/parser/parse';
import type { Hidden } from '../../../src/parser/secrets';
import { hiddenIn, redact } from '../../../src/ticket/redact';

type Range = readonly [kind: string, start: number, end: number];

function reading(secrets: readonly Range[], people: readonly Range[] = []): Parsed {
  const hidden = (ranges: readonly Range[]): Hidden[] => ranges.map(([kind, start, end]) => ({ kind, start, end }));
  return { codes: [], otherCodes: [], correlations: {}, secrets: hidden(secrets), people: hidden(people) };
}

describe('redact', () => {
  it.each<[string, Parsed, string, Record<string, number>]>([
    ['nothing', reading([]), '0123456789', {}],
    ['one part', reading([['token', 2, 4]]), '01[token removed]456789', { token: 1 }],
    ['the whole text', reading([['token', 0, 10]]), '[token removed]', { token: 1 }],
    [
      'several of a kind',
      reading([
        ['token', 0, 1],
        ['cookie', 2, 3],
        ['token', 9, 10],
      ]),
      '[token removed]1[cookie removed]345678[token removed]',
      { token: 2, cookie: 1 },
    ],
    [
      'parts side by side',
      reading([['token', 2, 4]], [['name', 4, 6]]),
      '01[token removed][name removed]6789',
      { token: 1, name: 1 },
    ],
    [
      'people before secrets',
      reading([['token', 8, 9]], [['name', 1, 2]]),
      '0[name removed]234567[token removed]9',
      { token: 1, name: 1 },
    ],
    ['a person within a secret once', reading([['token', 2, 8]], [['name', 4, 6]]), '01[token removed]89', { token: 1 }],
    ['a secret within a person once', reading([['token', 4, 6]], [['name', 2, 8]]), '01[name removed]89', { name: 1 }],
    [
      'a secret that a person runs into',
      reading([['token', 4, 8]], [['name', 2, 6]]),
      '01[name removed][token removed]89',
      { token: 1, name: 1 },
    ],
    [
      'a person that a secret runs into',
      reading([['token', 2, 6]], [['name', 4, 8]]),
      '01[token removed][name removed]89',
      { token: 1, name: 1 },
    ],
  ])('takes out %s', (_, parsed, text, removed) => {
    expect(redact('0123456789', parsed)).toEqual({ text, removed });
  });

  it('leaves people in if asked, and takes out secrets nevertheless', () => {
    const parsed = reading([['token', 2, 4]], [['name', 6, 8]]);
    expect(redact('0123456789', parsed, true)).toEqual({ text: '01[token removed]456789', removed: { token: 1 } });
  });

  it('counts what the reader finds', () => {
    const text = 'AADSTS50126: ada@contoso.example, bob@contoso.example at 203.0.113.7, password=Fake-Passw0rd';
    expect(redact(text, parseErrorText(text))).toEqual({
      text: 'AADSTS50126: [e-mail address or user name removed], [e-mail address or user name removed] at [IP address removed], password=[password removed]',
      removed: { 'e-mail address or user name': 2, 'IP address': 1, password: 1 },
    });
  });
});

it('hiddenIn gives the parts in order', () => {
  const parsed = reading(
    [
      ['token', 4, 5],
      ['cookie', 8, 9],
    ],
    [
      ['name', 0, 1],
      ['name', 6, 7],
    ],
  );
  expect(hiddenIn(parsed, false).map(({ start }) => start)).toEqual([0, 4, 6, 8]);
  expect(hiddenIn(parsed, true).map(({ start }) => start)).toEqual([4, 8]);
});
