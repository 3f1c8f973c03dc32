import { joined } from '../../packed/joined.js';
import type { Paper } from '../../paper/paper.js';
import type { SavedArrays } from './saved-arrays.js';
import { IndexFormatError } from './sections.js';

/** Papers as JSON, one after the other, and the bytes of each. */
export type PackedPapers = NonNullable<SavedArrays['papers']>;

/** Puts papers one after the other, of which each is JSON in UTF-8. */
export function packEncoded(papers: readonly Uint8Array[]): PackedPapers {
  return { bytes: joined(papers), lengths: Int32Array.from(papers, ({ length }) => length) };
}

export function packPapers(rows: number, paper: (row: number) => Paper): PackedPapers {
  const encoder = new TextEncoder();
  return packEncoded(Array.from({ length: rows }, (_, row) => encoder.encode(JSON.stringify(paper(row)))));
}

/**
 * Gives the paper of a row: papers are decoded one by one, when they are asked for.
 *
 * @throws IndexFormatError at once when there are not as many as ids, later for one that is not that of its id
 */
export function unpackPapers<P extends Paper>(
  { bytes, lengths }: PackedPapers,
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
