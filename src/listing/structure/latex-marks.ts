import type { Matching } from '../replies.js';
import type { Tile } from './tile.js';
import { mark, spelt } from './tile-patterns.js';

/** Commands that emphasise their argument, by the mark that they are. What a mark's name begins with says that a brace is open. */
const COMMANDS: ReadonlyMap<string, string> = new Map([
  ['textbf', '{**'],
  ['textit', '{*'],
  ['emph', '{*'],
  ['textsl', '{*'],
  ['texttt', '{code'],
  ['textsc', '{<font'],
  ['underline', '{<font'],
  ['textrm', '{<font'],
]);

const emphasis = mark(
  (printed) => COMMANDS.get(/[a-z]+/.exec(printed)?.[0] ?? '') ?? '{<font',
  `\\\\(?:${[...COMMANDS.keys()].join('|')})[ ]?\\{`,
);
const link = mark('{[', '\\\\href[ ]?\\{([^{}\\s]*)\\}[ ]?\\{');
const address = mark('url', '\\\\url[ ]?\\{([^{}\\s]*)\\}');
const bareAddress = mark('url', '((?:https?://|www\\.)[^\\s<>)\\]|"`{}]+)');
const closing = mark('}', '\\}');
const opening = mark('{', '\\{');
const bracket = spelt('\\[', 'sign');
const quoteOpens: Matching<Tile> = { pattern: /``/y, read: (found) => quotation(found, '“') };
const quoteCloses: Matching<Tile> = { pattern: /''[^\S\n]{0,2}/y, read: (found) => quotation(found, '”') };

function quotation({ index }: RegExpExecArray, text: string): Tile {
  return { type: 'sign', text, start: index, end: index + 2, spaced: false, url: undefined };
}

const word = spelt('[\\p{L}\\p{M}]+', 'word');

/** What may begin with a character in a list of LaTeX, before what may in any text. */
export const LATEX_BEGINNINGS: ReadonlyMap<string, readonly Matching<Tile>[]> = new Map(
  Object.entries({
    '\\': [emphasis, link, address],
    '{': [opening],
    '[': [bracket],
    '}': [closing],
    '`': [quoteOpens],
    "'": [quoteCloses],
    h: [bareAddress, word],
    H: [bareAddress, word],
    w: [bareAddress, word],
    W: [bareAddress, word],
  }),
);

/** Gives the marks of LaTeX the names that all marks have, line by line. */
export class LatexBraces {
  readonly #open: { readonly name: string; readonly url: string | undefined }[] = [];

  /** Settles a command or a brace: one that closes is what its command was, one that belongs to none a sign. Other tiles are left alone. */
  settle(tile: Tile): boolean {
    if (tile.type === 'mark' && tile.text.startsWith('{')) {
      const name = tile.text.slice(1);
      this.#open.push({ name, url: tile.url });
      if (name === '') tile.type = 'sign';
      else tile.text = name;
      tile.url = undefined;
      return true;
    }
    if (tile.type !== 'mark' || tile.text !== '}') return false;
    const { name, url } = this.#open.pop() ?? { name: '<font', url: undefined };
    tile.url = url;
    if (name === '') tile.type = 'sign';
    else tile.text = name === '[' ? '](' : name.replace('<', '</');
    return true;
  }
}

const ITEM = /^[ \t]*\\(?:item|(?:sub)*section)(?![a-z])/m;
/** Commands of a line of their own that print nothing. */
const SILENT =
  /^[ \t]*(?:%|\\(?:begin|end|documentclass|usepackage|newcommand|renewcommand|setlength|addtolength|setcounter|vspace|hspace|newpage|clearpage|pagebreak|noindent|centering|small|footnotesize|normalsize|large|medskip|bigskip|smallskip|label|maketitle|pagestyle|itemsep|setlist)(?![a-z]))[^\n]*$/;

/** Whether a text is a list as LaTeX writes it; a bibliography of LaTeX is none. */
export const isLatexList = (text: string): boolean =>
  text.includes('\\') && ITEM.test(text) && !text.includes('\\bibitem');

/** Whether a line of such a list prints nothing. */
export const isSilentLatex = (line: string): boolean => SILENT.test(line);
