import type { XmlEntities } from './entities.js';
import type { Namespaces } from './namespaces.js';
import { type Markup, XmlScanner } from './scanner.js';

/** Where an element stands: its tags included, and between its tags. */
export interface ElementPlace {
  /** Its name as written, with its prefix. */
  readonly name: string;
  readonly start: number;
  end: number;
  /** Offset behind its first tag. */
  readonly inner: number;
  /** Offset of its last tag. */
  innerEnd: number;
  readonly children: ElementPlace[];
}

/** A record that is no well-formed XML. */
export interface BrokenRecord {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** Records deeper than this are hostile. */
const DEEPEST = 100;

/** What is known of the text around the records; it grows from block to block. */
export interface Surroundings {
  readonly namespaces: Namespaces;
  readonly entities: XmlEntities;
  /** How many elements of a name are open around the records. */
  readonly open: Map<string, number>;
}

/** A record element that is open: how deep it is, and how many mistakes stood before it. */
interface OpenRecord {
  readonly place: ElementPlace;
  readonly depth: number;
  readonly mistakes: number;
}

/**
 * Finds the records of a text: elements of given names, and in them the places of all elements. An element of a record's
 * name inside another is part of it, unless the outer one turns out broken; then it is a record.
 */
export class RecordFinder {
  readonly #text: string;
  readonly #names: ReadonlySet<string>;
  readonly #around: Surroundings;
  readonly #stack: ElementPlace[] = [];
  /** How many elements of a name are open. */
  readonly #open = new Map<string, number>();
  readonly #records: OpenRecord[] = [];
  readonly #mistakes: string[] = [];
  readonly #found: (ElementPlace | BrokenRecord)[] = [];
  #cut: number | undefined;

  constructor(text: string, names: ReadonlySet<string>, around: Surroundings) {
    this.#text = text;
    this.#names = names;
    this.#around = around;
  }

  /**
   * The records in the order of the text.
   *
   * @param final whether the text ends here: what is open then is broken; else it is left out.
   * @returns what was found and the offset of what is left out.
   */
  find(final: boolean): {
    readonly found: readonly (ElementPlace | BrokenRecord)[];
    readonly open: number | undefined;
  } {
    const scanner = new XmlScanner(this.#text);
    for (let markup = scanner.next(); markup !== undefined; markup = scanner.next()) {
      if (markup.kind === 'cut' && !final) {
        this.#cut = markup.start;
        break;
      }
      this.#take(markup);
    }
    const open = final ? undefined : (this.#stack[0]?.start ?? this.#cut);
    if (final) while (this.#stack.length > 0) this.#pop(this.#text.length, undefined);
    const found = this.#found.filter(({ start }) => open === undefined || start < open);
    return { found: clipped(found), open };
  }

  #take(markup: Markup): void {
    if (this.#stack.length > 0) this.#inside(markup);
    else if (markup.kind === 'open' || markup.kind === 'empty') this.#outside(markup);
    else if (markup.kind === 'close') count(this.#around.open, markup.name, -1);
    else if (markup.kind === 'doctype') this.#around.entities.declare(this.#text.slice(markup.start, markup.end));
  }

  /** A tag between records: it opens one, or declares something for those that follow. */
  #outside(markup: Markup): void {
    const tag = this.#text.slice(markup.start, markup.end);
    const { namespaces, open } = this.#around;
    if (!namespaces.withinTag(tag).isNamed(markup.name, this.#names)) {
      namespaces.declare(tag);
      if (markup.kind === 'open') count(open, markup.name, 1);
    } else if (markup.kind === 'open') this.#push(markup, true);
    else this.#found.push({ start: markup.start, end: markup.end, reason: `<${markup.name}> is empty` });
  }

  #inside(markup: Markup): void {
    const { kind, name, start, end } = markup;
    if (kind === 'open') this.#push(markup, this.#around.namespaces.isNamed(name, this.#names));
    else if (kind === 'empty')
      this.#stack.at(-1)?.children.push({ name, start, end, inner: end, innerEnd: end, children: [] });
    else if (kind === 'close') this.#close(markup);
    else if (kind === 'cut') this.#mistakes.push(`“${this.#text.slice(start, end)}” is not closed`);
    else if (kind === 'stray') this.#mistakes.push('a “<” opens no element');
    else if (kind === 'doctype') this.#mistakes.push('a document begins inside a record');
  }

  #push({ name, start, end }: Markup, isRecord: boolean): void {
    const place: ElementPlace = { name, start, end, inner: end, innerEnd: end, children: [] };
    this.#stack.at(-1)?.children.push(place);
    this.#stack.push(place);
    count(this.#open, name, 1);
    if (isRecord) this.#records.push({ place, depth: this.#stack.length, mistakes: this.#mistakes.length });
    if (this.#stack.length === DEEPEST + 1) this.#mistakes.push(`elements are nested deeper than ${DEEPEST}`);
  }

  #close(tag: Markup): void {
    if (this.#open.has(tag.name)) {
      while (this.#stack.at(-1)?.name !== tag.name) this.#pop(tag.start, undefined);
      this.#pop(tag.end, tag.start);
    } else if (this.#around.open.has(tag.name)) {
      // What is around the records ends, and they with it.
      while (this.#stack.length > 0) this.#pop(tag.start, undefined);
      this.#take(tag);
    } else this.#mistakes.push(`</${tag.name}> closes no element`);
  }

  /** Ends the innermost element, which its last tag closes where it has one. */
  #pop(end: number, innerEnd: number | undefined): void {
    const place = this.#stack.pop() as ElementPlace;
    place.end = end;
    place.innerEnd = innerEnd ?? end;
    count(this.#open, place.name, -1);
    if (innerEnd === undefined) this.#mistakes.push(`<${place.name}> is not closed`);
    if (this.#records.at(-1)?.place === place) this.#finish(this.#records.pop() as OpenRecord);
  }

  #finish({ place, mistakes }: OpenRecord): void {
    const reason = this.#mistakes[mistakes];
    if (reason !== undefined) {
      this.#found.push({ start: place.start, end: place.end, reason });
      return;
    }
    while ((this.#found.at(-1)?.start ?? -1) > place.start) this.#found.pop();
    this.#found.push(place);
  }
}

function count(names: Map<string, number>, name: string, change: 1 | -1): void {
  const number = (names.get(name) ?? 0) + change;
  if (number > 0) names.set(name, number);
  else names.delete(name);
}

/** In the order of the text; a broken record ends where one inside of it begins. */
function clipped(found: readonly (ElementPlace | BrokenRecord)[]): readonly (ElementPlace | BrokenRecord)[] {
  const sorted = [...found].sort((a, b) => a.start - b.start);
  return sorted.map((each, i) => ({ ...each, end: Math.min(each.end, sorted[i + 1]?.start ?? each.end) }));
}
