/** What a piece of markup is. `stray` is a `<` that opens nothing; `cut` is a piece that does not end in the text. */
export type MarkupKind = 'open' | 'empty' | 'close' | 'comment' | 'cdata' | 'instruction' | 'doctype' | 'stray' | 'cut';

/** A piece of the markup of XML: a tag, a comment, a CDATA section, a processing instruction, the document type. */
export interface Markup {
  readonly kind: MarkupKind;
  readonly start: number;
  readonly end: number;
  /** Name of a tag with its prefix, as written; empty for what is no tag. */
  readonly name: string;
}

// What stands between one opening and the first closing of its kind, whatever is in it.
const SECTIONS: readonly { readonly kind: MarkupKind; readonly open: string; readonly close: string }[] = [
  { kind: 'comment', open: '<!--', close: '-->' },
  { kind: 'cdata', open: '<![CDATA[', close: ']]>' },
  { kind: 'instruction', open: '<?', close: '?>' },
];
const NAME = /[\p{L}_:][\p{L}\p{M}\p{N}_:.·-]*/uy;
const TAG_STOP = /["'<>]/g;
const DOCTYPE_STOP = /["'[\]>]|<!--|<\?/g;
const ABSENT = -1;
/** `<![CDATA[` is the longest opening that shows what it opens. */
const LONGEST_OPENING = 9;

/** Finds the markup of a text piece by piece, in time linear in its length whatever the text is. */
export class XmlScanner {
  readonly #text: string;
  /** What is known to close nowhere in the rest of the text, so that it is not looked for again. */
  readonly #unclosed = new Set<MarkupKind>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The next piece; undefined behind the last one. */
  next(): Markup | undefined {
    const start = this.#text.indexOf('<', this.#at);
    if (start < 0) return undefined;
    const markup = this.#unclear(start) ?? this.#section(start) ?? this.#doctype(start) ?? this.#tag(start);
    this.#at = markup.end;
    return markup;
  }

  /** The text ends before it shows what is opened. */
  #unclear(start: number): Markup | undefined {
    const rest = this.#text.length - start;
    return rest < LONGEST_OPENING && !this.#text.includes('>', start) ? cut(start, start + 1) : undefined;
  }

  #section(start: number): Markup | undefined {
    const section = SECTIONS.find(({ open }) => this.#text.startsWith(open, start));
    if (section === undefined) return undefined;
    const { kind, open, close } = section;
    const from = start + open.length;
    const end = this.#unclosed.has(kind) ? ABSENT : this.#text.indexOf(close, from);
    if (end === ABSENT) this.#unclosed.add(kind);
    return end === ABSENT ? cut(start, from) : { kind, start, end: end + close.length, name: '' };
  }

  #doctype(start: number): Markup | undefined {
    if (!this.#text.startsWith('<!', start)) return undefined;
    const from = start + 2;
    const end = this.#unclosed.has('doctype') ? ABSENT : doctypeEnd(this.#text, from);
    if (end === ABSENT) this.#unclosed.add('doctype');
    return end === ABSENT ? cut(start, from) : { kind: 'doctype', start, end, name: '' };
  }

  #tag(start: number): Markup {
    const closing = this.#text[start + 1] === '/';
    NAME.lastIndex = start + (closing ? 2 : 1);
    const name = NAME.exec(this.#text)?.[0];
    if (name === undefined) return { kind: 'stray', start, end: start + 1, name: '' };
    const nameEnd = NAME.lastIndex;
    const end = tagEnd(this.#text, nameEnd);
    if (end === ABSENT) return cut(start, nameEnd);
    if (this.#text[end - 1] !== '>') return { kind: 'stray', start, end, name };
    return { kind: closing ? 'close' : this.#text[end - 2] === '/' ? 'empty' : 'open', start, end, name };
  }
}

const cut = (start: number, end: number): Markup => ({ kind: 'cut', start, end, name: '' });

/** The offset behind a tag's `>`, of which one in quotes is none; where a `<` comes first, its offset. */
function tagEnd(text: string, from: number): number {
  TAG_STOP.lastIndex = from;
  for (let stop = TAG_STOP.exec(text); stop !== null; stop = TAG_STOP.exec(text)) {
    if (stop[0] === '>') return stop.index + 1;
    if (stop[0] === '<') return stop.index;
    const quote = text.indexOf(stop[0], stop.index + 1);
    if (quote < 0) return ABSENT;
    TAG_STOP.lastIndex = quote + 1;
  }
  return ABSENT;
}

// <!DOCTYPE a SYSTEM "b>" [ <!ENTITY c "d ] >"> <!-- don't --> ]>
function doctypeEnd(text: string, from: number): number {
  let inside = false;
  DOCTYPE_STOP.lastIndex = from;
  for (let stop = DOCTYPE_STOP.exec(text); stop !== null; stop = DOCTYPE_STOP.exec(text)) {
    const [mark] = stop;
    if (mark === '>' && !inside) return stop.index + 1;
    if (mark === '[' || mark === ']') inside = mark === '[';
    const close = mark === '<!--' ? '-->' : mark === '<?' ? '?>' : mark === '"' || mark === "'" ? mark : undefined;
    if (close === undefined) continue;
    const end = text.indexOf(close, DOCTYPE_STOP.lastIndex);
    if (end < 0) return ABSENT;
    DOCTYPE_STOP.lastIndex = end + close.length;
  }
  return ABSENT;
}
