import { clean } from '../../paper/clean.js';
import type { FieldName, Link, PaperFields } from '../../paper/paper.js';
import type { Block, BlockReader, BlockReading } from '../../paper/reader/block-reader.js';
import type { Span } from '../../paper/reader/diagnostic.js';
import type { Entry } from '../../paper/reader/entry.js';
import { EntryBuilder, quote } from '../../paper/reader/entry-builder.js';
import { Placer } from '../../paper/reader/placer.js';
import { Registry } from '../../paper/reader/registry.js';
import { type FoundReference, ReferenceFinder } from './find-references.js';
import { announced } from './key-words.js';
import type { ReferenceLabel } from './labels.js';
import { KEY } from './marks.js';
import { hashWord } from './tokens.js';

/** Characters at the end of a block whose references are read again with the text after them. */
const HELD_BACK = 1 << 13;

/** The field of a paper that a field of a reference is read into; others are named as unread. */
const FIELD_OF: ReadonlyMap<ReferenceLabel, FieldName> = new Map([
  ['author', 'authors'],
  ['editor', 'editors'],
  ['title', 'title'],
  ['container', 'venue'],
  ['date', 'date'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['pages', 'pages'],
  ['publisher', 'publisher'],
  ['doi', 'doi'],
  ['url', 'url'],
  ['id', 'ids'],
  ['note', 'note'],
]);

/** Reads listings of references, one after the other or in a text. */
export class ReferenceReader implements BlockReader {
  readonly #finder: ReferenceFinder;
  readonly #registry = new Registry();

  /** @param finder what has read the beginning of the listing, if anything has */
  constructor(finder: ReferenceFinder = new ReferenceFinder()) {
    this.#finder = finder;
  }

  read(block: Block): BlockReading {
    const placer = new Placer(block);
    const found = this.#finder.find(block.text);
    const consumed = block.final ? block.text.length : safeEnd(found, block);
    const entries: Entry[] = [];
    let from = 0;
    for (const reference of found) {
      if (reference.start >= consumed) break;
      entries.push(
        ...between(block, placer, { start: from, end: reference.start }),
        this.#entry(reference, block, placer),
      );
      from = reference.end;
    }
    entries.push(...between(block, placer, { start: from, end: consumed }));
    return { entries, consumed };
  }

  #entry(reference: FoundReference, { text }: Block, placer: Placer): Entry {
    const builder = new EntryBuilder({ expectsAbstract: false });
    const span = placer.visible(reference)!;
    builder.cover(span);
    for (const [name, value] of Object.entries(reference.values) as [FieldName, PaperFields[FieldName]][])
      builder.set(name, value as never);
    const { links } = reference;
    const besideOf = (start: number, end: number): Beside => ({
      text: text.slice(start, end),
      span: placer.visible({ start, end }),
      links,
    });
    let from = reference.start;
    for (const field of reference.fields) {
      beside(builder, besideOf(from, field.start));
      from = field.end;
      const place = placer.visible(field)!;
      const name = FIELD_OF.get(field.label);
      if (name !== undefined) builder.read(place, name);
      else if (field.label === 'number') builder.mark(place);
      else builder.unreadValue(`${field.label} ${quote(clean(text.slice(field.start, field.end)))}`, place);
    }
    beside(builder, besideOf(from, reference.end));
    builder.link(links);
    builder.confidence = reference.confidence;
    return builder.paper(this.#registry);
  }
}

/** A stretch of a reference between two fields, as it is printed and placed. */
interface Beside {
  readonly text: string;
  readonly span: Span | undefined;
  readonly links: readonly Link[];
}

/**
 * What stands between two fields of a reference: its key, addresses of its links, signs and words that announce a field
 * (`In:`, `pp.`), or words not read.
 */
function beside(builder: EntryBuilder, { text, span, links }: Beside): void {
  if (span === undefined) return;
  const said = links.reduce((rest, { url }) => rest.replace(url, ''), text.replace(KEY, ''));
  const words = said.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.every((word) => announced(hashWord(word)) !== 0)) builder.mark(span);
  else builder.unread(clean(text), span);
}

/** Where the last reference that begins a line well before the end of the block begins; 0 asks for more text. */
function safeEnd(found: readonly FoundReference[], { text, forced }: Block): number {
  const limit = text.length - HELD_BACK;
  const last = found.findLast(({ start }) => start > 0 && start <= limit && text[start - 1] === '\n');
  return last?.start ?? (forced ? text.length : 0);
}

/** What stands between two references. */
function between({ text }: Block, placer: Placer, stretch: { start: number; end: number }): Entry[] {
  const span = placer.visible(stretch);
  if (span === undefined) return [];
  const builder = new EntryBuilder();
  builder.say('boilerplate', `${quote(clean(text.slice(stretch.start, stretch.end)))} is not part of a paper`, span);
  return [builder.noise()];
}
