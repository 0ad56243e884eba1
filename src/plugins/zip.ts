import { crc32, deflateRawSync } from 'node:zlib';

/** Date and time as a ZIP file has them: local, in steps of two seconds. */
function dosTime(date: Date): { time: number; day: number } {
  return {
    time: (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1),
    day: ((date.getFullYear() - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate(),
  };
}

/** Numbers in little-endian order, each with its width in bytes. */
function fields(...values: [value: number, width: 2 | 4][]): Buffer {
  const bytes = Buffer.alloc(values.reduce((sum, [, width]) => sum + width, 0));
  let place = 0;
  for (const [value, width] of values) place = bytes.writeUIntLE(value, place, width);
  return bytes;
}

/**
 * Packs files into one ZIP file that every system opens (PKWARE APPNOTE 6.3, without the extensions for large files).
 * @param files content by path with forward slashes.
 * @param date the date of all files, so that the same files give the same bytes.
 * @throws if there are more files than the form can count, 65,535.
 */
export function zip(files: ReadonlyMap<string, Uint8Array | string>, date: Date): Buffer {
  if (files.size > 0xffff) throw new Error(`A ZIP file holds at most 65,535 files, and these are ${files.size}.`);
  const { time, day } = dosTime(date);
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path);
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain, { level: 9 });
    // Version 2.0, names in UTF-8, deflated.
    const facts = fields(
      [20, 2],
      [0x0800, 2],
      [8, 2],
      [time, 2],
      [day, 2],
      [crc32(plain), 4],
      [packed.length, 4],
      [plain.length, 4],
      [name.length, 2],
      [0, 2],
    );
    parts.push(fields([0x04034b50, 4]), facts, name, packed);
    directory.push(fields([0x02014b50, 4], [20, 2]), facts, fields([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name);
    offset += 4 + facts.length + name.length + packed.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = fields([0x06054b50, 4], [0, 2], [0, 2], [files.size, 2], [files.size, 2], [length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...parts, ...directory, end]);
}
