import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitText, readFont } from '../../../src/plugins/letters';
import { pictureFonts } from '../../../src/plugins/pictures';

const mono = readFont(readFileSync(pictureFonts.strong));
const sans = readFont(readFileSync(pictureFonts.title));
const room = {
  width: 1000,
  tries: [
    { lines: 1, from: 60, to: 44 },
    { lines: 2, from: 54, to: 36 },
  ],
};

describe('the letters of a font', () => {
  it('are all equally wide in the one, and are not in the other', () => {
    expect(mono('1111', 100)).toBe(240);
    expect(mono('WiW.', 100)).toBe(240);
    expect(sans('WWWW', 100)).toBeGreaterThan(2 * sans('iiii', 100));
  });

  it('grow with their size, and a letter that the font lacks counts as a box', () => {
    expect(sans('AADSTS', 200)).toBeCloseTo(2 * sans('AADSTS', 100));
    expect(sans('\u{1F512}漢', 100)).toBeGreaterThan(0);
  });

  it('cannot be read from what is no font', () => {
    expect(() => readFont(new Uint8Array(12))).toThrow('no table');
  });
});

describe('text that must fit', () => {
  const widthOf = ({ lines, size }: ReturnType<typeof fitText>) => Math.max(...lines.map((line) => sans(line, size)));

  it('stays in one line, as large as it can be', () => {
    expect(fitText('Wrong client secret', room, sans)).toEqual({ lines: ['Wrong client secret'], size: 60 });
    const long = fitText('UserStrongAuthClientAuthNRequired', room, sans);
    expect(long.lines).toHaveLength(1);
    expect(widthOf({ ...long, size: long.size + 1 })).toBeGreaterThan(1000);
    expect(widthOf(long)).toBeLessThanOrEqual(1000);
  });

  it('breaks between words, also inside a name made of several, and loses no letter', () => {
    const words = fitText('Certificate for cached credentials not found by thumbprint', room, sans);
    expect(words.lines.join(' ')).toBe('Certificate for cached credentials not found by thumbprint');
    const name = fitText('CustomExtensionMsGraphServicePrincipalDisabledOrNotFound', room, sans);
    expect(name.lines.join('')).toBe('CustomExtensionMsGraphServicePrincipalDisabledOrNotFound');
    expect(name.lines[1]).toMatch(/^[A-Z][a-z]/);
    for (const { lines, size } of [words, name]) {
      expect(lines).toHaveLength(2);
      // About equally long: neither line has room for the greater part of the other.
      expect(Math.abs(sans(lines[0] ?? '', size) - sans(lines[1] ?? '', size))).toBeLessThan(400);
    }
  });

  it('shrinks where nothing else helps', () => {
    const text = 'x'.repeat(300);
    const found = fitText(text, room, sans);
    expect(found.lines).toEqual([text]);
    expect(widthOf(found)).toBeLessThanOrEqual(1000);
    expect(() => fitText('x'.repeat(5000), room, sans)).toThrow('small enough');
  });
});
