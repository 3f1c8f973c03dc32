import { checksum } from './checksum.js';

/**
 * Why a saved index was not loaded, or a paper of it not read.
 *
 * @category Related papers
 */
export class IndexFormatError extends Error {
  override readonly name = 'IndexFormatError' as const;
  /** What does not fit: `format`, `version`, `checksum`, `length`, `header`, the name of a setting or of an array. */
  readonly field: string;

  constructor(field: string, message: string, options?: ErrorOptions) {
    super(`saved index: ${field} ${message}`, options);
    this.field = field;
  }
}

/** Settings and named arrays: what a saved index is made of. */
export interface Sections {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly arrays: ReadonlyMap<string, Int32Array | Uint8Array>;
}

/** First eight bytes, which tell the kinds of saved forms apart. */
const MAGIC = 'paperkin';
const VERSION = 2;
/** Bytes before the header: magic, version, checksum, length of the header, 0. */
const START = 24;

interface Header {
  readonly settings: Record<string, unknown>;
  /** Name, kind and bytes of each array, in order; each starts at a multiple of 8. */
  readonly arrays: [name: string, kind: 'int32' | 'bytes', bytes: number][];
}

/**
 * One block of bytes, numbers little-endian:
 *
 *     "paperkin" | version | checksum of all that follows | bytes of the header | 0 | header, JSON | array | array ...
 */
export function writeSections({ settings, arrays }: Sections, magic: string = MAGIC): Uint8Array {
  const header: Header = {
    settings,
    arrays: [...arrays].map(([name, array]) => [
      name,
      array instanceof Int32Array ? 'int32' : 'bytes',
      array.byteLength,
    ]),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  let length = padded(START + json.length);
  for (const [, , bytes] of header.arrays) length += padded(bytes);
  const bytes = new Uint8Array(length);
  bytes.set(new TextEncoder().encode(magic));
  bytes.set(json, START);
  let offset = padded(START + json.length);
  for (const array of arrays.values()) {
    const start = offset;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), offset);
    offset += padded(array.byteLength);
    if (array instanceof Int32Array) toLittleEndian(bytes, start, array.byteLength);
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(8, VERSION, true);
  view.setUint32(16, json.length, true);
  view.setUint32(12, sumOf(bytes), true);
  return bytes;
}

/**
 * The sections of a block of bytes, as views of it where the machine allows. Throws an {@link IndexFormatError} for
 * anything that {@link writeSections} did not write.
 */
export function readSections(input: Uint8Array, magic: string = MAGIC): Sections {
  const bytes = input.byteOffset % 8 === 0 && littleEndian() ? input : new Uint8Array(input);
  const { header, start } = readHeader(bytes, magic);
  const arrays = new Map<string, Int32Array | Uint8Array>();
  let offset = start;
  for (const [name, kind, length] of header.arrays) {
    if (kind === 'int32') {
      toLittleEndian(bytes, offset, length);
      arrays.set(name, new Int32Array(bytes.buffer, bytes.byteOffset + offset, length / 4));
    } else arrays.set(name, bytes.subarray(offset, offset + length));
    offset += padded(length);
  }
  return { settings: header.settings, arrays };
}

function readHeader(bytes: Uint8Array, magic: string): { header: Header; start: number } {
  const found = new TextDecoder().decode(bytes.subarray(0, magic.length));
  if (found !== magic)
    throw new IndexFormatError('format', `must be ${JSON.stringify(magic)}, not ${JSON.stringify(found)}`);
  if (bytes.length < START || bytes.length % 8 !== 0)
    throw new IndexFormatError('length', `of ${bytes.length} bytes is cut short`);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const version = view.getUint32(8, true);
  if (version !== VERSION)
    throw new IndexFormatError('version', `must be ${VERSION}, not ${version}: build the index anew from its papers`);
  const sum = sumOf(bytes);
  if (view.getUint32(12, true) !== sum)
    throw new IndexFormatError('checksum', 'does not fit: bytes are missing or changed');
  const end = START + view.getUint32(16, true);
  if (end > bytes.length) throw new IndexFormatError('header', `of ${end - START} bytes is longer than there are`);
  const header = parseHeader(bytes.subarray(START, end));
  const needed = header.arrays.reduce((sum, [, , length]) => sum + padded(length), padded(end));
  if (needed !== bytes.length)
    throw new IndexFormatError('length', `must be ${needed} bytes for its arrays, not ${bytes.length}`);
  return { header, start: padded(end) };
}

function parseHeader(json: Uint8Array): Header {
  let header: Partial<Header> | null;
  try {
    header = JSON.parse(new TextDecoder().decode(json)) as Partial<Header> | null;
  } catch (cause) {
    throw new IndexFormatError('header', 'is no JSON', { cause });
  }
  const { settings, arrays } = header ?? {};
  if (typeof settings !== 'object' || settings === null || !Array.isArray(arrays) || !arrays.every(isArrayEntry))
    throw new IndexFormatError('header', 'must hold settings and arrays');
  if (new Set(arrays.map(([name]) => name)).size < arrays.length)
    throw new IndexFormatError('header', 'must name each array once');
  return { settings, arrays };
}

function isArrayEntry(entry: unknown): entry is Header['arrays'][number] {
  if (!Array.isArray(entry) || entry.length !== 3) return false;
  const [name, kind, length] = entry as unknown[];
  if (typeof name !== 'string' || !Number.isSafeInteger(length) || (length as number) < 0) return false;
  return kind === 'bytes' || (kind === 'int32' && (length as number) % 4 === 0);
}

/** Checksum of all but the first 16 bytes. */
function sumOf(bytes: Uint8Array): number {
  const swap = !littleEndian();
  const part = swap ? bytes.slice(16) : bytes.subarray(16);
  if (swap) toLittleEndian(part, 0, part.length);
  return checksum(new Int32Array(part.buffer, part.byteOffset, part.length / 4));
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

function littleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}

/** Turns 32-bit numbers in the machine's order into little-endian ones, or back. */
function toLittleEndian(bytes: Uint8Array, offset: number, length: number): void {
  if (littleEndian()) return;
  for (let i = offset; i < offset + length; i += 4) bytes.subarray(i, i + 4).reverse();
}
