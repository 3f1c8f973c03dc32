import { isVisible } from '../paper/clean.js';
import type { Range } from '../paper/range.js';
import {
  type Block,
  type BlockOrigin,
  type BlockReader,
  type BlockReading,
  originBehind,
} from '../paper/reader/block-reader.js';
import type { Entry } from '../paper/reader/entry.js';
import { EntryBuilder } from '../paper/reader/entry-builder.js';
import { Placer } from '../paper/reader/placer.js';

/** Longer lines may say something whatever they are made of. */
const LONGEST = 8;
/** So many bare lines in a row, blank ones not counted, belong to no list of papers. */
const FEWEST = 64;
/** A word of two letters, or a number that may name a paper. */
const SAYS_SOMETHING = /\p{L}\p{L}|\d{5}|[\u2e80-\uffef]/u;

/**
 * Reads past long runs of lines that say nothing (numbers of lines, votes, bullets, single letters), each as one entry, and
 * hands the text between them to a reader. So texts of nothing else cost next to nothing.
 */
export class BareLinesSkipper implements BlockReader {
  readonly #reader: BlockReader;
  #first = true;

  constructor(reader: BlockReader) {
    this.#reader = reader;
  }

  read(block: Block): BlockReading {
    const runs = bareRuns(block.text);
    const isWhole = this.#first && block.final;
    this.#first = false;
    if (runs.length === 0) return this.#reader.read(block);
    const placer = new Placer(block);
    const entries: Entry[] = [];
    let origin: BlockOrigin = block;
    let at = 0;
    for (const run of runs) {
      const text = block.text.slice(at, run.start);
      if (isVisible(text)) entries.push(...this.#reader.read({ ...block, ...origin, text, final: true }).entries);
      entries.push(skipped(run, placer, isWhole && entries.length === 0 && run.end === block.text.length));
      origin = originBehind(origin, block.text.slice(at, run.end));
      at = run.end;
    }
    if (at === block.text.length) return { entries, consumed: at };
    const rest = this.#reader.read({ ...block, ...origin, text: block.text.slice(at) });
    return { entries: [...entries, ...rest.entries], consumed: at + rest.consumed };
  }
}

function skipped(run: Range, placer: Placer, isAll: boolean): Entry {
  const builder = new EntryBuilder();
  const span = placer.visible(run);
  if (span !== undefined)
    builder.say(
      isAll ? 'not-a-listing' : 'boilerplate',
      isAll ? 'no papers are listed here' : 'lines without words are not part of a paper',
      span,
    );
  return builder.noise();
}

/** Runs of lines that say nothing, each from the beginning of a line to behind a line break. */
function bareRuns(text: string): readonly Range[] {
  const runs: Range[] = [];
  let start = 0;
  let bare = 0;
  const close = (end: number): void => {
    if (bare >= FEWEST) runs.push({ start, end });
    bare = 0;
  };
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found + 1;
    const line = end - at > 4 * LONGEST ? undefined : text.slice(at, end).trim();
    if (line === undefined || line.length > LONGEST || SAYS_SOMETHING.test(line)) {
      close(at);
      start = end;
    } else if (line !== '') bare++;
    else if (bare === 0) start = end;
    at = end;
  }
  close(text.length);
  return runs;
}
