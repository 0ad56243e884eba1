import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { termsOf } from '../../../src/search/terms';

it.each([
  ['AADSTS700020', ['700020']],
  ['aadsts_700020', ['700020']],
  ['AAD_STS700020', ['700020']],
  ['7OOO2O', ['700020']],
  ['5007L', ['50071']],
  ['AADB2C90077', ['90077', 'aadb2c90077']],
  ['aadb2c90077', ['90077', 'aadb2c90077']],
  ['interaction_required', ['interaction', 'interaction_required', 'required']],
  ['InteractionRequired', ['interaction', 'interactionrequired', 'required']],
  ['MFARequired', ['mfa', 'mfarequired', 'required']],
  ['The user is in a loop', ['loop', 'user']],
  ['sign-in', ['sign']],
  ['a 7 b', []],
  ['', []],
  [' …! ', []],
])('%j gives the terms %j', (text, terms) => {
  expect(termsOf(text).sort()).toEqual(terms);
});

it('never throws, and a term is lower case and stands once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const terms = termsOf(text);
      for (const term of terms) expect(term).toBe(term.toLowerCase());
      expect(new Set(terms).size).toBe(terms.length);
    }),
  );
});
