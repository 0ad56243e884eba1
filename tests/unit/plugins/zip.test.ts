import { crc32, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { zip } from '../../../src/plugins/zip';

/** Reads a ZIP file by its directory, as the programs do that open one (PKWARE APPNOTE 4.3). */
function unzip(bytes: Buffer): { name: string; content: string; date: string }[] {
  const end = bytes.length - 22;
  expect(bytes.readUInt32LE(end)).toBe(0x06054b50);
  const entries = [];
  let place = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < bytes.readUInt16LE(end + 10); index++) {
    expect(bytes.readUInt32LE(place)).toBe(0x02014b50);
    const nameLength = bytes.readUInt16LE(place + 28);
    const [time, day] = [bytes.readUInt16LE(place + 12), bytes.readUInt16LE(place + 14)];
    const local = bytes.readUInt32LE(place + 42);
    expect(bytes.readUInt32LE(local)).toBe(0x04034b50);
    // Both headers say the same.
    expect(bytes.subarray(local + 4, local + 30)).toEqual(bytes.subarray(place + 6, place + 32));
    const start = local + 30 + nameLength;
    const content = inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(place + 20)));
    expect(content.length).toBe(bytes.readUInt32LE(place + 24));
    expect(crc32(content)).toBe(bytes.readUInt32LE(place + 16));
    entries.push({
      name: bytes.subarray(place + 46, place + 46 + nameLength).toString(),
      content: content.toString(),
      date: [(day >> 9) + 1980, (day >> 5) & 15, day & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2].join(' '),
    });
    place += 46 + nameLength;
  }
  expect(place).toBe(end);
  return entries;
}

const date = new Date(2026, 10, 24, 13, 5, 58);

test('files come out as they went in', () => {
  const files = new Map([
    ['guide/READ ME FIRST.txt', 'open index.html\r\n'],
    ['guide/empty', ''],
    ['guide/ö/€.html', `<p>${'ä'.repeat(70_000)}</p>`],
  ]);
  expect(unzip(zip(files, date))).toEqual([...files].map(([name, content]) => ({ name, content, date: '2026 11 24 13 5 58' })));
});

test('no files make an empty ZIP file, and too many are refused', () => {
  expect(unzip(zip(new Map(), date))).toEqual([]);
  const many = new Map(Array.from({ length: 65_536 }, (_, index) => [String(index), '']));
  expect(() => zip(many, date)).toThrow('65,535');
});
