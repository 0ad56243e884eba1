import { readFileSync } from 'node:fs';
import { parseErrorText } from '../../src/parser/parse';

/** The reading that a careful person gives: one line of a corpus or of our own fixtures. */
interface Row {
  id: string;
  text: string;
  expect: Record<string, unknown>;
}

const fields = [
  'codes',
  'otherCodes',
  'error',
  'suberror',
  'correlationId',
  'traceId',
  'timestamp',
  'appId',
  'tenantId',
  'hasClaims',
];

/** Compares our reading of a corpus with the expected one. */
export function readCorpus(path: string): {
  rows: number;
  rowsExact: number;
  fields: number;
  fieldsExact: number;
  falseCodes: number;
  misses: string[];
} {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  const misses: string[] = [];
  let fieldsExact = 0;
  let rowsExact = 0;
  let falseCodes = 0;
  for (const { id, text, expect } of rows) {
    const parsed = parseErrorText(text);
    let exact = true;
    for (const field of fields) {
      const got =
        field === 'hasClaims'
          ? parsed.claims !== undefined
          : field === 'codes' || field === 'otherCodes'
            ? parsed[field].map(({ value }) => value)
            : ((parsed as unknown as Record<string, { value: string } | undefined>)[field]?.value ?? null);
      const wanted = expect[field] ?? (field.endsWith('odes') ? [] : field === 'hasClaims' ? false : null);
      const same = canonical(got, field) === canonical(wanted, field);
      if (same) fieldsExact += 1;
      else {
        exact = false;
        misses.push(`${id} ${field}: read ${JSON.stringify(got)}, expected ${JSON.stringify(wanted)}`);
        if (field === 'codes' && (got as string[]).some((code) => !(wanted as string[]).includes(code))) falseCodes += 1;
      }
    }
    if (exact) rowsExact += 1;
  }
  return { rows: rows.length, rowsExact, fields: rows.length * fields.length, fieldsExact, falseCodes, misses };
}

/** Case counts in no field but the time. */
function canonical(value: unknown, field: string): string {
  const text = JSON.stringify(value);
  return field === 'timestamp' ? text : text.toLowerCase();
}
