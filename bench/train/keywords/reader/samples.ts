import type { Ranker } from '../../../../src/keywords/ranker.js';
import { READER_FEATURES, readerColumns } from '../../../../src/keywords/reader/features.js';
import { introducedNames } from '../../../../src/keywords/reader/names.js';
import { POOL } from '../../../../src/keywords/reader/reader.js';
import type { RatedPaper, Rating } from '../../../quality/panel/panel.js';
import { MAX_WORDS, normalisedPhrase } from '../corpus.js';
import type { TreeSample } from './boost.js';

/** Candidates of rated papers, as rows for {@link fitTrees}. */
export interface RatedSample extends TreeSample {
  /** Number of the paper of each row. */
  readonly papers: Uint16Array;
  /** 1 where the candidate was rated good. */
  readonly good: Uint8Array;
}

const WORTH: Readonly<Record<Rating, number>> = { g: 1, a: 0.65, I: 0, G: 0, F: 0, X: 0, V: 0 };
/** What a phrase is worth more where it is one of the rater's own five. */
const BEST = 0.25;
/** Worth of a phrase that no style of 0.1.0 ranked high enough to be rated: hardly any is good. */
const UNRATED = 0.3;

/** The candidates that a ranker's first ranking brings into the pool. */
export function ratedSample(papers: readonly RatedPaper[], ranker: Ranker): RatedSample {
  const rows: Float32Array[] = [];
  const y: number[] = [];
  const numbers: number[] = [];
  const good: number[] = [];
  for (const [number, paper] of papers.entries()) {
    const document = ranker.read(paper);
    const pool = ranker.pool(document, { maxWords: MAX_WORDS, size: POOL });
    const columns = readerColumns(document, pool, introducedNames(document));
    for (const [rank, { candidate }] of pool.entries()) {
      const key = normalisedPhrase(document, candidate.begin, candidate.end);
      const rating = paper.ratings.get(key);
      rows.push(Float32Array.from(READER_FEATURES, (_, f) => columns[f * pool.length + rank]!));
      y.push(rating === undefined ? UNRATED : WORTH[rating] + (paper.best.has(key) ? BEST : 0));
      good.push(rating === 'g' ? 1 : 0);
      numbers.push(number);
    }
  }
  const width = READER_FEATURES.length;
  const x = new Float32Array(rows.length * width);
  for (const [i, row] of rows.entries()) x.set(row, i * width);
  return { x, width, y: Float64Array.from(y), papers: Uint16Array.from(numbers), good: Uint8Array.from(good) };
}
