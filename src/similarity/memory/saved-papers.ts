import type { Paper } from '../../paper/paper.js';
import type { SavedArrays } from './saved-arrays.js';
import { IndexFormatError } from './sections.js';

type SavedPapers = NonNullable<SavedArrays['papers']>;

/** Papers as JSON, one after the other. */
export function packPapers(rows: number, paper: (row: number) => Paper): SavedPapers {
  const encoder = new TextEncoder();
  const encoded = Array.from({ length: rows }, (_, row) => encoder.encode(JSON.stringify(paper(row))));
  const lengths = Int32Array.from(encoded, ({ length }) => length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let end = 0;
  for (const part of encoded) {
    bytes.set(part, end);
    end += part.length;
  }
  return { bytes, lengths };
}

/**
 * Gives the paper of a row: papers are decoded one by one, when they are asked for.
 *
 * @throws IndexFormatError at once when there are not as many as ids, later for one that is not that of its id
 */
export function unpackPapers<P extends Paper>(
  { bytes, lengths }: SavedPapers,
  ids: readonly string[],
): (row: number) => P {
  if (lengths.length !== ids.length)
    throw new IndexFormatError('papers', `must be ${ids.length}, not ${lengths.length}`);
  const ends = new Float64Array(lengths.length);
  let end = 0;
  for (let row = 0; row < lengths.length; row++) {
    const length = lengths[row]!;
    if (length < 0) throw new IndexFormatError('papers lengths', `must not be ${length}`);
    ends[row] = end += length;
  }
  if (end !== bytes.length) throw new IndexFormatError('papers lengths', `must add up to ${bytes.length}, not ${end}`);
  const decoder = new TextDecoder();
  // Rows are numbered anew as papers come and go; these stay those of the saved form.
  const saved = [...ids];
  return (row) => parsePaper<P>(decoder.decode(bytes.subarray(ends[row]! - lengths[row]!, ends[row])), saved[row]!);
}

function parsePaper<P extends Paper>(json: string, id: string): P {
  let paper: Partial<Paper> | null;
  try {
    paper = JSON.parse(json) as Partial<Paper> | null;
  } catch (cause) {
    throw new IndexFormatError('papers', `hold no JSON for ${JSON.stringify(id)}`, { cause });
  }
  const { title, abstract } = paper ?? {};
  if (paper?.id !== id || typeof title !== 'string' || typeof abstract !== 'string')
    throw new IndexFormatError('papers', `hold another one for ${JSON.stringify(id)}`);
  return paper as P;
}
