import { accented, bracketed } from './latex-scripts.js';
import { DECLARATIONS, MATH_ACCENTS, REFERENCES, SYMBOLS, UNWRAPPED } from './latex-symbols.js';

/** What a command may read behind its name. */
export interface Arguments {
  /** `{x}`, `\alpha` or one character; `undefined`, and nothing read, where there is none. */
  argument(): string | undefined;
  /** `{x}` */
  group(): string | undefined;
  /** What a sticky pattern matches, or `undefined`. */
  match(pattern: RegExp): RegExpExecArray | null;
  /** Steps over what a sticky pattern matches. */
  skip(pattern: RegExp): void;
}

/** Text of a command; `undefined` when its arguments are missing: then it is no command. */
export type Command = (from: Arguments) => string | undefined;

const OPTION = /\[[^\]]{0,200}\]/y;
/** {https://a.org/b\_c} */
const ADDRESS = /\s*\{((?:[^{}\\]|\\.)*)\}/y;
const SPACES = /\s*/y;
const END_OF_NAME = /(?:\{\})?/y;
const END_OF_DECLARATION = /(?:\s+|\{\})?/y;
const END_OF_LETTER = /(?:\{\}|\s+)?/y;
const LETTER_OF_WORD = /^[a-zA-ZøØæÆœŒßåÅłŁıȷðþ]$/;

const fraction: Command = (from) => {
  const over = from.argument();
  const under = over === undefined ? undefined : from.argument();
  return under === undefined ? undefined : `${bracketed(over ?? '')}/${bracketed(under)}`;
};

const root: Command = (from) => {
  from.skip(OPTION);
  const inside = from.argument();
  return inside === undefined ? undefined : `√${inside.length > 1 && !/^\d+$/.test(inside) ? `(${inside})` : inside}`;
};

const coloured: Command = (from) => {
  from.skip(OPTION);
  return from.argument() === undefined ? undefined : from.argument();
};

const colour: Command = (from) => {
  from.skip(OPTION);
  return from.argument() === undefined ? undefined : '';
};

const footnote: Command = (from) => {
  const text = from.argument();
  return text === undefined ? undefined : ` (${text.trim()})`;
};

const quoted: Command = (from) => {
  const text = from.argument();
  return text === undefined ? undefined : `“${text}”`;
};

const address = (from: Arguments): string => (from.match(ADDRESS)?.[1] ?? '').replace(/\\([%&_#~])/g, '$1');

const link: Command = (from) => {
  const url = address(from);
  from.skip(SPACES);
  const text = from.group() ?? '';
  return text === '' || text.includes(url) || url.includes(text) ? url : `${text} (${url})`;
};

const reference: Command = (from) => {
  from.skip(OPTION);
  from.skip(OPTION);
  from.argument();
  return '';
};

const unwrapped: Command = (from) => from.argument() ?? '';

const printed =
  (text: string, end: RegExp): Command =>
  (from) => {
    from.skip(end);
    return text;
  };

const mathAccent =
  (accent: string): Command =>
  (from) => {
    const letter = from.argument() ?? '';
    return letter.length === 1 ? accented(letter, accent) : letter;
  };

const WITH_ARGUMENTS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['frac', fraction],
  ['tfrac', fraction],
  ['dfrac', fraction],
  ['nicefrac', fraction],
  ['sqrt', root],
  ['textcolor', coloured],
  ['color', colour],
  ['footnote', footnote],
  ['enquote', quoted],
  ['mkbibquote', quoted],
  ['url', address],
  ['nolinkurl', address],
  ['href', link],
]);

function newCommand(name: string): Command {
  const known = WITH_ARGUMENTS.get(name);
  if (known !== undefined) return known;
  if (REFERENCES.test(name)) return reference;
  const accent = MATH_ACCENTS.get(name);
  if (accent !== undefined) return mathAccent(accent);
  if (DECLARATIONS.has(name)) return printed('', END_OF_DECLARATION);
  if (UNWRAPPED.has(name)) return unwrapped;
  const symbol = SYMBOLS.get(name);
  // A letter of a word takes the blank that ends its command: "\O rsted" is one word, "\alpha particle" is two.
  if (symbol !== undefined && LETTER_OF_WORD.test(symbol)) return printed(symbol, END_OF_LETTER);
  return printed(symbol ?? name, END_OF_NAME);
}

const COMMANDS = new Map<string, Command>();

/** What a command does, by its name; one that is not known prints its name. */
export function commandOf(name: string): Command {
  let command = COMMANDS.get(name);
  if (command === undefined) {
    command = newCommand(name);
    // Names made up by the input must not fill the memory.
    if (COMMANDS.size < 2000) COMMANDS.set(name, command);
  }
  return command;
}
