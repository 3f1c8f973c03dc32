import { clean } from '../../paper/clean.js';
import { partsOf } from '../../paper/metadata/metadata-line.js';
import type { Block, BlockReader, BlockReading } from '../../paper/reader/block-reader.js';
import type { Entry } from '../../paper/reader/entry.js';
import { EntryBuilder, quote, SURE } from '../../paper/reader/entry-builder.js';
import { Registry } from '../../paper/reader/registry.js';
import { ABSTRACT_LABEL, ENUMERATOR, TITLE_LABEL } from './labeller/patterns.js';
import { LeadMarker } from './leads.js';
import { LineScanner } from './line-scan.js';
import { PairWriter, type ScannedBlock } from './pair-writer.js';
import { type Piece, spanIn } from './piece.js';
import { type PaperNode, type PieceRange, type RoleNode, recordsOf } from './role-grammar.js';
import { type LabelledBlock, type Labeller, labelBlock } from './roles.js';
import { Templates } from './templates.js';

/** Characters at the end of a block whose records are read again with the text after them. */
const HELD_BACK = 1 << 13;

/** Marks and labels around metadata: a rule, a bracket of a link, the label of an abstract. */
const FURNITURE =
  /^[^\p{L}\p{N}]+$|^\]\[\d+\]$|^(?:<\/?(?:details|summary)>)+(?:abstract<\/summary>)?$|^(?:abstract|summary)\s*[:.]?$/iu;

/** Reads text without a format of its own: titles, abstracts and what stands between, told apart by a labeller. */
export class ProseReader implements BlockReader {
  readonly #labeller: Labeller;
  readonly #registry = new Registry();
  readonly #leads = new LeadMarker();
  readonly #templates = new Templates();
  readonly #scanner = new LineScanner();
  readonly #pairs: PairWriter = new PairWriter(this.#registry);

  constructor(labeller: Labeller) {
    this.#labeller = labeller;
  }

  read(block: Block): BlockReading {
    const lines = this.#scanner.scan(block.text);
    const found = labelBlock(
      { text: block.text, lines, line: block.line, until: labelledUntil(block) },
      this.#labeller,
      this.#templates,
    );
    const labelled = { ...found, roles: this.#leads.mark(found.pieces, found.roles, block.text) };
    const records = recordsOf(labelled.roles);
    const { count, consumed } = block.final
      ? { count: records.length, consumed: block.text.length }
      : safePart(records, labelled, block);
    const scanned = { ...block, lines };
    const writer = new RecordWriter(block, labelled, this.#registry);
    return {
      entries: records.slice(0, count).map((record) => this.#pair(record, labelled, scanned) ?? writer.entry(record)),
      consumed,
    };
  }

  /** The entry of a pair of plain lines, which most records are; undefined for all others. */
  #pair(record: RoleNode, { pieces, confidence }: LabelledBlock, block: ScannedBlock): Entry | undefined {
    if (record.type !== 'pair') return undefined;
    const title = pieces[record.title];
    const abstract = pieces[record.title + 1];
    const sure = Math.min(1, confidence[record.title] ?? 0, confidence[record.title + 1] ?? 0);
    if (title === undefined || abstract === undefined || sure < SURE) return undefined;
    return this.#pairs.entry({ title, abstract, confidence: sure }, block);
  }
}

/** The end of a block is read again with the text after it: irregular lines there are left for then. */
function labelledUntil({ text, final, forced }: Block): number {
  return final || forced ? text.length : text.length - HELD_BACK + 1;
}

/** Records that the text after the block cannot change: all that end well before it. The next block begins on a new line. */
function safePart(
  records: readonly RoleNode[],
  labelled: LabelledBlock,
  block: Block,
): { count: number; consumed: number } {
  const limit = block.text.length - HELD_BACK;
  for (let i = records.length - 1; i > 0; i--) {
    const record = records[i];
    const piece = record && labelled.pieces[firstOf(record)];
    if (piece && piece.glue === 'none' && piece.lineStart <= limit) return { count: i, consumed: piece.lineStart };
  }
  return block.forced ? { count: records.length, consumed: block.text.length } : { count: 0, consumed: 0 };
}

function firstOf(record: RoleNode): number {
  if (record.type === 'pair') return record.title;
  if (record.type === 'noise') return record.pieces[0];
  return (record.lead ?? record.title ?? record.abstract ?? record.after)?.[0] ?? 0;
}

function paperOf(pair: number): PaperNode {
  return {
    type: 'paper',
    lead: null,
    title: [pair, pair + 1],
    before: null,
    abstract: [pair + 1, pair + 2],
    after: null,
  };
}

/** Turns records over pieces into entries. */
class RecordWriter {
  readonly #block: Block;
  readonly #labelled: LabelledBlock;
  readonly #registry: Registry;

  constructor(block: Block, labelled: LabelledBlock, registry: Registry) {
    this.#block = block;
    this.#labelled = labelled;
    this.#registry = registry;
  }

  entry(record: RoleNode): Entry {
    const builder = new EntryBuilder();
    if (record.type === 'noise') {
      this.#skipped(builder, record.pieces);
      return builder.noise();
    }
    const { lead, title, before, abstract, after } = record.type === 'pair' ? paperOf(record.title) : record;
    if (lead) this.#metadata(builder, lead, true);
    if (title) builder.set('title', this.#text(builder, 'title', title));
    if (before) this.#metadata(builder, before, false);
    if (abstract) builder.set('abstract', this.#text(builder, 'abstract', abstract));
    if (after) this.#metadata(builder, after, false);
    return builder.paper(this.#registry);
  }

  /** Text of the pieces that belong to a field, white space folded, without its enumerator and label. */
  #text(builder: EntryBuilder, field: 'title' | 'abstract', range: PieceRange): string {
    const { text } = this.#block;
    let raw = '';
    let last: Piece | undefined;
    for (let i = range[0]; i < range[1]; i++) {
      const piece = this.#labelled.pieces[i];
      if (!piece) continue;
      const role = this.#labelled.roles[i];
      if (role === 'B' || role === 'M') {
        this.#metadata(builder, [i, i + 1], false);
        continue;
      }
      builder.confidence = Math.min(builder.confidence, this.#labelled.confidence[i] ?? 0);
      builder.read(spanIn(piece, this.#block), field);
      raw += last === undefined ? '' : last.line === piece.line ? text.slice(last.end, piece.start) : ' ';
      raw += text.slice(piece.start, piece.end);
      last = piece;
    }
    const label = field === 'title' ? TITLE_LABEL : ABSTRACT_LABEL;
    return clean(field === 'title' ? raw.replace(ENUMERATOR, '') : raw).replace(label, '');
  }

  /** Reads the pieces of metadata of a paper, a line at a time; boilerplate among them is skipped. */
  #metadata(builder: EntryBuilder, range: PieceRange, leading: boolean): void {
    const { pieces, roles } = this.#labelled;
    for (let i = range[0]; i < range[1]; i++) {
      const piece = pieces[i];
      if (!piece) continue;
      if (roles[i] === 'B') {
        this.#skip(builder, piece, 'B');
        continue;
      }
      // A list of names may have been cut where no two lines were glued.
      while (i + 1 < range[1] && roles[i + 1] !== 'B' && pieces[i + 1]?.line === piece.line) i++;
      this.#line(builder, { ...piece, end: pieces[i]?.end ?? piece.end }, leading);
    }
  }

  #line(builder: EntryBuilder, line: Piece, leading: boolean): void {
    const printed = this.#block.text.slice(line.start, line.end);
    const parts = partsOf(printed, leading);
    for (const { fields, start, end } of parts) {
      const span = spanIn(line, this.#block, line.start + start, line.start + end);
      if (!builder.take(fields, span)) builder.unread(clean(printed.slice(start, end)), span);
    }
    if (parts.length > 0) return;
    if (FURNITURE.test(printed)) builder.mark(spanIn(line, this.#block));
    else this.#skip(builder, line, 'M');
  }

  #skipped(builder: EntryBuilder, range: PieceRange): void {
    for (let i = range[0]; i < range[1]; i++) {
      const piece = this.#labelled.pieces[i];
      if (piece) this.#skip(builder, piece, this.#labelled.roles[i] ?? 'B');
    }
  }

  #skip(builder: EntryBuilder, piece: Piece, role: string): void {
    const span = spanIn(piece, this.#block);
    const printed = clean(this.#block.text.slice(piece.start, piece.end));
    const text = quote(printed);
    if (role === 'M') builder.unread(printed, span);
    else if (role === 'B') builder.say('boilerplate', `${text} is not part of a paper`, span);
    else builder.say('stray-text', `${text} follows no title`, span);
  }
}
