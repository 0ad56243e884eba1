import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiFiles, codeSchema, fixDataSchema, treeDataSchema } from '../../../src/plugins/api';
import { smallCatalogue } from '../../fixtures/catalogue';

const site = 'https://guide.example/help/';
const files = apiFiles(smallCatalogue, site);
const read = (path: string) => JSON.parse(files.get(`api/v1/${path}`) ?? '');
const codes = smallCatalogue.errors.map(({ code }) => code);

/** Every text below a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

it('there is a file for each code and tree, a list of all, and a schema of each sort', () => {
  expect([...files.keys()].sort()).toEqual(
    [
      'codes.json',
      'fixes.json',
      'trees/interaction-required.json',
      ...codes.map((code) => `codes/${code}.json`),
      ...['code', 'codes', 'fixes', 'tree'].map((name) => `schemas/${name}.json`),
    ]
      .map((path) => `api/v1/${path}`)
      .sort(),
  );
});

describe.each([
  ...codes.map((code) => [`codes/${code}.json`, 'code', codeSchema] as const),
  ['codes.json', 'codes', z.array(codeSchema)] as const,
  ['fixes.json', 'fixes', z.array(fixDataSchema)] as const,
  ['trees/interaction-required.json', 'tree', treeDataSchema] as const,
])('%s', (path, name, schema) => {
  it('is what its schema says, in both forms of it', () => {
    const data = read(path);
    expect(schema.parse(data)).toEqual(data);
    expect(z.fromJSONSchema(read(`schemas/${name}.json`)).parse(data)).toEqual(data);
  });

  it('holds absolute links only', () => {
    const texts = textsIn(read(path));
    expect(texts.filter((text) => /^(\/|\.\.?\/|learn:|tree:|fix:)/.test(text))).toEqual([]);
    expect(texts.filter((text) => text.startsWith(site)).length).toBeGreaterThan(0);
    for (const text of texts.filter((one) => one.includes('://'))) expect(new URL(text).pathname).not.toContain('//');
  });
});

it('a schema refuses what is no code', () => {
  const schema = z.fromJSONSchema(read('schemas/code.json'));
  const data = read('codes/700020.json');
  for (const wrong of [{ kind: 'fault' }, { url: 7 }, { aliases: '26000' }, { learn: [{ id: 'x' }] }, { code: undefined }])
    expect(schema.safeParse({ ...data, ...wrong }).success).toBe(false);
});

it.each(['code', 'codes', 'fixes', 'tree'])('the schema %s knows its own address', (name) => {
  expect(read(`schemas/${name}.json`)).toMatchObject({ $id: `${site}api/v1/schemas/${name}.json`, $schema: expect.any(String) });
});

it('the list of codes holds the same as their files', () => {
  expect(read('codes.json')).toEqual(codes.map((code) => read(`codes/${code}.json`)));
});

it('a code has all that its page says', () => {
  expect(read('codes/700020.json')).toMatchObject({
    code: '700020',
    name: 'InteractionRequired',
    status: 'disputed',
    oauth: ['interaction_required', 'invalid_request'],
    aliases: ['26000'],
    fixes: ['register', 'reserved-identifier'],
    tree: 'interaction-required',
    start: null,
    url: `${site}errors/AADSTS700020`,
    checked: '2026-11-23',
    learn: [{ id: 'error-codes-reference', title: 'Error codes', url: 'https://learn.microsoft.com/codes' }],
    meanings: [{ leadsTo: `${site}trees/interaction-required` }, { leadsTo: `${site}fixes/reserved-identifier` }],
  });
});

it('a code without a name, an alias or a tree says so', () => {
  expect(read('codes/53009.json')).toMatchObject({ name: null, tree: null, start: null, aliases: [], meanings: [] });
});

it('a tree has its questions and every fix that it can end in, once', () => {
  expect(read('trees/interaction-required.json')).toMatchObject({
    start: 'text',
    questions: smallCatalogue.trees[0]?.graph.questions,
    fixes: ['register', 'reserved-identifier'],
    url: `${site}trees/interaction-required`,
  });
});
