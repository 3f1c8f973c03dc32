import type { SavedArrays } from './saved-arrays.js';
import { IndexFormatError } from './sections.js';

/**
 * Checks that the arrays of a saved index are those of an index, whatever their checksum says: after it no question can
 * read past an array, run in a circle or count a paper twice; that ids are unique shows when they are looked up. In the
 * spirit of Lucene's CheckIndex.
 *
 * @throws IndexFormatError that names the array
 */
export function verify(arrays: SavedArrays): void {
  checkStrings(arrays);
  checkStarts(arrays);
  checkParts(arrays);
  checkEntries(arrays);
  checkVectors(arrays);
}

function refuse(name: string, message: string): never {
  throw new IndexFormatError(name, message);
}

function checkStrings({ ids, words, spellings }: SavedArrays): void {
  if (ids.includes('')) refuse('ids', 'hold an empty one');
  if (words.includes('')) refuse('words', 'hold an empty one');
  if (spellings !== undefined && spellings.length !== words.length) refuse('spellings', 'must be one for each word');
}

function checkStarts({ starts, ids, terms, counts }: SavedArrays): void {
  if (starts.length !== ids.length + 1) refuse('starts', `must be ${ids.length + 1}, not ${starts.length}`);
  if (starts[0] !== 0) refuse('starts', `must begin with 0, not ${starts[0]}`);
  for (let row = 1; row < starts.length; row++) {
    if (starts[row]! < starts[row - 1]!) refuse('starts', `must not fall, as at ${row}`);
  }
  if (starts.at(-1) !== terms.length) refuse('starts', `must end with ${terms.length}, not ${starts.at(-1)}`);
  if (counts.length !== terms.length) refuse('counts', `must be ${terms.length}, not ${counts.length}`);
}

/** A word is -1 and its place among the words, in order; a pair is two words that come before it. */
function checkParts({ parts, words, df }: SavedArrays): void {
  if (parts.length !== 2 * df.length) refuse('parts', `must be ${2 * df.length}, not ${parts.length}`);
  // 1 for a word, 0 for a pair and for what does not come before: small enough to be looked up quickly.
  const isWord = new Uint8Array(df.length);
  let word = 0;
  for (let term = 0; term < df.length; term++) {
    const left = parts[2 * term]!;
    const right = parts[2 * term + 1]!;
    if (left === -1) {
      if (right !== word++) refuse('parts', `must number the words in order, not as at ${term}`);
      isWord[term] = 1;
    } else if (isWord[left] !== 1 || isWord[right] !== 1) {
      refuse('parts', `must be words that come before, not as at ${term}`);
    }
  }
  if (word !== words.length) refuse('words', `must be ${word}, not ${words.length}`);
}

/**
 * Rows hold distinct terms, and as many of them hold each term as is said: in two passes, each with a table as small as can
 * be, since what costs time is looking up millions of terms in no order.
 */
function checkEntries(arrays: SavedArrays): void {
  checkRows(arrays);
  checkFrequencies(arrays);
  const { counts } = arrays;
  if (counts.includes(0)) refuse('counts', `must not be 0, as at ${counts.indexOf(0)}`);
}

function checkRows({ starts, terms, df }: SavedArrays): void {
  // A bit for each term, set while the row is read: a table that stays near the processor whatever else runs beside it.
  const seen = new Int32Array((df.length >>> 5) + 1);
  for (let row = 0; row + 1 < starts.length; row++) {
    const start = starts[row]!;
    const end = starts[row + 1]!;
    for (let i = start; i < end; i++) {
      const term = terms[i]!;
      if (term < 0 || term >= df.length) refuse('terms', `must be from 0 to ${df.length - 1}, not ${term}`);
      const bits = seen[term >> 5]!;
      const bit = 1 << term;
      if ((bits & bit) !== 0) refuse('terms', `must be distinct in each row, not as in ${row}`);
      seen[term >> 5] = bits | bit;
    }
    for (let i = start; i < end; i++) seen[terms[i]! >> 5] = 0;
  }
}

function checkFrequencies({ terms, df }: SavedArrays): void {
  // The last eight bits of each count, and the others, which change for few terms alone.
  const low = new Uint8Array(df.length);
  const high = new Int32Array(df.length);
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!;
    const count = low[term]! + 1;
    low[term] = count;
    if (count === 256) high[term]! += 256;
  }
  for (let term = 0; term < df.length; term++) {
    if (df[term] !== low[term]! + high[term]! || df[term] === 0) refuse('df', `does not fit at ${term}`);
  }
}

/** Every vector has as many numbers; its largest is 127 or -127, and all are 0 for a paper without one. */
function checkVectors({ vectors, ids }: SavedArrays): void {
  if (vectors === undefined) return;
  const dimension = vectors.length / ids.length;
  if (!(dimension >= 1) || !Number.isInteger(dimension))
    refuse('vectors', `must be as many numbers for each of ${ids.length} papers, not ${vectors.length} in all`);
  let some = false;
  for (let row = 0; row < ids.length; row++) {
    let most = 0;
    for (let i = row * dimension; i < (row + 1) * dimension; i++) most = Math.max(most, Math.abs(vectors[i]!));
    if (most !== 0 && most !== 127) refuse('vectors', `must be 127 at most, and once, not as in ${row}`);
    some ||= most > 0;
  }
  if (!some) refuse('vectors', 'must not be 0 throughout');
}
