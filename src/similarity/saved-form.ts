import type { Paper } from '../paper/paper.js';
import { Analyzer } from '../text/analyzer.js';
import type { Background } from '../text/background.js';
import { checksum } from './checksum.js';
import { IndexState } from './index-state.js';
import type { IndexOptions } from './options.js';
import { IndexFormatError, readSections, type Sections, writeSections } from './sections.js';
import { checkSettings, type Settings } from './settings.js';
import { packStrings, unpackStrings } from './string-list.js';

/** Settings of `toBytes`. */
export interface SaveOptions {
  /**
   * `'keep'` saves the papers as JSON; `'ids'` saves of each its id and date alone: load such an index with a function
   * that knows the papers. @defaultValue what the index keeps
   */
  readonly papers?: 'keep' | 'ids';
}

/** What is said of the papers in the saved form. `none`: the index asks a function for them. */
type SavedPapers = 'keep' | 'ids' | 'none';

/** Words by which an analyzer or a background is told from another one. */
const MOST_PROBES = 500;

/** The index as one block of bytes. */
export function toBytes<P extends Paper>(state: IndexState<P>, options: SaveOptions): Uint8Array {
  state.compact();
  const { settings, vocabulary, matrix, store } = state;
  const papers = savedPapers(settings, options);
  const rows = Array.from({ length: matrix.rows }, (_, row) => row);
  const ids = packStrings(rows.map((row) => store.id(row)));
  const words = packStrings(vocabulary.words);
  const spellings = packStrings(vocabulary.spellings);
  const arrays = new Map<string, Int32Array | Uint8Array>([
    ['ids', ids.text],
    ['id lengths', ids.lengths],
    ['order', Int32Array.from(store.rows())],
    ['words', words.text],
    ['word lengths', words.lengths],
    ['spellings', spellings.text],
    ['spelling lengths', spellings.lengths],
    ['parts', vocabulary.parts.subarray(0, 2 * vocabulary.size)],
    ['df', matrix.df.subarray(0, vocabulary.size)],
    ['starts', matrix.starts.subarray(0, matrix.rows + 1)],
    ['terms', matrix.terms.subarray(0, matrix.starts[matrix.rows])],
    ['counts', matrix.counts.subarray(0, matrix.starts[matrix.rows])],
  ]);
  if (papers !== 'none') packPapers(rows, (row) => store.saved(row, papers), arrays);
  return writeSections({ settings: savedSettings(settings, vocabulary.words, papers), arrays });
}

/** An index from the bytes of {@link toBytes}. */
export function fromBytes<P extends Paper>(bytes: Uint8Array, options: IndexOptions<P>): IndexState<P> {
  if (!(bytes instanceof Uint8Array)) throw new TypeError(`bytes must be a Uint8Array, not ${String(bytes)}`);
  const sections = readSections(bytes);
  const settings = loadedSettings(sections, options);
  const state = new IndexState(settings);
  const ints = (name: string) => sections.arrays.get(name) as Int32Array;
  const strings = (text: string, lengths: string) =>
    unpackStrings({ text: sections.arrays.get(text) as Uint8Array, lengths: ints(lengths) });
  const words = strings('words', 'word lengths');
  const saved = savedSettings(settings, words, sections.settings.papers as SavedPapers);
  for (const name of ['analyzer', 'background']) {
    if (saved[name] !== sections.settings[name])
      throw new IndexFormatError(name, 'is not the one the index was built with');
  }
  state.vocabulary.restore({ words, spellings: strings('spellings', 'spelling lengths'), parts: ints('parts') });
  state.matrix.restore({
    starts: ints('starts'),
    terms: ints('terms'),
    counts: sections.arrays.get('counts') as Uint8Array,
    df: ints('df'),
  });
  state.store.restore(strings('ids', 'id lengths'), ints('order'), unpackPapers<P>(sections));
  return state;
}

function savedPapers<P extends Paper>(settings: Settings<P>, { papers }: SaveOptions): SavedPapers {
  if (papers !== undefined && papers !== 'keep' && papers !== 'ids') {
    throw new RangeError(`papers must be 'keep' or 'ids', not ${JSON.stringify(papers)}`);
  }
  if (typeof settings.papers === 'function') return 'none';
  if (papers === 'keep' && settings.papers === 'ids')
    throw new RangeError("papers must be 'ids', as in the index, not 'keep'");
  return papers ?? settings.papers;
}

function savedSettings<P extends Paper>(
  settings: Settings<P>,
  words: readonly string[],
  papers: SavedPapers,
): Record<string, unknown> {
  const { analyzer, background, fields, pairs, prior, smoothing } = settings;
  return {
    analyzer: analyzer.fingerprint(words.slice(0, MOST_PROBES)),
    background: background === undefined ? null : backgroundPrint(background, words),
    'fields.title': fields.title,
    'fields.abstract': fields.abstract,
    pairs,
    prior,
    'smoothing.neighbours': smoothing?.neighbours ?? null,
    'smoothing.weight': smoothing?.weight ?? null,
    papers,
  };
}

function backgroundPrint(background: Background, words: readonly string[]): number {
  const shares = Float64Array.from(words.slice(0, MOST_PROBES), (word) => background.share(word));
  return checksum(Int32Array.from(shares, (share) => Math.round(share * 2 ** 30)));
}

/** Options given must be those saved; those left out are taken from what was saved. */
function loadedSettings<P extends Paper>({ settings }: Sections, options: IndexOptions<P>): Settings<P> {
  const { neighbours, weight } = options.smoothing ?? {};
  const given: Record<string, unknown> = {
    'fields.title': options.fields?.title,
    'fields.abstract': options.fields?.abstract,
    pairs: options.pairs,
    prior: options.prior,
    'smoothing.neighbours': neighbours ?? (options.smoothing && 5),
    'smoothing.weight': weight ?? (options.smoothing && 0.5),
  };
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && value !== settings[name]) {
      throw new IndexFormatError(name, `is ${settings[name] ?? 'not set'} there, but ${String(value)} is asked for`);
    }
  }
  const number = (name: string) => settings[name] as number;
  return checkSettings<P>({
    ...options,
    analyzer: options.analyzer ?? new Analyzer(),
    papers: loadedPapers(settings.papers as SavedPapers, options.papers) as NonNullable<IndexOptions<P>['papers']>,
    fields: { title: number('fields.title'), abstract: number('fields.abstract') },
    pairs: number('pairs'),
    prior: number('prior'),
    ...(settings['smoothing.neighbours'] === null
      ? {}
      : { smoothing: { neighbours: number('smoothing.neighbours'), weight: number('smoothing.weight') } }),
  });
}

function loadedPapers<P>(saved: SavedPapers, asked: 'keep' | 'ids' | ((id: string) => P) | undefined): typeof asked {
  if (typeof asked === 'function') return asked;
  if (saved === 'none') throw new IndexFormatError('papers', 'are not in it: a function that gives them is needed');
  if (saved === 'ids' && asked === 'keep')
    throw new IndexFormatError('papers', "are 'ids' there, but 'keep' is asked for");
  return asked ?? saved;
}

function packPapers(
  rows: readonly number[],
  paper: (row: number) => Paper,
  arrays: Map<string, Int32Array | Uint8Array>,
): void {
  const encoder = new TextEncoder();
  const encoded = rows.map((row) => encoder.encode(JSON.stringify(paper(row))));
  const lengths = Int32Array.from(encoded, ({ length }) => length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let end = 0;
  for (const part of encoded) {
    bytes.set(part, end);
    end += part.length;
  }
  arrays.set('papers', bytes).set('paper lengths', lengths);
}

/** Papers are decoded one by one, when they are asked for. */
function unpackPapers<P extends Paper>({ arrays }: Sections): ((row: number) => P) | undefined {
  const bytes = arrays.get('papers');
  const lengths = arrays.get('paper lengths');
  if (bytes === undefined || lengths === undefined) return undefined;
  const ends = new Float64Array(lengths.length);
  for (let row = 0, end = 0; row < ends.length; row++) ends[row] = end += lengths[row]!;
  const decoder = new TextDecoder();
  return (row) => JSON.parse(decoder.decode(bytes.subarray(ends[row]! - lengths[row]!, ends[row]))) as P;
}
