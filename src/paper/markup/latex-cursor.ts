import { type Arguments, commandOf } from './latex-commands.js';
import { accented } from './latex-scripts.js';
import { ACCENTS } from './latex-symbols.js';
import { TextCursor } from './text-cursor.js';

export const SPACES: RegExp = /\s*/y;
export const NAME: RegExp = /[a-zA-Z]+/y;
const SPACE_COMMANDS: ReadonlySet<string> = new Set(['quad', 'qquad', 'space', 'enspace', 'thinspace']);
/** \"o   \'{e}   \'\i   \v{Z}   \c c   The closing brace of a group around, `{\"o}`, is none of theirs. */
const ACCENT =
  /\\(?:=\d|[`'^~"=.]\s*(?:\{\\?[a-zA-Z]\}|\\[ij](?![a-zA-Z])|[a-zA-Z])|[uvHckdbrt](?:\{\\?[a-zA-Z]\}|\\[ij](?![a-zA-Z])| [a-zA-Z](?![a-zA-Z])))/y;

/** A place in LaTeX, and what reads the same in texts and in formulas: whatever a backslash begins. */
export abstract class LatexCursor extends TextCursor implements Arguments {
  /** Places of commands whose arguments are missing: each is tried once, however often a group around it is read. */
  readonly #failed = new Set<number>();

  abstract group(): string | undefined;
  abstract argument(): string | undefined;

  /** \%   \{ */
  escaped(): string | undefined {
    const next = this.source.charAt(this.at + 1);
    if (next === '' || !'%&_#{}$ '.includes(next)) return undefined;
    this.at += 2;
    return next;
  }

  /** \"o   \'{e} */
  accent(): string | undefined {
    const mark = this.source.charAt(this.at + 1);
    if (!ACCENTS.has(mark)) return undefined;
    const found = this.match(ACCENT);
    return found === null ? undefined : accented(found[0].slice(2).replace(/[{}\s\\]/g, ''), ACCENTS.get(mark) ?? '');
  }

  /** \alpha   \frac12   \, */
  command(): string | undefined {
    const start = this.at;
    this.at += 1;
    const name = this.run(NAME);
    if (name === '') return this.#space(start);
    if (SPACE_COMMANDS.has(name)) {
      this.skip(SPACES);
      return ' ';
    }
    if (this.source[this.at] === '*') this.at += 1;
    const text = this.#failed.has(start) ? undefined : commandOf(name)(this);
    if (text !== undefined) return text;
    this.#failed.add(start);
    this.at = start;
    return undefined;
  }

  /** \,   \;   \\ */
  #space(start: number): string | undefined {
    const sign = this.source.charAt(start + 1);
    this.at = start;
    if (sign === '' || !',;:!>/@-\\'.includes(sign)) return undefined;
    this.at += 2;
    return sign === '\\' ? ' ' : '';
  }
}
