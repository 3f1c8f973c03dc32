import { joined } from '../packed/joined.js';
import { countSequences, Utf8Decoder } from './utf8.js';
import { windowsText } from './windows-1252.js';

/** How bytes were read, where they are not plainly UTF-8. */
export interface Decoding {
  /** Name of the encoding: `windows-1252`, `utf-16le`, `iso-8859-2`. */
  readonly encoding: string;
  /** Why, or which bytes were not, as a part of a sentence. */
  readonly reason: string;
  /** Whether the first 64 kB show it. */
  readonly early: boolean;
}

/** Bytes of the beginning on which the encoding is decided. */
const HEAD = 1 << 16;
const LONGEST_SEQUENCE = 4;
const NOTHING = new Uint8Array(0);

/**
 * Decodes text whose encoding nobody says, in chunks split anywhere, with the same result as the whole. The first 64 kB
 * decide: a byte order mark, NULs in every other byte (UTF-16), the declaration of XML, and whether the bytes are UTF-8; if
 * not, it is Windows-1252, of which Latin-1 is a part. Bytes of a text in UTF-8 that are none are read as Windows-1252 one
 * by one, so that files put together of both are right and no byte is lost. A byte order mark is dropped.
 *
 * @example
 * ```ts
 * const decoder = new ByteDecoder();
 * decoder.push(new Uint8Array([0x5a, 0x6f, 0xeb])) + decoder.end(); // 'Zoë'
 * decoder.decoding?.encoding; // 'windows-1252'
 * ```
 */
export class ByteDecoder {
  #head: Uint8Array[] = [];
  #length = 0;
  #decode: ChunkDecoder | undefined;
  #decoding: Decoding | undefined;

  /** What is to be said of the encoding so far; undefined while all is UTF-8. */
  get decoding(): Decoding | undefined {
    return this.#decoding ?? this.#decode?.decoding;
  }

  /** The text that is complete once `chunk` is known; empty until the encoding is decided. */
  push(chunk: Uint8Array): string {
    if (this.#decode !== undefined) return this.#decode.push(chunk, false);
    // A copy: the giver may use its buffer again.
    this.#head.push(chunk.slice());
    this.#length += chunk.length;
    return this.#length < HEAD ? '' : this.#begin(false);
  }

  /** The rest of the text. */
  end(): string {
    return this.#decode === undefined ? this.#begin(true) : this.#decode.push(NOTHING, true);
  }

  #begin(final: boolean): string {
    const head = joined(this.#head);
    this.#head = [];
    const { decoder, decoding, skipped } = decide(head.subarray(0, HEAD), final);
    this.#decode = decoder;
    this.#decoding = decoding;
    return decoder.push(head.subarray(skipped), final);
  }
}

/** Decodes bytes that are there as a whole, as {@link ByteDecoder} does. */
export function decodeBytes(bytes: Uint8Array): { readonly text: string; readonly decoding?: Decoding } {
  const decoder = new ByteDecoder();
  const text = decoder.push(bytes) + decoder.end();
  return { text, ...(decoder.decoding !== undefined && { decoding: decoder.decoding }) };
}

/** Decodes chunks in one encoding. */
interface ChunkDecoder {
  push(chunk: Uint8Array, final: boolean): string;
  readonly decoding?: Decoding | undefined;
}

interface Decision {
  readonly decoder: ChunkDecoder;
  readonly decoding?: Decoding;
  /** Length of the byte order mark. */
  readonly skipped: number;
}

const MARKS: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

function decide(head: Uint8Array, final: boolean): Decision {
  const mark = MARKS.find(({ bytes }) => bytes.every((byte, i) => head[i] === byte));
  if (mark?.encoding === 'utf-8') return { decoder: mixedDecoder(mark.bytes.length), skipped: mark.bytes.length };
  if (mark !== undefined)
    return { ...decision(mark.encoding, 'a byte order mark says so'), skipped: mark.bytes.length };
  const wide = wideEncoding(head);
  if (wide !== undefined) return decision(wide, 'every other byte is 0');
  const declared = declaredEncoding(head);
  if (declared !== undefined) return decision(declared, 'its XML declaration says so');
  const { wrong, long } = countSequences(head, final);
  return wrong > long ? decision('windows-1252', 'its bytes are no UTF-8') : { decoder: mixedDecoder(0), skipped: 0 };
}

const decision = (encoding: string, reason: string): Decision => ({
  decoder: encoding === 'windows-1252' ? windowsDecoder : platformDecoder(encoding),
  decoding: { encoding, reason, early: true },
  skipped: 0,
});

const windowsDecoder: ChunkDecoder = { push: (chunk) => windowsText(chunk) };

function mixedDecoder(skipped: number): ChunkDecoder {
  const decoder = new Utf8Decoder(skipped);
  return {
    push: (chunk, final) => decoder.push(chunk, final),
    get decoding() {
      const { firstWrong } = decoder;
      if (firstWrong === undefined) return undefined;
      const reason = `those that are none of it, the first at ${firstWrong}, as windows-1252`;
      // A sequence at the border of the first part is judged with the part behind it.
      return { encoding: 'utf-8', reason, early: firstWrong < HEAD - LONGEST_SEQUENCE };
    },
  };
}

function platformDecoder(encoding: string): ChunkDecoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return { push: (chunk, final) => decoder.decode(chunk, { stream: !final }) };
}

/** UTF-16 without a mark: text of mostly Western letters has a 0 in every other byte, always the same one. */
function wideEncoding(head: Uint8Array): string | undefined {
  const zeros = [0, 0];
  const pairs = head.length >> 1;
  for (let i = 0; i < 2 * pairs; i++) if (head[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const [first = 0, second = 0] = zeros;
  if (first + second <= pairs * 0.3 || Math.min(first, second) * 20 > Math.max(first, second)) return undefined;
  return second > first ? 'utf-16le' : 'utf-16be';
}

/** The encoding that `<?xml … encoding="…"?>` names, where it is one and says more than the bytes do. */
function declaredEncoding(head: Uint8Array): string | undefined {
  const start = windowsText(head.subarray(0, 1024));
  const label = /^\s*<\?xml\s[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-') ? undefined : encoding;
  } catch {
    return undefined;
  }
}
