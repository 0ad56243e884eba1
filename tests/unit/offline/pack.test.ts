import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../src/offline/pack';

const round = (files: Map<string, string>) => new Map(unpack(JSON.parse(JSON.stringify(pack(files)))));

describe('pack', () => {
  it('gives every file back to the letter', () => {
    const piece = fc.constantFrom('<a>', '<p>', '</p>', 'text', '<', '', 'ü 🙂', '<li><b>x', ',"a":1,{', ',');
    const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a/', 'b/', 'c.json', ''), text), (files) => {
        const given = new Map(Object.entries(files));
        expect(round(given)).toEqual(given);
      }),
    );
  });

  it('holds what pages share once', () => {
    const shared = '<header><nav><a>One</a><a>Two</a></nav></header>';
    const { parts } = pack(new Map([1, 2, 3].map((page) => [`${page}/`, `${shared}<main>${page}</main>`])));
    expect(parts.filter((part) => part.startsWith('<nav>'))).toHaveLength(1);
  });
});
