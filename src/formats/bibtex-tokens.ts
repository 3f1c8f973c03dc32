import type { Range } from '../paper/range.js';

/** A part of a value: text in braces or quotes, a number, or the name of an abbreviation. */
export interface ValuePart {
  readonly text: string;
  readonly kind: 'text' | 'name';
}

/** A field of an entry, from the first character of its name to the last of its value. */
export interface BibtexField extends Range {
  readonly name: string;
  readonly parts: readonly ValuePart[];
}

/** An entry or a command, from its `@` to its closing bracket. */
export interface BibtexEntry extends Range {
  /** `article`, `string`, `comment`…, in lower case. */
  readonly type: string;
  readonly key: string;
  /** From the `@` to the comma behind the key. */
  readonly head: Range;
  readonly fields: readonly BibtexField[];
  /** What was stepped over: no field begins there. */
  readonly junk: readonly Range[];
  /** Whether the closing bracket stands in the text. */
  readonly closed: boolean;
}

// @article{ @book( @string {   An address like a@b{ is none.
const HEAD = /(?<![\w.])@\s*([a-z][\w-]*)\s*([{(])/gi;
// An entry that opens at the beginning of a line: what stands open before it was not closed.
const NEXT_ENTRY = /[\n\r][^\S\n\r]*@[a-z][\w-]*\s*[{(]/gi;
const KEY = /\s*(?:([^\s,={}"#]+)\s*)?(?:,|(?=\}|\)|$))/y;
const FIELD = /([^\s,={}()"#%]+)\s*=\s*/y;
const BARE = /[^\s,{}()"#=]+/y;
const BLANKS = /(?:\s|%[^\n\r]*[\n\r])*/y;
// }, year = {2010}
const GOES_ON = /\s*,\s*[a-z][\w-]*\s*=\s*[{"\d]/iy;
const UNTIL_FIELD = /[,\n\r})]/g;

/**
 * Cuts a text into the entries of BibTeX, with the place of each field. Nothing throws: heads in either bracket, with or
 * without a key; commas that are missing or doubled; an entry that is not closed ends where the next one opens a line.
 */
export function* bibtexEntries(text: string): Generator<BibtexEntry> {
  const heads = new RegExp(HEAD);
  const scanner = new EntryScanner(text);
  for (let head = heads.exec(text); head !== null; head = heads.exec(text)) {
    const entry = scanner.entry(head);
    yield entry;
    heads.lastIndex = entry.end;
  }
}

/** Reads entries from their heads on. */
class EntryScanner {
  readonly #text: string;
  #type = '';
  #closer = '}';
  #start = 0;
  /** Where the next entry opens a line; the end of the text where none does. */
  #limit = 0;
  #at = 0;
  /** Whether a value was not closed: those behind it are looked for in their own lines alone. */
  #broken = false;

  constructor(text: string) {
    this.#text = text;
  }

  entry(head: RegExpExecArray): BibtexEntry {
    this.#open(head);
    if (this.#type === 'comment' || this.#type === 'preamble') return this.#command();
    const key = this.#type === 'string' ? '' : this.#key();
    const range = { start: this.#start, end: this.#at };
    const fields: BibtexField[] = [];
    const junk: Range[] = [];
    while (!this.#ends()) {
      const field = this.#field();
      if (field !== undefined) fields.push(field);
      else junk.push(this.#step());
    }
    const closed = this.#at < this.#limit;
    if (closed) this.#at++;
    return { type: this.#type, key, head: range, fields, junk, closed, start: this.#start, end: this.#at };
  }

  #open(head: RegExpExecArray): void {
    this.#type = (head[1] ?? '').toLowerCase();
    this.#closer = head[2] === '(' ? ')' : '}';
    this.#start = head.index;
    this.#at = head.index + head[0].length;
    this.#broken = false;
    if (this.#limit >= this.#at) return;
    NEXT_ENTRY.lastIndex = this.#at;
    this.#limit = NEXT_ENTRY.exec(this.#text)?.index ?? this.#text.length;
  }

  /** `@comment{…}` and `@preamble{…}`, whose braces are balanced. */
  #command(): BibtexEntry {
    const end = this.#groupEnd(this.#at - 1);
    const closed = end !== undefined;
    this.#at = end ?? this.#limit;
    const range = { start: this.#start, end: this.#at };
    return { type: this.#type, key: '', head: range, fields: [], junk: [], closed, ...range };
  }

  /** The key and the comma behind it; nothing where a field stands in its place. */
  #key(): string {
    KEY.lastIndex = this.#at;
    const found = KEY.exec(this.#text);
    if (found === null || KEY.lastIndex > this.#limit) return '';
    this.#at = KEY.lastIndex;
    return found[1] ?? '';
  }

  /** Steps over blanks, comments and commas; true at the closing bracket and where the entry has to end. */
  #ends(): boolean {
    this.#skip(BLANKS);
    while (this.#text[this.#at] === ',') {
      this.#at++;
      this.#skip(BLANKS);
    }
    this.#at = Math.min(this.#at, this.#limit);
    if (this.#at === this.#limit) return true;
    const mark = this.#text[this.#at];
    return (mark === this.#closer || mark === '}') && !this.#goesOn();
  }

  /** Whether fields follow a bracket that was one too many. */
  #goesOn(): boolean {
    GOES_ON.lastIndex = this.#at + 1;
    return GOES_ON.test(this.#text) && GOES_ON.lastIndex <= this.#limit;
  }

  #skip(blanks: RegExp): void {
    blanks.lastIndex = this.#at;
    blanks.test(this.#text);
    this.#at = blanks.lastIndex;
  }

  #field(): BibtexField | undefined {
    const start = this.#at;
    FIELD.lastIndex = start;
    const name = FIELD.exec(this.#text)?.[1];
    if (name === undefined || FIELD.lastIndex > this.#limit) return undefined;
    this.#at = FIELD.lastIndex;
    const parts: ValuePart[] = [];
    let end = this.#at;
    for (let part = this.#part(); part !== undefined; part = this.#joined() ? this.#part() : undefined) {
      parts.push(part);
      end = this.#at;
    }
    this.#at = end;
    return { name: name.toLowerCase(), parts, start, end };
  }

  /** Steps over the `#` between parts; false where there is none. */
  #joined(): boolean {
    this.#skip(BLANKS);
    if (this.#text[this.#at] !== '#') return false;
    this.#at++;
    this.#skip(BLANKS);
    return true;
  }

  #part(): ValuePart | undefined {
    const mark = this.#text[this.#at];
    if (mark === '{') return this.#delimited(this.#groupEnd(this.#at));
    if (mark === '"') return this.#delimited(this.#quoteEnd());
    BARE.lastIndex = this.#at;
    const bare = BARE.exec(this.#text)?.[0];
    if (bare === undefined || BARE.lastIndex > this.#limit) return undefined;
    this.#at = BARE.lastIndex;
    return { text: bare, kind: /^\d+$/.test(bare) ? 'text' : 'name' };
  }

  /** Text in braces or quotes; one that is not closed ends with its line. */
  #delimited(end: number | undefined): ValuePart {
    const start = this.#at + 1;
    if (end === undefined) this.#broken = true;
    else {
      this.#at = end;
      return { text: this.#text.slice(start, end - 1), kind: 'text' };
    }
    const open = this.#text.slice(start, this.#limit);
    const line = /[\n\r]/.exec(open)?.index ?? open.length;
    this.#at = start + line;
    return { text: open.slice(0, line).replace(/(?<![\s,}"])[\s,}"]+$/, ''), kind: 'text' };
  }

  /** The offset behind the brace that closes the one at `from`; undefined where none does. */
  #groupEnd(from: number): number | undefined {
    let depth = 0;
    const limit = this.#farthest(from);
    for (let at = from; at < limit; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 92) at++;
      else if (code === 123 || (code === 40 && at === from)) depth++;
      else if (code === 125 || (code === 41 && depth === 1 && this.#text[from] === '(')) depth--;
      if (depth === 0) return at + 1;
    }
    return undefined;
  }

  /** How far the end of a value is looked for. */
  #farthest(from: number): number {
    if (!this.#broken) return this.#limit;
    const line = this.#text.indexOf('\n', from);
    return line < 0 ? this.#limit : Math.min(line, this.#limit);
  }

  /** The offset behind the quote that closes the one here: quotes in braces do not. */
  #quoteEnd(): number | undefined {
    let depth = 0;
    const limit = this.#farthest(this.#at);
    for (let at = this.#at + 1; at < limit; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === 92) at++;
      else if (code === 123) depth++;
      else if (code === 125) depth--;
      else if (code === 34 && depth <= 0) return at + 1;
    }
    return undefined;
  }

  /** Steps over what begins no field: to the next comma, bracket or line. */
  #step(): Range {
    const start = this.#at;
    UNTIL_FIELD.lastIndex = start + 1;
    const next = UNTIL_FIELD.exec(this.#text)?.index ?? this.#limit;
    this.#at = Math.min(next, this.#limit);
    return { start, end: this.#at };
  }
}
