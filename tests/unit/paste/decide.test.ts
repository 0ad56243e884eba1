import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read';
import { asksQuestions } from '../../../src/catalogue/routing';
import { parseErrorText } from '../../../src/parser/parse';
import { pasteData, pasteParts } from '../../../src/paste/data';
import { answersFrom, decide } from '../../../src/paste/decide';
import { pageData, rareData } from '../../../src/search/documents';
import { questionOf } from '../../../src/trees/graph';
import { answersOf } from '../../../src/trees/state';
import { pastes } from '../../fixtures/pastes';

const catalogue = readCatalogue('.');
const data = pasteData(pageData(catalogue), rareData(catalogue), pasteParts(catalogue));
const verdicts = (text: string) => decide(text, parseErrorText(text), data);
const codesOf = (text: string) => verdicts(text).map(({ code }) => code);

/** What the text answers of the tree of its first code, and where that leads. */
function walked(text: string) {
  const [first] = verdicts(text);
  const { steps = [], question } = first?.tree?.walk ?? {};
  return { answers: answersOf(steps), ...(question && { question: question.id }), ...(first?.fix && { fix: first.fix }) };
}

describe('decide puts first', () => {
  it.each<[string, string, string[]]>([
    ['the only code', 'AADSTS50105: x', ['50105']],
    ['the first of equals', 'AADSTS50105: x AADSTS53003: y', ['50105', '53003']],
    ['the first of equals, the other way round', 'AADSTS53003: x AADSTS50105: y', ['53003', '50105']],
    ['a failure before a normal step', 'AADSTS50076: x AADSTS53003: y', ['53003', '50076']],
    ['a known code before an unknown one', 'AADSTS59999: x AADSTS50105: y', ['50105', '59999']],
    ['a normal step before an unknown code', 'AADSTS59999: x AADSTS50076: y', ['50076', '59999']],
    ['what a wrapper wraps', 'AADSTS70002: x AADSTS50105: y', ['50105', '70002']],
    ['an unknown code before a wrapper', 'AADSTS70000: x AADSTS59999: y', ['59999', '70000']],
    ['all of it', 'AADSTS70002: a AADSTS59999: b AADSTS50076: c AADSTS53003: d', ['53003', '50076', '59999', '70002']],
    ['a code of our own pages before other numbers', 'AADB2C90077: x 0x80070520', ['AADB2C90077']],
    ['the code that the B2C one holds', 'AADB2C99999: x AADSTS7000215: y', ['7000215']],
  ])('%s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });

  it.each(['70002', '70000', '50000', '90000', '90002', '65000'])('nothing behind the wrapper %s', (code) => {
    expect(codesOf(`AADSTS${code}: x AADSTS50076: y AADSTS59999: z`)).toEqual(['50076', '59999', code]);
  });
});

describe('decide on one code', () => {
  const plain = catalogue.errors.filter((page) => !asksQuestions(page));
  const decided = plain.filter(({ fixes = [] }) => fixes.length === 1);
  const open = plain.filter(({ fixes = [] }) => fixes.length !== 1);

  it.each(catalogue.errors)('knows $id', ({ id, code }) => {
    expect(verdicts(id)).toMatchObject([{ code, error: { id } }]);
  });

  it.each(decided)('names the only fix of $id', ({ id, fixes }) => {
    expect(verdicts(id)[0]?.fix).toBe(fixes?.[0]);
  });

  it.each(open)('chooses none of the fixes of $id', ({ id }) => {
    expect(verdicts(id)[0]?.fix).toBeUndefined();
    expect(verdicts(id)[0]?.tree).toBeUndefined();
  });

  it('enters the tree where the page does', () => {
    expect(verdicts('AADSTS50076')[0]?.tree).toMatchObject({ from: 'mfa', tree: { start: 'mfa' }, walk: { steps: [] } });
    expect(verdicts('AADSTS700020')[0]?.tree?.from).toBeUndefined();
  });

  it('knows a code by its alias', () => {
    expect(verdicts('AADSTS26000')).toMatchObject([{ code: '26000', error: { id: 'AADSTS700020' } }]);
  });

  it('knows a B2C code, however it is written', () => {
    for (const text of ['AADB2C90077: x', 'aadb2c90077: x'])
      expect(verdicts(text)).toMatchObject([{ code: 'AADB2C90077', error: { id: 'AADB2C90077' }, fix: 'app-fallback' }]);
  });

  it('says nothing of an unknown code but its number', () => {
    expect(verdicts('AADSTS59999: x')).toEqual([{ code: '59999' }]);
  });

  it.each(['', 'Hello, nothing works.', 'port 50076', 'az login'])('says nothing of %j', (text) => {
    expect(verdicts(text)).toEqual([]);
  });
});

describe('a text answers the tree ahead', () => {
  it.each<[string, string, ReturnType<typeof walked>]>([
    ['the number alone', 'AADSTS700020', { answers: { text: 'only-interaction' }, question: 'who' }],
    ['26000', 'AADSTS26000: Interaction required.', { answers: { text: 'only-interaction' }, question: 'who' }],
    ['both of them', 'AADSTS700020: AADSTS26000', { answers: { text: 'only-interaction' }, question: 'who' }],
    [
      'a reserved identifier',
      'AADSTS700020: The resource is a Reserved Identifier.',
      { answers: { text: 'reserved' }, fix: 'reserved-identifier' },
    ],
    ['an MFA code beside it', 'AADSTS700020: AADSTS50076', { answers: { text: 'other-code', reason: 'mfa' }, question: 'mfa' }],
    [
      'a code within a range',
      'AADSTS700020: AADSTS53001',
      { answers: { text: 'other-code', reason: 'device' }, question: 'control' },
    ],
    [
      'a code at the end of a range',
      'AADSTS700020: AADSTS53003',
      { answers: { text: 'other-code', reason: 'device' }, question: 'control' },
    ],
    ['a code of another length', 'AADSTS700020: AADSTS530033', { answers: { text: 'other-code' }, question: 'reason' }],
    ['a consent code', 'AADSTS65001: AADSTS700020', { answers: { text: 'other-code', reason: 'consent' }, question: 'consent' }],
    ['a code that leads to a fix', 'AADSTS700020: AADSTS50142', { answers: { text: 'other-code', reason: 'risk' }, fix: 'risk' }],
    ['a code that no answer names', 'AADSTS700020: AADSTS59999', { answers: { text: 'other-code' }, question: 'reason' }],
    [
      'Azure CLI',
      'az login\nERROR: AADSTS700020: Interaction required.',
      { answers: { text: 'only-interaction', who: 'unsure', where: 'cli', tool: 'azure-cli' }, fix: 'cli-sign-in' },
    ],
    [
      'Azure CLI, in a tree from its second question',
      'Run az login: AADSTS700082: x',
      { answers: { tool: 'cli' }, fix: 'cli-sign-in' },
    ],
    ['a pipeline', '##[error] AADSTS700020: x', { answers: { text: 'only-interaction', who: 'pipeline' }, question: 'identity' }],
    ['Power BI', 'Power BI: AADSTS700020: x', { answers: { text: 'only-interaction', who: 'power-bi' }, question: 'owner' }],
    ['a question that asks for the code itself', 'AADSTS20033: x', { answers: { token: 'realm' }, fix: 'federation-settings' }],
    ['a program that no question on the way asks for', 'AADSTS50076: az login', { answers: {}, question: 'mfa' }],
    ['nothing but the code', 'AADSTS700082: x', { answers: {}, question: 'tool' }],
  ])('by %s', (_, text, expected) => {
    expect(walked(text)).toEqual(expected);
  });

  it('by a code that only a wrapper stands beside', () => {
    expect(walked('AADSTS70002: AADSTS700020').answers).toMatchObject({ text: 'other-code' });
  });

  it('not at all where the text tells nothing', () => {
    for (const { id, graph } of catalogue.trees) expect(answersFrom('Hello', parseErrorText('Hello'), graph), id).toEqual({});
  });

  const texts = [...pastes, ...catalogue.errors.map(({ id, sample }) => ({ id, text: `${sample}\naz login AADSTS700020` }))];
  it.each(texts)('with what the tree offers: $id', ({ text }) => {
    const parsed = parseErrorText(text);
    for (const { id, graph } of catalogue.trees) {
      for (const [asked, given] of Object.entries(answersFrom(text, parsed, graph)))
        expect(
          questionOf(graph, asked)?.answers.some((answer) => answer.id === given),
          `${id}: ${asked}=${given}`,
        ).toBe(true);
    }
    for (const { fix } of verdicts(text)) if (fix) expect(Object.keys(data.fixes)).toContain(fix);
  });
});
