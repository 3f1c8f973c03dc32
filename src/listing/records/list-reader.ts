import { clean } from '../../paper/clean.js';
import type { Block, BlockReader, BlockReading } from '../../paper/reader/block-reader.js';
import type { Entry } from '../../paper/reader/entry.js';
import { EntryBuilder, quote } from '../../paper/reader/entry-builder.js';
import { Placer } from '../../paper/reader/placer.js';
import { Registry } from '../../paper/reader/registry.js';
import type { HeadReader } from '../fields/head-reader.js';
import type { LabelledPassage } from '../fields/labelled-passage.js';
import type { ListingView } from '../fields/listing-view.js';
import { type StructuredLine, structureOf } from '../structure/structured-line.js';
import type { Token } from '../structure/token.js';
import { type Habits, habitsOf } from './habits.js';
import { type Lettered, lettersOf } from './letters.js';
import { PaperWriter } from './paper-writer.js';
import type { Placed } from './placed.js';
import { PlacedText } from './placed-text.js';
import { type RecordNode, recordsOf, type SegmentRange } from './role-grammar.js';
import { SectionStack } from './section-stack.js';
import { segmentsOf } from './segments.js';
import { textOf } from './text-of.js';

/** Characters at the end of a block whose records are read again with the text after them. */
const HELD_BACK = 1 << 13;
/** A bold line that stands for a heading is below all headings. */
const BOLD_LEVEL = 9;

/** Reads lists of papers: tells the fields of their lines apart by where they stand in all records. */
export class ListReader implements BlockReader {
  readonly #head: HeadReader;
  #view: ListingView | undefined;
  readonly #registry = new Registry();
  readonly #sections = new SectionStack();
  #habits: Habits | undefined;
  /** Offset in the listing up to which lines have been looked at. */
  #looked = 0;

  /** @param head what may have read the beginning of the listing */
  constructor(head: HeadReader) {
    this.#head = head;
  }

  read(block: Block): BlockReading {
    const { lines, passages: labelled } = this.#labelled(block);
    this.#looked = block.offset + block.text.length;
    const passages = labelled.map(segmentsOf);
    this.#habits ??= habitsOf(passages);
    const lettered = lettersOf(passages, this.#habits);
    const records = recordsOf(lettered.letters);
    const { count, consumed } = block.final
      ? { count: records.length, consumed: block.text.length }
      : safePart(records, lettered, block);
    const placer = new Placer(block);
    const writer = new RecordWriter({
      block: block.text,
      placer,
      lettered,
      registry: this.#registry,
      sections: this.#sections,
    });
    const entries = records.slice(0, count).flatMap((record) => writer.entry(record) ?? []);
    const next = lines.findIndex(({ start }) => start >= consumed);
    if (next >= 0) this.#view?.returnTo(next);
    return { entries, consumed };
  }

  #labelled({ text, offset }: Block): LabelledLines {
    if (this.#view === undefined) {
      const reading = this.#head.take(text);
      this.#view = reading.view;
      return reading;
    }
    const lines = structureOf(text);
    const fresh = lines.findIndex(({ start }) => offset + start >= this.#looked);
    const views = this.#view.look(lines, fresh < 0 ? lines.length : fresh);
    return { lines, passages: this.#head.fields.read({ views, slots: this.#view.slots }) };
  }
}

/** The lines of a block with the fields in them. */
interface LabelledLines {
  readonly lines: readonly StructuredLine[];
  readonly passages: readonly LabelledPassage[];
}

/** Records that the text after the block cannot change: all that end well before it. The next block begins on a new line. */
function safePart(
  records: readonly RecordNode[],
  lettered: Lettered,
  block: Block,
): { count: number; consumed: number } {
  const limit = block.text.length - HELD_BACK;
  for (let r = records.length - 1; r > 0; r--) {
    const start = passageStart(firstOf(records[r] as RecordNode), lettered);
    if (start !== undefined && start > 0 && start <= limit) return { count: r, consumed: start };
  }
  return block.forced ? { count: records.length, consumed: block.text.length } : { count: 0, consumed: 0 };
}

const firstOf = (record: RecordNode): number => (record.type === 'paper' ? record.lead[0] : record.rest[0]);

/** Offset of the line that a segment begins, if it begins a passage. */
function passageStart(segment: number, { segments, passages }: Lettered): number | undefined {
  const { first } = segments[segment] ?? { first: 1 };
  const view = passages[segment]?.passage.views[0];
  return first === 0 && view !== undefined && view.line.start === view.line.lineStart ? view.line.lineStart : undefined;
}

interface RecordContext {
  readonly block: string;
  readonly placer: Placer;
  readonly lettered: Lettered;
  readonly registry: Registry;
  readonly sections: SectionStack;
}

/** Turns records over segments into entries. */
class RecordWriter {
  readonly #context: RecordContext;
  readonly #text: PlacedText;

  constructor(context: RecordContext) {
    this.#context = context;
    this.#text = new PlacedText(context.block, context.placer);
  }

  entry(record: RecordNode): Entry | undefined {
    if (record.type === 'section') return this.#section(record.rest);
    if (record.type === 'noise') return this.#noise(record.rest);
    const [from, to] = record.type === 'paper' ? [record.lead[0], record.rest[1]] : record.rest;
    const builder = new EntryBuilder({ expectsAbstract: false });
    new PaperWriter(builder, this.#text).write(this.#placed([from, to]), this.#context.sections.titles);
    return builder.paper(this.#context.registry);
  }

  #placed([from, to]: SegmentRange): readonly Placed[] {
    const { segments, passages } = this.#context.lettered;
    return segments.slice(from, to).map((segment, i) => ({ segment, cut: passages[from + i] as Placed['cut'] }));
  }

  #section(range: SegmentRange): Entry | undefined {
    const placed = this.#placed(range);
    for (const cut of new Set(placed.map((each) => each.cut))) {
      const { lead } = cut.passage.views[0]?.line ?? { lead: { kind: 'none', level: 0 } };
      const words = cut.passage.tokens.filter(({ type, text }) => type !== 'mark' || text === 'url');
      const level = lead.kind === 'heading' ? lead.level : BOLD_LEVEL;
      this.#context.sections.enter(level, clean(textOf(words, this.#context.block)));
    }
    return this.#noise(range);
  }

  /** Text that is no part of a paper, as one entry. */
  #noise(range: SegmentRange): Entry | undefined {
    const builder = new EntryBuilder();
    const segments = new Map<Placed['cut'], Placed['segment'][]>();
    for (const { cut, segment } of this.#placed(range)) {
      const known = segments.get(cut);
      if (known === undefined) segments.set(cut, [segment]);
      else known.push(segment);
    }
    for (const [cut, own] of segments) {
      const first = cut.passage.tokens[own[0]?.first ?? 0] as Token;
      const last = cut.passage.tokens[(own.at(-1)?.end ?? 1) - 1] as Token;
      const span = this.#context.placer.visible({ start: first.start, end: Math.max(first.start, last.end) });
      if (span === undefined) continue;
      const text = quote(clean(this.#context.block.slice(first.start, last.end)));
      builder.say('boilerplate', `${text} is not part of a paper`, span);
    }
    return segments.size === 0 ? undefined : builder.noiseOrNothing();
  }
}
