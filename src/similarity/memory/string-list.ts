/** Strings as bytes of one text and the length of each, in UTF-16 code units. */
export interface PackedStrings {
  readonly text: Uint8Array;
  readonly lengths: Int32Array;
}

/** First byte of the text: how the rest is encoded. */
const UTF8 = 8;
const UTF16 = 16;

/** Packs strings; those with half a surrogate pair, which UTF-8 cannot hold, as UTF-16. */
export function packStrings(strings: readonly string[]): PackedStrings {
  const lengths = Int32Array.from(strings, (string) => string.length);
  const joined = strings.join('');
  if (/\p{Surrogate}/u.test(joined)) {
    const text = new Uint8Array(1 + 2 * joined.length);
    text[0] = UTF16;
    for (let i = 0; i < joined.length; i++) {
      text[1 + 2 * i] = joined.charCodeAt(i) & 255;
      text[2 + 2 * i] = joined.charCodeAt(i) >> 8;
    }
    return { text, lengths };
  }
  const encoded = new TextEncoder().encode(joined);
  const text = new Uint8Array(1 + encoded.length);
  text[0] = UTF8;
  text.set(encoded, 1);
  return { text, lengths };
}

/** The strings that {@link packStrings} packed. Throws a `RangeError` or `TypeError` for what it did not pack. */
export function unpackStrings({ text, lengths }: PackedStrings): string[] {
  const joined = unpackText(text);
  let end = 0;
  const strings = new Array<string>(lengths.length);
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i]!;
    if (length < 0) throw new RangeError(`a length of ${length}`);
    strings[i] = joined.slice(end, end + length);
    end += length;
  }
  if (end !== joined.length) throw new RangeError(`lengths add up to ${end}, not ${joined.length}`);
  return strings;
}

function unpackText(text: Uint8Array): string {
  if (text[0] === UTF8) return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(text.subarray(1));
  if (text[0] === UTF16 && text.length % 2 === 1) return utf16(text);
  throw new RangeError('an unknown encoding');
}

function utf16(text: Uint8Array): string {
  const parts: string[] = [];
  for (let i = 1; i < text.length; i += 2) parts.push(String.fromCharCode(text[i]! | (text[i + 1]! << 8)));
  return parts.join('');
}
