import { expect, it } from 'vitest';
import { betweenMarks, kib, median, points, tableText } from '../../bench/table';
import { childSeconds } from '../../bench/usage';

const cells = (line: string | undefined) => (line ?? '').split('|').map((cell) => cell.trim());

it('shows what the others take in times of ours', () => {
  const [, , weight, , none] = tableText({
    title: 'A visit',
    makers: ['Ours', 'Theirs', 'Others'],
    rows: [
      { name: 'Total', unit: kib, values: [10 * 1024, 1250 * 1024, 12.5 * 1024] },
      { name: 'Points', unit: points, values: [100, 50, 90] },
      { name: 'Ahead', unit: kib, values: [0, undefined, undefined] },
    ],
  }).split('\n');
  expect(cells(weight)).toEqual(['', 'Total', '10.0 KiB', '1250.0 KiB (125×)', '12.5 KiB (1.3×)', '']);
  expect(cells(none)).toEqual(['', 'Ahead', '0.0 KiB', 'none', 'none', '']);
});

it('writes no ratio of points, nor to nothing', () => {
  const text = tableText({
    title: 'A visit',
    makers: ['Ours', 'Theirs'],
    rows: [
      { name: 'Points', unit: points, values: [100, 50] },
      { name: 'Ahead', unit: kib, values: [0, 2048] },
    ],
  });
  expect(text).not.toContain('×');
});

it('keeps what stands around the marks', () => {
  const page = 'Before.\n{/* bench: begin */}\nold\n{/* bench: end */}\nAfter.\n';
  expect(betweenMarks(page, 'new')).toBe('Before.\n{/* bench: begin */}\n\nnew\n\n{/* bench: end */}\nAfter.\n');
  expect(() => betweenMarks('Before.', 'new')).toThrow('bench: begin');
});

it('takes the middle one of three', () => {
  expect(median([30, 10, 20])).toBe(20);
});

it('reads the time of the children, not that of the shell', () => {
  expect(childSeconds('0m9.00s 0m9.00s\n1m02.50s 0m0.50s\n')).toBe(63);
});
