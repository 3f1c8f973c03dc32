import type { Paper } from '../../paper/paper.js';
import type { IndexOptions } from '../options.js';
import type { Settings } from '../settings.js';
import { TermCounter } from '../terms/term-counter.js';
import { Vocabulary } from '../terms/vocabulary.js';
import { IndexState } from './index-state.js';
import { packArrays, unpackArrays } from './saved-arrays.js';
import { packPapers, unpackPapers } from './saved-papers.js';
import { checkFingerprints, loadedSettings, type SavedPapers, savedSettings } from './saved-settings.js';
import { IndexFormatError, readSections, writeSections } from './sections.js';
import { verify } from './verify.js';

/** Settings of `toBytes`. */
export interface SaveOptions {
  /**
   * `'keep'` saves the papers as JSON; `'ids'` saves of each its id and date alone: load such an index with a function
   * that knows the papers. @defaultValue what the index keeps
   */
  readonly papers?: 'keep' | 'ids';
}

/** Settings of `fromBytes`. */
export interface LoadOptions<P extends Paper = Paper> extends IndexOptions<P> {
  /**
   * Whether the bytes are taken to be what `toBytes` wrote if their checksum fits, without a look at whether all parts fit
   * together: for bytes that nobody else can write. @defaultValue false
   */
  readonly trust?: boolean;
}

/** The index as one block of bytes: the same for the same papers, however they came together. */
export function toBytes<P extends Paper>(state: IndexState<P>, options: SaveOptions): Uint8Array {
  state.tidy();
  const { settings, vocabulary, matrix, store, embeddings } = state;
  const papers = papersToSave(settings, options);
  const arrays = packArrays({
    ids: Array.from({ length: matrix.rows }, (_, row) => store.id(row)),
    words: vocabulary.words,
    spellings: papers === 'ids' ? spellings(state) : undefined,
    parts: vocabulary.parts.subarray(0, 2 * vocabulary.size),
    df: matrix.df.subarray(0, vocabulary.size),
    starts: matrix.starts.subarray(0, matrix.rows + 1),
    terms: matrix.terms.subarray(0, matrix.starts[matrix.rows]),
    counts: matrix.counts.subarray(0, matrix.starts[matrix.rows]),
    vectors: embeddings.count === 0 ? undefined : embeddings.pack(matrix.rows),
    papers: papers === 'none' ? undefined : packPapers(matrix.rows, (row) => store.saved(row, papers)),
  });
  return writeSections({ settings: savedSettings(settings, vocabulary.words, papers), arrays });
}

/** An index from the bytes of {@link toBytes}. */
export function fromBytes<P extends Paper>(bytes: Uint8Array, options: LoadOptions<P>): IndexState<P> {
  if (!(bytes instanceof Uint8Array)) throw new TypeError(`bytes must be a Uint8Array, not ${String(bytes)}`);
  const sections = readSections(bytes);
  const saved = unpackArrays(sections);
  if (options.trust !== true) verify(saved);
  const settings = loadedSettings(sections.settings, options);
  checkFingerprints(sections.settings, settings, saved.words);
  const state = new IndexState(settings);
  state.vocabulary.restore(saved);
  if (saved.spellings === undefined) state.vocabulary.spellings.stale = true;
  else state.vocabulary.spellings.restore(saved.spellings);
  state.matrix.restore(saved);
  if (saved.vectors !== undefined) state.embeddings.restore(saved.vectors, saved.vectors.length / saved.ids.length);
  const { papers } = saved;
  if (papers === undefined && typeof settings.papers !== 'function')
    throw new IndexFormatError('papers', 'are missing');
  state.store.restore(saved.ids, papers === undefined ? undefined : unpackPapers<P>(papers, saved.ids));
  if (state.store.size < saved.ids.length) throw new IndexFormatError('ids', 'hold one twice');
  return state;
}

function papersToSave<P extends Paper>(settings: Settings<P>, { papers }: SaveOptions): SavedPapers {
  if (papers !== undefined && papers !== 'keep' && papers !== 'ids') {
    throw new RangeError(`papers must be 'keep' or 'ids', not ${JSON.stringify(papers)}`);
  }
  if (typeof settings.papers === 'function') return 'none';
  if (papers === 'keep' && settings.papers === 'ids')
    throw new RangeError("papers must be 'ids', as in the index, not 'keep'");
  return papers ?? settings.papers;
}

/** Spellings of the words, taken anew from the papers where they are kept and some were removed. */
function spellings<P extends Paper>({ settings, vocabulary, store }: IndexState<P>): string[] {
  const { words, spellings } = vocabulary;
  if (!spellings.stale || settings.papers === 'ids') return spellings.list(words);
  const fresh = new Vocabulary(settings.analyzer);
  const counter = new TermCounter(fresh, settings.pairs > 0);
  for (const row of store.rows()) counter.count(store.paper(row), true);
  return fresh.spellings.list(words);
}
