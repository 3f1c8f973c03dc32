import { IndexFormatError, type Sections } from './sections.js';
import { packStrings, unpackStrings } from './string-list.js';

/** The papers and terms of an index, as they are saved. */
export interface SavedArrays {
  readonly ids: string[];
  readonly words: string[];
  /** One for each word, where no texts are saved to take them from. */
  readonly spellings: string[] | undefined;
  /** Two per term, as a vocabulary has them. */
  readonly parts: Int32Array;
  readonly df: Int32Array;
  /** Rows of the term matrix. */
  readonly starts: Int32Array;
  readonly terms: Int32Array;
  readonly counts: Uint8Array;
  /** Vectors of the papers, as whole numbers, where any has one. */
  readonly vectors: Int8Array | undefined;
  /** Papers as JSON, in the order of ids, and the bytes of each; where they are saved. */
  readonly papers: { readonly bytes: Uint8Array; readonly lengths: Int32Array } | undefined;
}

export function packArrays(saved: SavedArrays): Map<string, Int32Array | Uint8Array> {
  const arrays = new Map<string, Int32Array | Uint8Array>();
  for (const name of ['ids', 'words', 'spellings'] as const) {
    if (saved[name] === undefined) continue;
    const { text, lengths } = packStrings(saved[name]);
    arrays.set(name, text).set(`${name} lengths`, lengths);
  }
  for (const name of ['parts', 'df', 'starts', 'terms', 'counts'] as const) arrays.set(name, saved[name]);
  if (saved.vectors !== undefined) arrays.set('vectors', new Uint8Array(saved.vectors.buffer));
  if (saved.papers !== undefined) arrays.set('papers', saved.papers.bytes).set('papers lengths', saved.papers.lengths);
  return arrays;
}

/** The arrays of a saved form, each of its kind; that they fit together is for `verify` to say. */
export function unpackArrays({ arrays }: Sections): SavedArrays {
  const ints = (name: string) => {
    const array = arrays.get(name);
    if (!(array instanceof Int32Array)) throw new IndexFormatError(name, 'must be whole numbers');
    return array;
  };
  const bytes = (name: string) => {
    const array = arrays.get(name);
    if (!(array instanceof Uint8Array)) throw new IndexFormatError(name, 'must be bytes');
    return array;
  };
  const strings = (name: string) => {
    try {
      return unpackStrings({ text: bytes(name), lengths: ints(`${name} lengths`) });
    } catch (cause) {
      if (cause instanceof IndexFormatError) throw cause;
      throw new IndexFormatError(name, `are no strings: ${(cause as Error).message}`, { cause });
    }
  };
  return {
    ids: strings('ids'),
    words: strings('words'),
    spellings: arrays.has('spellings') ? strings('spellings') : undefined,
    parts: ints('parts'),
    df: ints('df'),
    starts: ints('starts'),
    terms: ints('terms'),
    counts: bytes('counts'),
    vectors: arrays.has('vectors') ? signed(bytes('vectors')) : undefined,
    papers: arrays.has('papers') ? { bytes: bytes('papers'), lengths: ints('papers lengths') } : undefined,
  };
}

function signed({ buffer, byteOffset, byteLength }: Uint8Array): Int8Array {
  return new Int8Array(buffer, byteOffset, byteLength);
}
