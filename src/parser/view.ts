/**
 * A pasted text made readable: escapes, entities, tags and quote marks taken away, as often as they were put on.
 * Every character knows which part of the original text it came from.
 */
export interface View {
  text: string;
  /** Offsets in the original text of the part from `start` (included) to `end` (not included) of the view. */
  range: (start: number, end: number) => { start: number; end: number };
}

/** What a text is wrapped in when it comes through addresses, JSON, source code, mail and web pages. */
const wrapping =
  /(%[0-7][\da-f]|%[cd][\da-f]%[89ab][\da-f]|%e[\da-f](?:%[89ab][\da-f]){2}|%f[0-7](?:%[89ab][\da-f]){3})|\\(u[\da-f]{4}|[rnt"'/\\])|&(quot|amp|lt|gt|apos|nbsp|#\d{1,6}|#x[\da-f]{1,5});|<(\/?(?:a|b|br|code|div|em|h[1-6]|i|li|p|pre|span|strong|table|td|th|title|tr|u|ul)\b[^<>]{0,400})>|(\u200b(?=\p{Lu}\p{Ll}))|([\u200b-\u200d\u2060\ufeff\u00ad])|([\uff01-\uff5e\u00a0\u3000])|(^[ \t]{0,8}(?:>[ \t]?){1,8})/gimu;

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
};
const escapes: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t' };

/** Nobody wraps a text more often than this; it also keeps the work linear. */
const mostLayers = 4;

/** Makes a text readable, layer by layer: the text as it is, then each view without one layer more. Total, and linear in its length. */
export function layersOf(original: string): readonly [View, ...View[]] {
  const layers: [View, ...View[]] = [{ text: original, range: (start, end) => ({ start, end }) }];
  let text = original;
  let starts: Uint32Array | undefined;
  let ends: Uint32Array | undefined;
  while (layers.length <= mostLayers) {
    const pieces: string[] = [];
    const newStarts = new Uint32Array(text.length);
    const newEnds = new Uint32Array(text.length);
    let length = 0;
    let done = 0;
    const keep = (until: number) => {
      pieces.push(text.slice(done, until));
      for (let at = done; at < until; at += 1, length += 1) {
        newStarts[length] = starts?.[at] ?? at;
        newEnds[length] = ends?.[at] ?? at + 1;
      }
    };
    for (const match of text.matchAll(wrapping)) {
      keep(match.index);
      done = match.index + match[0].length;
      const plain = unwrap(match);
      pieces.push(plain);
      for (let at = 0; at < plain.length; at += 1, length += 1) {
        newStarts[length] = starts?.[match.index] ?? match.index;
        newEnds[length] = ends?.[done - 1] ?? done;
      }
    }
    if (done === 0) break;
    keep(text.length);
    text = pieces.join('');
    const layerStarts = newStarts.slice(0, length);
    const layerEnds = newEnds.slice(0, length);
    starts = layerStarts;
    ends = layerEnds;
    layers.push({ text, range: (start, end) => ({ start: layerStarts[start] ?? start, end: layerEnds[end - 1] ?? end }) });
  }
  return layers;
}

/** What one wrapped character stands for. Never longer than what it replaces. */
function unwrap([, percent, escaped, entity, tag, gap, , wide]: RegExpExecArray): string {
  if (percent) return decoded(percent);
  if (escaped)
    return escaped.length > 1 ? String.fromCharCode(Number.parseInt(escaped.slice(1), 16)) : (escapes[escaped] ?? escaped);
  if (entity) {
    const named = entities[entity.toLowerCase()];
    if (named) return named;
    const point = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return point > 0 && point < 0x10ffff ? String.fromCodePoint(point) : ' ';
  }
  if (tag) return /^\/?(?:br|div|h|li|p|t|ul)/i.test(tag) ? '\n' : ' ';
  // A mark that parts lines and shows nothing: sentences ran together there.
  if (gap) return ' ';
  if (wide) return wide > '\uff00' ? String.fromCharCode(wide.charCodeAt(0) - 0xfee0) : ' ';
  // What is left are invisible characters and the marks of quoted mail.
  return '';
}

function decoded(percent: string): string {
  try {
    return decodeURIComponent(percent);
  } catch {
    return ' ';
  }
}
