import { visibleRange } from '../listing/prose/pieces.js';
import { dateIn } from '../paper/dates.js';
import type { FieldName } from '../paper/paper.js';
import type { Block, BlockReader, BlockReading } from '../paper/reader/block-reader.js';
import type { Span } from '../paper/reader/diagnostic.js';
import type { Entry } from '../paper/reader/entry.js';
import { EntryBuilder } from '../paper/reader/entry-builder.js';
import { splitLines } from '../paper/reader/lines.js';
import { Registry } from '../paper/reader/registry.js';
import type { Format } from './format.js';
import type { XmlParserModule } from './parsers.js';

const ENTRY = /<entry\b[\s\S]*?<\/entry>/g;
// <title>…</title>   <category term="cs.CL"/>
const ELEMENT = /<([a-z][\w:.-]*)(?:\s[^<>]*)?(?:(?<=\/)>|>[\s\S]*?<\/\1\s*>)/gi;
/** What the elements of an entry give. */
const FIELDS_OF: ReadonlyMap<string, readonly FieldName[]> = new Map<string, readonly FieldName[]>([
  ['title', ['title']],
  ['summary', ['abstract']],
  ['id', ['url', 'arxivId']],
  ['published', ['date']],
  ['author', ['authors']],
  ['category', ['categories']],
  ['arxiv:comment', ['comments']],
  ['arxiv:journal_ref', ['venue']],
  ['arxiv:doi', ['doi']],
]);
type Node = Readonly<Record<string, unknown>>;

const atomSign = { line: /^\s*<(?:\?xml\b|feed\b)/, first: true };

/** Atom, read with `fast-xml-parser`. */
export const atomFormat: Format = {
  name: 'atom',
  sign: atomSign,
  reader: ({ xml }) => (xml === undefined ? undefined : new AtomReader(xml)),
};

/** Atom as arXiv's API gives it, read by the package `fast-xml-parser` one entry at a time. */
export class AtomReader implements BlockReader {
  readonly #parse: (xml: string) => unknown;
  readonly #registry = new Registry();

  constructor({ XMLParser }: XmlParserModule) {
    const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false });
    this.#parse = (xml) => parser.parse(xml);
  }

  read(block: Block): BlockReading {
    const { starts } = splitLines(block.text);
    const place = placer(block, starts);
    const entries: Entry[] = [];
    let done = 0;
    for (const match of block.text.matchAll(ENTRY)) {
      entries.push(...this.#between(block.text, { from: done, to: match.index }, place));
      done = match.index + match[0].length;
      entries.push(this.#entry(match[0], match.index, place));
    }
    // An entry that goes on behind the block begins the next one; text between is read up to it.
    const open = block.text.indexOf('<entry', done);
    const end =
      block.final || block.forced ? block.text.length : open < 0 ? lastLine(starts, done) : lineOf(starts, open);
    entries.push(...this.#between(block.text, { from: done, to: Math.max(done, end) }, place));
    const consumed = Math.max(done, end);
    return { entries, consumed, lines: starts.filter((start) => start > 0 && start <= consumed).length };
  }

  #between(text: string, range: { readonly from: number; readonly to: number }, place: Place): Entry[] {
    const { start, end } = visibleRange(text, range.from, range.to);
    if (start === end) return [];
    const builder = new EntryBuilder();
    builder.say('boilerplate', 'the text is not part of an entry', place(start, end));
    return [builder.noise()];
  }

  #entry(xml: string, start: number, place: Place): Entry {
    const builder = new EntryBuilder();
    const node = this.#node(xml);
    const fields = node === undefined ? [] : readEntry(node, builder);
    if (!fields.includes('title') && !fields.includes('abstract')) {
      builder.say('bad-record', 'the entry has neither title nor abstract', place(start, start + xml.length));
      return builder.noise();
    }
    noteElements(xml, fields, { builder, place: (from, to) => place(start + from, start + to) });
    return builder.paper(this.#registry);
  }

  #node(xml: string): Node | undefined {
    try {
      return own(this.#parse(xml), 'entry') as Node | undefined;
    } catch {
      return undefined;
    }
  }
}

type Place = (start: number, end: number) => Span;

function placer(block: Block, starts: readonly number[]): Place {
  let line = 0;
  return (start, end) => {
    while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= start) line++;
    return {
      start: block.offset + start,
      end: block.offset + end,
      line: block.line + line,
      column: start - (starts[line] ?? 0) + 1,
    };
  };
}

/** Notes where the elements of an entry stand: those of fields that were read, the others, and the tags around them. */
function noteElements(
  xml: string,
  fields: readonly FieldName[],
  { builder, place }: { readonly builder: EntryBuilder; readonly place: Place },
): void {
  let done = 0;
  const markUpTo = (end: number): void => {
    const { start, end: last } = visibleRange(xml, done, end);
    if (start < last) builder.mark(place(start, last));
  };
  ELEMENT.lastIndex = xml.indexOf('>');
  for (let match = ELEMENT.exec(xml); match !== null; match = ELEMENT.exec(xml)) {
    const [element, name = ''] = match;
    markUpTo(match.index);
    done = match.index + element.length;
    const read = (FIELDS_OF.get(name) ?? []).filter((field) => fields.includes(field));
    if (read.length > 0) builder.read(place(match.index, done), ...read);
    else builder.unread(element.replace(/\s+/g, ' '), place(match.index, done));
  }
  markUpTo(xml.length);
}

const lastLine = (starts: readonly number[], least: number): number => Math.max(least, starts.at(-1) ?? 0);

function lineOf(starts: readonly number[], offset: number): number {
  let found = 0;
  for (const start of starts) if (start <= offset) found = start;
  return found;
}

function readEntry(node: Node, builder: EntryBuilder): FieldName[] {
  const fields: FieldName[] = [];
  const set = (field: 'title' | 'abstract' | 'url' | 'comments' | 'venue' | 'doi' | 'arxivId', text: string): void => {
    if (text === '') return;
    builder.set(field, text);
    fields.push(field);
  };
  set('title', textOf(node.title));
  set('abstract', textOf(node.summary));
  const page = textOf(node.id);
  if (/^https?:/.test(page)) set('url', page);
  set('arxivId', /arxiv\.org\/abs\/(\S+)$/.exec(page)?.[1] ?? '');
  set('comments', textOf(node['arxiv:comment']));
  set('venue', textOf(node['arxiv:journal_ref']));
  set('doi', textOf(node['arxiv:doi']));
  const authors = listOf(node.author)
    .map((author) => textOf(own(author, 'name')))
    .filter((name) => name !== '');
  const categories = listOf(node.category)
    .map((category) => textOf(own(category, '@_term')))
    .filter((term) => term !== '');
  const date = dateIn(textOf(node.published));
  if (authors.length > 0 && fields.push('authors')) builder.set('authors', authors);
  if (categories.length > 0 && fields.push('categories')) builder.set('categories', categories);
  if (date?.iso !== undefined && fields.push('date')) builder.set('date', date.iso);
  return fields;
}

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Node)[name] : undefined;

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

/** Text of a node, which is an object where it has attributes. */
function textOf(value: unknown): string {
  const text = typeof value === 'object' ? own(value, '#text') : value;
  return typeof text === 'string' || typeof text === 'number' ? String(text).replace(/\s+/g, ' ').trim() : '';
}
