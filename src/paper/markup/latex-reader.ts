import { LatexCursor, NAME, SPACES } from './latex-cursor.js';
import { BRACKETED_MATH, FORMULA, MATH, tidyFormula } from './latex-formulas.js';
import { script } from './latex-scripts.js';
import { SYMBOLS } from './latex-symbols.js';

/** Groups nested deeper than this are no text, and would fill the stack. */
const DEEPEST = 200;

const BACKSLASH = 92;
const DOLLAR = 36;
const OPEN = 123;
const CLOSE = 125;
const TILDE = 126;
const BACKQUOTE = 96;
const QUOTE = 39;
const HYPHEN = 45;
const CARET = 94;
const UNDERSCORE = 95;

/** What the stretches between commands, groups and formulas hold that does not stand for itself. */
const SPECIAL = /[\\{$~`]|''|--/g;
const MATH_SPECIAL = /[\\{}^_~]/;
const PLAIN = /[^\\{}$~`'-]+/y;
const MATH_PLAIN = /[^\\{}^_~]+/y;
/**
 * Reads inline LaTeX from left to right, one construct after the other:
 *
 *     text  = (plain | "$" formula "$" | "\" command | "{" text "}" | "~" | dashes | quotation marks)*
 *     math  = (plain | ("^" | "_") argument | "\" command | "{" math "}" | "~")*
 *
 * Nothing fails: what begins like a construct and is none is taken character by character, and a bracket that is not
 * closed ends with the text.
 */
export class LatexReader extends LatexCursor {
  #depth: number;
  /** Whether groups were nested too deep for the text to be read. */
  tooDeep = false;

  constructor(source: string, depth = 0) {
    super(source);
    this.#depth = depth;
  }

  /** All as text. */
  text(): string {
    const source = this.source;
    let text = '';
    let done = 0;
    // " ~48%" is about 48%; "Fig.~3" is a blank that does not break. Its blank must stand behind the last construct.
    let stretch = 0;
    SPECIAL.lastIndex = 0;
    while (SPECIAL.test(source)) {
      let at = SPECIAL.lastIndex - 1;
      const code = source.charCodeAt(at);
      if (code === QUOTE || code === HYPHEN) at -= 1;
      text += source.slice(done, at);
      this.at = at;
      if (code === TILDE && at > stretch && isTilde(source, at)) {
        text += '~';
        this.at = at + 1;
      } else if (code === DOLLAR) {
        const formula = this.match(FORMULA);
        if (formula !== null) text += this.#formula(formula[1] ?? formula[2] ?? '');
        else {
          text += this.#dollar();
          stretch = this.at;
        }
      } else {
        text += this.#element(code);
        if (code === BACKSLASH || code === OPEN) stretch = this.at;
      }
      done = SPECIAL.lastIndex = this.at;
    }
    return text + source.slice(done);
  }

  /** All as a formula. */
  math(): string {
    let text = '';
    while (this.at < this.source.length) text += this.#mathElement(this.source.charCodeAt(this.at));
    return text;
  }

  group(): string | undefined {
    return this.source.charCodeAt(this.at) === OPEN ? this.#group(false) : undefined;
  }

  argument(): string | undefined {
    const start = this.at;
    this.skip(SPACES);
    const code = this.source.charCodeAt(this.at);
    if (code === OPEN) return this.#group(false);
    if (code === BACKSLASH) {
      this.at += 1;
      const name = this.run(NAME);
      if (name !== '') return SYMBOLS.get(name) ?? name;
    } else if (code !== CLOSE && code !== DOLLAR && this.at < this.source.length) return this.any();
    this.at = start;
    return undefined;
  }

  /** One construct of a text, or a run of plain characters. */
  #element(code: number): string {
    switch (code) {
      case BACKSLASH:
        return this.#backslash();
      case DOLLAR:
        return this.#dollar();
      case OPEN:
        return this.#group(false);
      case TILDE:
        this.at += 1;
        return ' ';
      case BACKQUOTE:
      case QUOTE:
        return this.times(code, 2) === 2 ? '"' : "'";
      case HYPHEN:
        return ['-', '–', '—'][this.times(HYPHEN, 3) - 1]!;
      default:
        return this.run(PLAIN);
    }
  }

  #mathElement(code: number): string {
    switch (code) {
      case BACKSLASH:
        return this.escaped() ?? this.command() ?? this.any();
      case OPEN:
        return this.#group(true);
      case TILDE:
        this.at += 1;
        return ' ';
      case CARET:
        return this.#script('^') ?? this.any();
      case UNDERSCORE:
        return this.#script('_') ?? this.any();
      case CLOSE:
        return this.any();
      default:
        return this.run(MATH_PLAIN);
    }
  }

  /** {text} */
  #group(math: boolean): string {
    const source = this.source;
    this.at += 1;
    this.#depth += 1;
    if (this.#depth > DEEPEST) {
      this.tooDeep = true;
      this.at = source.length;
    }
    let text = '';
    let code = source.charCodeAt(this.at);
    while (this.at < source.length && code !== CLOSE) {
      text += math ? this.#mathElement(code) : this.#element(code);
      code = source.charCodeAt(this.at);
    }
    this.#depth -= 1;
    if (this.at >= source.length) return `{${text}`;
    this.at += 1;
    return text;
  }

  #dollar(): string {
    for (const rule of MATH) {
      const found = this.match(rule);
      if (found !== null) return this.#formula(found[1]!);
    }
    return this.any();
  }

  #backslash(): string {
    const character = this.escaped() ?? this.accent();
    if (character !== undefined) return character;
    const found = this.match(BRACKETED_MATH);
    return found === null ? (this.command() ?? this.any()) : this.#formula(found[1] ?? found[2]!);
  }

  /** ^2   _{i,j}   ^\circ */
  #script(mark: '^' | '_'): string | undefined {
    const start = this.at;
    this.at += 1;
    this.skip(SPACES);
    const code = this.source.charCodeAt(this.at);
    let text: string | undefined;
    if (code === OPEN) text = this.#group(true);
    else if (code === BACKSLASH) text = this.command();
    else if (code !== CLOSE && this.at < this.source.length) text = this.any();
    if (text !== undefined) return script(text, mark);
    this.at = start;
    return undefined;
  }

  #formula(inside: string): string {
    let text = inside;
    if (MATH_SPECIAL.test(inside)) {
      // The line break ends a command at the end of a formula.
      const reader = new LatexReader(`${inside}\n`, this.#depth);
      text = reader.math();
      this.tooDeep ||= reader.tooDeep;
    }
    return tidyFormula(text);
  }
}

/** Whether a tilde means "about". */
function isTilde(source: string, at: number): boolean {
  return /^\s~\S/.test(source.slice(at - 1, at + 2));
}
