import { refuse } from '../paper/arguments.js';
import type { PackedPapers } from '../similarity/memory/saved-papers.js';
import { IndexFormatError, readSections, type Sections, writeSections } from '../similarity/memory/sections.js';
import { packStrings, unpackStrings } from '../similarity/memory/string-list.js';
import type { Appearance, LibraryRecord } from './entry.js';
import { COLUMNS } from './signature.js';

/** First eight bytes of a saved library. */
export const LIBRARY_MAGIC = 'pklibrar';

/**
 * Why a saved library was not loaded.
 *
 * @category Library
 */
export class LibraryFormatError extends Error {
  override readonly name = 'LibraryFormatError' as const;
}

/** All of a library but what can be made anew. Numbers, ids, papers and records go together, the numbers rising. */
export interface SavedLibrary {
  readonly numbers: readonly number[];
  readonly ids: readonly string[];
  readonly papers: PackedPapers;
  readonly records: readonly LibraryRecord[];
  readonly listings: readonly Appearance[];
  /** Highest number that was ever given. */
  readonly last: number;
  /** Identifiers beside the ids, with the numbers of their papers. */
  readonly names: readonly (readonly [string, number])[];
  readonly signatures: Int32Array;
  /** The index, as it saves itself. */
  readonly index: Uint8Array;
  /** Whether the index has a background. */
  readonly background: boolean;
}

/** What is saved as JSON. */
type Notes = Pick<SavedLibrary, 'records' | 'listings' | 'last' | 'names' | 'background'>;

export function writeLibrary({ numbers, ids, papers, signatures, index, ...notes }: SavedLibrary): Uint8Array {
  const json: Notes = notes;
  const packed = packStrings(ids);
  return writeSections(
    {
      settings: {},
      arrays: new Map<string, Int32Array | Uint8Array>([
        ['numbers', Int32Array.from(numbers)],
        ['ids', packed.text],
        ['ids lengths', packed.lengths],
        ['papers', papers.bytes],
        ['papers lengths', papers.lengths],
        ['notes', new TextEncoder().encode(JSON.stringify(json))],
        ['signatures', signatures],
        ['index', index],
      ]),
    },
    LIBRARY_MAGIC,
  );
}

/** @throws LibraryFormatError for bytes that {@link writeLibrary} did not write */
export function readLibrary(bytes: Uint8Array): SavedLibrary {
  if (!(bytes instanceof Uint8Array)) refuse('bytes', 'a Uint8Array', bytes);
  try {
    return checked(unpacked(readSections(bytes, LIBRARY_MAGIC)));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new LibraryFormatError(`saved library: ${cause.message.replace('saved index: ', '')}`, { cause });
  }
}

function unpacked({ arrays }: Sections): SavedLibrary {
  const ints = (name: string) => arrayOf(arrays, name, Int32Array);
  const bytes = (name: string) => arrayOf(arrays, name, Uint8Array);
  const notes = JSON.parse(new TextDecoder().decode(bytes('notes'))) as Notes;
  return {
    ...notes,
    numbers: [...ints('numbers')],
    ids: unpackStrings({ text: bytes('ids'), lengths: ints('ids lengths') }),
    papers: { bytes: bytes('papers'), lengths: ints('papers lengths') },
    signatures: ints('signatures'),
    index: bytes('index'),
  };
}

function arrayOf<Kind extends Int32Array | Uint8Array>(
  arrays: Sections['arrays'],
  name: string,
  kind: { new (length: number): Kind },
): Kind {
  const array = arrays.get(name);
  if (!(array instanceof kind)) throw new IndexFormatError(name, 'is missing or of another kind');
  return array;
}

/** Checks that the parts fit together, whatever the checksum says. */
function checked(saved: SavedLibrary): SavedLibrary {
  const { numbers, ids, records, listings, last, names, signatures } = saved;
  const must = (holds: boolean, name: string) => {
    if (!holds) throw new IndexFormatError(name, 'do not fit the rest');
  };
  must(Array.isArray(listings) && listings.every(({ from, date }) => isString(from) && isString(date)), 'listings');
  must(
    Number.isSafeInteger(last) && numbers.every((number, i) => number > (numbers[i - 1] ?? 0) && number <= last),
    'numbers',
  );
  must(ids.length === numbers.length && new Set(ids).size === ids.length, 'ids');
  must(Array.isArray(records) && records.length === numbers.length, 'records');
  must(
    records.every((record) => isRecord(record, listings.length)),
    'records',
  );
  const known = new Set(numbers);
  must(Array.isArray(names) && names.every(([name, number]) => isString(name) && known.has(number)), 'names');
  must(signatures.length % COLUMNS === 0 && signatures.length <= (last + 1) * COLUMNS, 'signatures');
  return saved;
}

const isString = (value: unknown): value is string => typeof value === 'string';

function isRecord({ listed, opinion, tags = [] }: LibraryRecord, listings: number): boolean {
  const isListed =
    Array.isArray(listed) && listed.length > 0 && listed.every((place) => place >= 0 && place < listings);
  return isListed && [undefined, 'liked', 'disliked'].includes(opinion) && Array.isArray(tags) && tags.every(isString);
}

/** Whether bytes begin as those of a saved library. */
export function isSavedLibrary(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, LIBRARY_MAGIC.length)) === LIBRARY_MAGIC;
}
