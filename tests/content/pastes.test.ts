import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { organisation } from '../../src/organisation';
import { knownApps } from '../../src/parser/known-apps';
import { parseErrorText } from '../../src/parser/parse';
import { redact } from '../../src/ticket/redact';
import { readCorpus } from '../bench/corpus';
import { pagesBelow, root } from '../fixtures/docs';
import { pastes, pastesFile } from '../fixtures/pastes';

describe('the pasted texts', () => {
  it('read exactly as a careful person reads them', () => {
    const { rows, misses } = readCorpus(pastesFile);
    expect(rows).toBeGreaterThan(0);
    expect(misses).toEqual([]);
  });

  it('have ids of their own', () => {
    const ids = pastes.map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });

  it('hold the secrets and the people that they name', () => {
    expect(pastes.some(({ secrets }) => secrets.length > 0)).toBe(true);
    expect(pastes.some(({ people }) => people.length > 0)).toBe(true);
    for (const { id, text, secrets, people } of pastes)
      for (const part of [...secrets, ...people]) expect(text.includes(part), `${id}: ${part}`).toBe(true);
  });
});

describe('nothing that must not be handed on survives', () => {
  it.each(pastes.filter(({ secrets, people }) => secrets.length + people.length > 0))('$id', ({ text, secrets, people }) => {
    const parsed = parseErrorText(text);
    const without = redact(text, parsed).text;
    const withPeople = redact(text, parsed, true).text;
    expect([...secrets, ...people].filter((part) => without.includes(part))).toEqual([]);
    expect(secrets.filter((part) => withPeople.includes(part))).toEqual([]);
    expect(people.filter((part) => !withPeople.includes(part))).toEqual([]);
  });
});

it('the notes of an organisation belong to fixes', () => {
  const fixes = pagesBelow('docs/fixes').map((file) => file.replace(/^.*\/|\.mdx$/g, ''));
  expect(Object.keys(organisation.fixNotes).filter((id) => !fixes.includes(id))).toEqual([]);
});

describe('the known applications', () => {
  // From the file: an object keeps only the last of two equal keys.
  const file = readFileSync(join(root, 'src/parser/known-apps.ts'), 'utf8');
  const ids = [...file.matchAll(/^ {2}['"]?([^'":]+)['"]?:/gm)].map(([, id = '']) => id);

  it('have whole lower-case GUIDs', () => {
    expect(ids.filter((id) => !/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id))).toEqual([]);
  });

  it('are in order, each once', () => {
    expect(ids).toHaveLength(Object.keys(knownApps).length);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('have names', () => {
    expect(ids.filter((id) => !knownApps[id]?.trim())).toEqual([]);
  });
});
