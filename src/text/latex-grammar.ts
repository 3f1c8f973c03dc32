import P from 'parsimmon';
import {
  ACCENTS,
  DECLARATIONS,
  MATH_ACCENTS,
  REFERENCES,
  SUBSCRIPTS,
  SUPERSCRIPTS,
  SYMBOLS,
  UNWRAPPED,
} from './latex-symbols.js';

// Inline LaTeX as it stands in titles and abstracts: a sequence of runs of plain characters and of markup. Nothing here fails:
// a bracket that is not closed ends with the text, since a rule that failed there would be tried again at each level.

type Text = P.Parser<string>;
const nothing: Text = P.succeed('');
const atom = /^[\p{L}\p{N}.]+$/u;
const bracketed = (text: string): string => (atom.test(text) ? text : `(${text})`);

// 10^{-3} -> 10⁻³   T_{eff} -> T_eff   x_{i,j} -> x_(i,j)
function script(printed: string, characters: ReadonlyMap<string, string>, mark: string): string {
  const text = printed.trim();
  if (text === '′' || text === '°') return text;
  if (text === '∘') return '°';
  const moved = [...text].map((character) => characters.get(character));
  if (text !== '' && moved.every((character) => character !== undefined)) return moved.join('');
  return text.length > 1 ? mark + bracketed(text) : mark + text;
}

const accented = (letter: string, accent: string): string => `${letter}${accent}`.normalize('NFC');

const group: Text = P.lazy(() => closed(inGroup));
const mathGroup: Text = P.lazy(() => closed(inMathGroup));
const closed = (inside: Text): Text =>
  P.seqMap(P.string('{'), inside, P.string('}').or(P.eof), (_open, text, close) => (close ? text : `{${text}`));

// {x}   \alpha   x
const argument: Text = P.lazy(() =>
  P.optWhitespace.then(
    P.alt(
      group,
      P.regexp(/\\([a-zA-Z]+)/, 1).map((name) => SYMBOLS.get(name) ?? name),
      P.regexp(/[^\s{}\\$]/),
    ),
  ),
);
const option: Text = P.regexp(/\[[^\]]{0,200}\]/).or(nothing);
// {https://a.org/b\_c}
const address: Text = P.regexp(/\s*\{((?:[^{}\\]|\\.)*)\}/, 1).map((text) => text.replace(/\\([%&_#~])/g, '$1'));

const escaped: Text = P.regexp(/\\([%&_#${} ])/, 1);
// \"o   \'{e}   \v{C}   \c c
const accent: Text = P.regexp(
  /\\(?:[`'^~"=.]\s*\{?\\?[a-zA-Z]\}?|[uvHckdbrt](?:\{\\?[a-zA-Z]\}| [a-zA-Z](?![a-zA-Z])))/,
).map((printed) => accented(printed.slice(2).replace(/[{}\s\\]/g, ''), ACCENTS.get(printed.charAt(1)) ?? ''));

const WITH_ARGUMENTS: ReadonlyMap<string, Text> = new Map<string, Text>([
  ...each(
    'frac tfrac dfrac nicefrac',
    P.seqMap(argument, argument, (a, b) => `${bracketed(a)}/${bracketed(b)}`),
  ),
  ...each(
    'sqrt',
    P.seqMap(option, argument, (_root, a) => `√${a.length > 1 && !/^\d+$/.test(a) ? `(${a})` : a}`),
  ),
  ...each(
    'textcolor',
    P.seqMap(option, argument, argument, (_model, _color, text) => text),
  ),
  ...each(
    'color',
    P.seqMap(option, argument, () => ''),
  ),
  ...each(
    'footnote',
    argument.map((text) => ` (${text.trim()})`),
  ),
  ...each('url nolinkurl', address.or(nothing)),
  ...each(
    'href',
    P.seqMap(address.or(nothing), P.optWhitespace.then(group.or(nothing)), (url, text) =>
      text === '' || text.includes(url) || url.includes(text) ? url : `${text} (${url})`,
    ),
  ),
]);

function each(names: string, parser: Text): [string, Text][] {
  return names.split(' ').map((name) => [name, parser]);
}

const declaration: Text = P.regexp(/(?:\s+|\{\})?/).result('');
const reference: Text = P.seqMap(option, option, argument.or(nothing), () => '');
const unwrapped: Text = argument.or(nothing);

function commandOf(name: string): Text {
  const known = WITH_ARGUMENTS.get(name);
  if (known !== undefined) return known;
  if (REFERENCES.test(name)) return reference;
  const over = MATH_ACCENTS.get(name);
  if (over !== undefined)
    return argument.map((letter) => (letter.length === 1 ? accented(letter, over) : letter)).or(nothing);
  if (DECLARATIONS.has(name)) return declaration;
  if (UNWRAPPED.has(name)) return unwrapped;
  const symbol = SYMBOLS.get(name);
  // A letter of a word takes the blank that ends its command: "\O rsted" is one word, "\alpha particle" is two.
  if (symbol !== undefined)
    return P.regexp(/^[a-zA-ZøØæÆœŒßåÅłŁıȷðþ]$/.test(symbol) ? /(?:\{\}|\s+)?/ : /(?:\{\})?/).result(symbol);
  return P.regexp(/(?:\{\})?/).result(name);
}

const COMMANDS = new Map<string, Text>();
function cachedCommandOf(name: string): Text {
  let parser = COMMANDS.get(name);
  if (parser === undefined) {
    parser = commandOf(name);
    // Names made up by the input must not fill the memory.
    if (COMMANDS.size < 2000) COMMANDS.set(name, parser);
  }
  return parser;
}

const command: Text = P.alt(
  P.regexp(/\\[,;:!>/@-]/).result(''),
  P.regexp(/\\\\/).result(' '),
  P.regexp(/\\(?:quad|qquad|space|enspace|thinspace)(?![a-zA-Z])\s*/).result(' '),
  P.regexp(/\\([a-zA-Z]+)\*?/, 1).chain(cachedCommandOf),
);

const tie: Text = P.string('~').result(' ');
const mathPlain: Text = P.regexp(/[^\\{}^_~]+/);
const mathArgument: Text = P.lazy(() => P.optWhitespace.then(P.alt(mathGroup, command, P.regexp(/[^\s{}\\]/))));
const mathScript: Text = P.alt(
  P.string('^')
    .then(mathArgument)
    .map((text) => script(text, SUPERSCRIPTS, '^')),
  P.string('_')
    .then(mathArgument)
    .map((text) => script(text, SUBSCRIPTS, '_')),
);
const mathMarkup: Text = P.alt(mathPlain, tie, escaped, mathScript, command, mathGroup);
const inMathGroup: Text = P.alt(mathMarkup, P.regexp(/[^{}]/)).many().tie();
const mathText: Text = P.alt(mathMarkup, P.any).many().tie();

// pandoc's rule: no blank inside the dollars, no digit behind. Relaxed where the inside has \ ^ _ or is one short word.
const math: Text = P.alt(
  P.regexp(/\$([^$\s\d\\][^$\s\\]{0,11})\$/, 1),
  P.regexp(/\$\$?(?=[^\s$])((?:[^$\\]|\\.){0,600}?(?:[^\s$\\]|\\.))\$\$?(?!\d)/, 1),
  P.regexp(/\$\$?((?=[^$]{0,600}[\\^_])(?:[^$\\]|\\.){1,600}?)\$\$?/, 1),
  P.regexp(/\\\(([\s\S]{0,600}?)\\\)/, 1),
  P.regexp(/\\\[([\s\S]{0,600}?)\\\]/, 1),
).map((inside) =>
  mathText
    .tryParse(`${inside}\n`)
    .replace(/\s+/g, ' ')
    .replace(/(?<=⟨) | (?=⟩)/g, '')
    .trim(),
);

const quotation: Text = P.alt(P.regexp(/``|''/).result('"'), P.regexp(/[`']/).result("'"));
const dash: Text = P.regexp(/-{1,3}/).map((dashes) => (dashes.length === 3 ? '—' : dashes.length === 2 ? '–' : '-'));
const MARKUP: ReadonlyMap<string, Text> = new Map([
  ['\\', P.alt(escaped, accent, math, command, P.any)],
  ['$', P.alt(math, P.any)],
  ['{', group],
  ['~', tie],
  ['`', quotation],
  ["'", quotation],
  ['-', dash],
]);
// Looks one character ahead: one jump instead of seven rules that fail.
const markup: Text = P.regexp(/(?=([\s\S]))/, 1).chain((character) => MARKUP.get(character) ?? P.any);
const inGroup: Text = P.alt(P.regexp(/[^\\{}$~`'-]+/), P.regexp(/(?!\})/).then(markup))
  .many()
  .tie();
// " ~48%" is about 48%; "Fig.~3" is a blank that does not break.
const plain: Text = P.regexp(/[^\\{}$~`'\-\s]+(?:\s+(?!~)[^\\{}$~`'\-\s]+)*\s*(?!~)|\s+(?!~)/);
const text: Text = P.alt(plain, P.regexp(/\s~(?=\S)/), markup)
  .many()
  .tie();

/** Inline LaTeX as plain text. Total: what is no LaTeX stays as it is. */
export function latexToText(latex: string): string {
  // The line break keeps the text from being a property name of a built-in object, which parsimmon's caches mistake it for.
  return text.tryParse(`${latex}\n`);
}
