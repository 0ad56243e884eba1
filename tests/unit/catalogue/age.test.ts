import { expect, it } from 'vitest';
import { buildDay, dueOn, isUnchecked, nextDue, uncheckedPages } from '../../../src/catalogue/age';
import { smallCatalogue } from '../../fixtures/catalogue';

it.each([
  ['2025-03-01', '2026-03-01', false, 'exactly 365 days'],
  ['2025-03-01', '2026-03-02', true, '366 days'],
  ['2023-03-01', '2024-02-29', false, '365 days up to a leap day'],
  ['2023-03-01', '2024-03-01', true, 'a year with a leap day in it'],
  ['2024-02-29', '2025-02-28', false, '365 days from a leap day'],
  ['2024-02-29', '2025-03-01', true, '366 days from a leap day'],
  ['2024-12-31', '2025-12-31', false, '365 days over the end of a year'],
  ['2026-05-01', '2026-05-01', false, 'the same day'],
  ['2026-05-02', '2026-05-01', false, 'a check in the future'],
  ['2030-01-01', '2026-05-01', false, 'a check years in the future'],
])('checked on %s, seen on %s: unchecked is %s (%s)', (checked, today, expected) => {
  expect(isUnchecked(checked, today)).toBe(expected);
  expect(dueOn(checked) <= today).toBe(expected);
});

it('the day of the build is the one that is given, or today in UTC', () => {
  const now = new Date('2026-11-24T23:30:00-05:00');
  expect(buildDay('2028-02-29', now)).toBe('2028-02-29');
  expect(buildDay(undefined, now)).toBe('2026-11-25');
  expect(buildDay('', now)).toBe('2026-11-25');
});

it.each(['2027-02-29', '2026-13-01', '2026-1-1', '24.11.2026', '2026-11-24T00:00:00Z', 'tomorrow'])('%s is no day', (given) => {
  expect(() => buildDay(given, new Date())).toThrow(`BUILD_DATE is "${given}"`);
});

const old = { checked: '2024-05-01' };
const older = { checked: '2024-02-29' };
const [first, second, ...errors] = smallCatalogue.errors;
const catalogue = {
  ...smallCatalogue,
  errors: [{ ...first, ...old }, { ...second, ...older }, ...errors.map((page) => ({ ...page, ...old }))] as typeof errors,
  trees: smallCatalogue.trees.map((page) => ({ ...page, ...old })),
  glossary: { ...smallCatalogue.glossary, ...older },
};

it('unchecked pages stand by shelf, the oldest first, those of a day together', () => {
  expect(uncheckedPages(catalogue, '2025-06-01').map(({ shelf, checked, pages }) => [shelf, checked, pages.length])).toEqual([
    ['errors', '2024-02-29', 1],
    ['errors', '2024-05-01', errors.length + 1],
    ['trees', '2024-05-01', 1],
    ['glossary', '2024-02-29', 1],
  ]);
  expect(uncheckedPages(smallCatalogue, '2026-11-24')).toEqual([]);
});

it('the next pages to fall due are counted, and those that are due already are not', () => {
  expect(nextDue(catalogue, '2025-03-01')).toEqual({ day: '2025-05-02', count: errors.length + 2 });
  expect(nextDue(smallCatalogue, '2026-11-24')?.day).toBe('2027-11-24');
  expect(nextDue(smallCatalogue, '2030-01-01')).toBeUndefined();
});
