import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteDecoder, decodeBytes } from '../../src/paper/bytes.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, encoding: 'le' | 'be'): Uint8Array => {
  const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'));
  return encoding === 'le' ? bytes : bytes.map((_byte, i) => bytes[i ^ 1] ?? 0);
};
const bytesOf = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));

function inChunks(bytes: Uint8Array, cuts: readonly number[]): ReturnType<typeof decodeBytes> {
  const decoder = new ByteDecoder();
  const borders = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  const texts = borders.slice(1).map((end, i) => decoder.push(bytes.subarray(borders[i], end)));
  const text = [...texts, decoder.end()].join('');
  return { text, ...(decoder.decoding !== undefined && { decoding: decoder.decoding }) };
}

describe('decodeBytes', () => {
  it('reads UTF-8 and says nothing of it', () => {
    for (const text of ['', 'a', 'Zoë – “naïve” 雪 😀\r\n', 'stray \0 NULs \0 stay', '\u{10ffff}\ud7ff\ue000'])
      expect(decodeBytes(utf8(text))).toEqual({ text });
  });

  it('drops a byte order mark, and only the first', () => {
    expect(decodeBytes(utf8('\ufeffZoë'))).toEqual({ text: 'Zoë' });
    expect(decodeBytes(utf8('\ufeff\ufeffa')).text).toBe('\ufeffa');
  });

  it('reads UTF-16 with a mark, and without one where its letters are Western', () => {
    const text = 'Snails of Zoë Quíll on “forty” mornings\n';
    for (const end of ['le', 'be'] as const) {
      const reason = 'a byte order mark says so';
      expect(decodeBytes(utf16(`\ufeff${text}雪`, end))).toEqual({
        text: `${text}雪`,
        decoding: { encoding: `utf-16${end}`, reason, early: true },
      });
      expect(decodeBytes(utf16(text, end))).toEqual({
        text,
        decoding: { encoding: `utf-16${end}`, reason: 'every other byte is 0', early: true },
      });
    }
  });

  it('reads what is no UTF-8 as Windows-1252, quotes and dashes too', () => {
    const decoding = { encoding: 'windows-1252', reason: 'its bytes are no UTF-8', early: true };
    expect(decodeBytes(latin1('Zo\xeb \x93na\xefve\x94 \x96 \x80 5'))).toEqual({
      text: 'Zoë “naïve” – € 5',
      decoding,
    });
    expect(decodeBytes(latin1('Zo\xeb'))).toEqual({ text: 'Zoë', decoding });
    // Two of its bytes are UTF-8 by chance; most are not.
    expect(decodeBytes(latin1('le CAF\xc9\x94 fran\xe7ais \xe0 No\xebl')).text).toBe('le CAFÉ” français à Noël');
  });

  it('reads single bytes of Windows-1252 in a text of UTF-8, early and late, and says where the first is', () => {
    const reason = (at: number): string => `those that are none of it, the first at ${at}, as windows-1252`;
    expect(decodeBytes(bytesOf('Zoë “a” ', [0xe9, 0xe9], ' Noël'))).toEqual({
      text: 'Zoë “a” éé Noël',
      decoding: { encoding: 'utf-8', reason: reason(13), early: true },
    });
    const late = 'plain '.repeat(20_000);
    expect(decodeBytes(bytesOf(late, [0xe9], ' Noël'))).toEqual({
      text: `${late}é Noël`,
      decoding: { encoding: 'utf-8', reason: reason(late.length), early: false },
    });
  });

  it('takes no byte of a broken sequence for a part of another', () => {
    // Overlong, a surrogate, beyond Unicode, cut off at the end.
    for (const [bytes, text] of [
      [[0xc0, 0xaf], 'À¯'],
      [[0xed, 0xa0, 0x80], 'í\u00a0€'],
      [[0xf4, 0x90, 0x80, 0x80], 'ô\u0090€€'],
      [[0xe2, 0x82], 'â‚'],
    ] as const)
      expect(decodeBytes(bytesOf('ë ë ë ë ë ', bytes)).text).toBe(`ë ë ë ë ë ${text}`);
  });

  it('takes the encoding that XML declares, unless it is none', () => {
    const xml = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><a>\xb1\xe6</a>`;
    expect(decodeBytes(latin1(xml('iso-8859-2')))).toEqual({
      text: xml('iso-8859-2').replace('\xb1\xe6', 'ąć'),
      decoding: { encoding: 'iso-8859-2', reason: 'its XML declaration says so', early: true },
    });
    expect(decodeBytes(latin1(xml('ISO-8859-1')))).toMatchObject({
      text: xml('ISO-8859-1'),
      decoding: { encoding: 'windows-1252' },
    });
    for (const encoding of ['UTF-8', 'utf-16', 'klingon'])
      expect(decodeBytes(latin1(xml(encoding)))).toMatchObject({
        text: xml(encoding),
        decoding: { encoding: 'windows-1252' },
      });
    expect(decodeBytes(utf8(xml('utf-8')))).toEqual({ text: xml('utf-8') });
  });

  it('decodes bytes that are no text without an error and without losing any', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(typeof decodeBytes(bytes).text).toBe('string');
      }),
    );
  });
});

describe('ByteDecoder', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '雪', '😀', '\n', '“') });
  const cuts = fc.array(fc.nat(), { maxLength: 12 });

  it('gives the same of chunks split anywhere', () => {
    const written = fc.oneof(
      text.map(utf8),
      text.map((each) => utf8(`\ufeff${each}`)),
      text.map((each) => utf16(`\ufeff${each}`, 'le')),
      text.map((each) => utf16(`${'Western letters '.repeat(4)}${each}`, 'be')),
      fc.uint8Array({ maxLength: 60 }),
      fc
        .array(fc.oneof(text.map(utf8), fc.uint8Array({ maxLength: 3 })))
        .map((parts) => Uint8Array.from(parts.flatMap((part) => [...part]))),
    );
    fc.assert(
      fc.property(written, cuts, (bytes, at) => {
        expect(inChunks(bytes, at)).toEqual(decodeBytes(bytes));
      }),
    );
  });

  it('gives the same of chunks beyond the part that decides', () => {
    const filler = utf8('Zoë 雪 '.repeat(9000));
    const written = fc
      .array(fc.oneof(text.map(utf8), fc.uint8Array({ maxLength: 3 })))
      .map((parts) => Uint8Array.from([...filler, ...parts.flatMap((part) => [...part])]));
    fc.assert(
      fc.property(written, fc.array(fc.integer({ min: 65_500, max: 110_000 }), { maxLength: 12 }), (bytes, at) => {
        expect(inChunks(bytes, at)).toEqual(decodeBytes(bytes));
      }),
      { numRuns: 30 },
    );
  });

  it('keeps valid text whole, whatever stands around it', () => {
    fc.assert(
      fc.property(text, fc.uint8Array({ maxLength: 3 }), (valid, wrong) => {
        const all = bytesOf('ë'.repeat(5), [...wrong], ' ', valid);
        expect(decodeBytes(all).text.endsWith(` ${valid}`)).toBe(true);
      }),
    );
  });
});
