import { clean } from '../../paper/clean.js';
import type { Range } from '../../paper/range.js';
import type { Block, BlockReader, BlockReading } from '../../paper/reader/block-reader.js';
import type { Entry } from '../../paper/reader/entry.js';
import { EntryBuilder, quote } from '../../paper/reader/entry-builder.js';
import { Placer } from '../../paper/reader/placer.js';
import { Registry } from '../../paper/reader/registry.js';
import { SectionStack } from '../records/section-stack.js';
import { hasWords, type TitleRow, titleRows } from './title-rows.js';

/** A line of lower odds is no title, not even among titles. */
const LEAST_ODDS = -5;
/** The same for the first line and the last, which may say what is listed, or greet. */
const LEAST_AT_EDGE = -2;
/** Odds that a line gains by standing among titles. */
const AMONG = 3;

/** Reads titles alone, each on lines of its own. */
export class TitlesReader implements BlockReader {
  readonly #registry = new Registry();
  readonly #sections = new SectionStack();

  read(block: Block): BlockReading {
    const rows = titleRows(block.text);
    const { count, consumed } = block.final
      ? { count: rows.length, consumed: block.text.length }
      : safePart(rows, block);
    const placer = new Placer(block);
    const worded = rows.filter(hasWords);
    const isLed = 2 * worded.filter(({ lead }) => isItem(lead)).length > worded.length;
    const entries = rows.slice(0, count).map((row, i) => {
      const isEdge = (i === 0 && block.offset === 0) || (i === rows.length - 1 && block.final);
      return this.#entry(row, { block, placer, isLed, least: isEdge ? LEAST_AT_EDGE : LEAST_ODDS });
    });
    return { entries, consumed };
  }

  #entry(row: TitleRow, { block: { text }, placer, isLed, least }: RowContext): Entry {
    const { lead, words, whole, odds } = row;
    const builder = new EntryBuilder({ expectsAbstract: false });
    const printed = clean(text.slice(words.start, words.end));
    if (lead.kind === 'heading') this.#sections.enter(lead.level, printed);
    const isTitle = printed !== '' && (isLed ? isItem(lead) : odds > least && !/[:：]$/.test(printed));
    if (lead.kind === 'heading' || !isTitle) {
      const said = quote(printed || clean(text.slice(whole.start, whole.end)));
      const span = placer.visible(whole);
      if (span !== undefined) builder.say('boilerplate', `${said} is not part of a paper`, span);
      return builder.noise();
    }
    const mark = (range: Range): void => {
      const span = placer.visible(range);
      if (span !== undefined) builder.mark(span);
    };
    mark({ start: whole.start, end: words.start });
    const span = placer.visible(words);
    if (span !== undefined) builder.append('title', printed, span);
    mark({ start: words.end, end: whole.end });
    if (this.#sections.titles.length > 0) builder.set('sections', this.#sections.titles);
    builder.confidence = 1 / (1 + Math.exp(-odds - AMONG));
    return builder.paper(this.#registry);
  }
}

interface RowContext {
  readonly block: Block;
  readonly placer: Placer;
  /** Whether titles have bullets or numbers. */
  readonly isLed: boolean;
  /** Odds that a line without them must have. */
  readonly least: number;
}

const isItem = ({ kind }: TitleRow['lead']): boolean => kind === 'bullet' || kind === 'number' || kind === 'paragraph';

/** Rows before the last, which may go on in the text after the block. */
function safePart(rows: readonly TitleRow[], { text, forced }: Block): { count: number; consumed: number } {
  const last = rows.at(-1);
  if (forced || last === undefined) return { count: rows.length, consumed: text.length };
  return { count: rows.length - 1, consumed: last.whole.start };
}
