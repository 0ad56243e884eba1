import { codeSchema, fixDataSchema, treeDataSchema } from '../../src/plugins/api';
import { catalogue, expect, test } from './site';

test('the published data fits its schemas and leads to pages that exist', async ({ request, baseURL }) => {
  test.setTimeout(180_000);
  const get = async (path: string) => (await request.get(`api/v1/${path}`)).json();
  const codes = codeSchema.array().parse(await get('codes.json'));
  expect(codes).toHaveLength(catalogue.errors.length);
  for (const code of codes) {
    expect(codeSchema.parse(await get(`codes/${code.code}.json`))).toEqual(code);
    expect((await request.get(new URL(code.url).pathname.slice(new URL(baseURL ?? '').pathname.length))).status()).toBe(200);
  }
  const fixes = fixDataSchema.array().parse(await get('fixes.json'));
  const known = new Set(fixes.map(({ id }) => id));
  for (const code of codes) for (const fix of code.fixes) expect(known).toContain(fix);
  for (const { id } of catalogue.trees)
    for (const fix of treeDataSchema.parse(await get(`trees/${id}.json`)).fixes) expect(known).toContain(fix);
});
