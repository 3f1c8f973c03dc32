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
  P.regexp(/\\(?:[,;:!>/@-]|\\|(?:quad|qquad|space|enspace|thinspace)(?![a-zA-Z])\s*)/).map((space) =>
    space.length === 2 && space !== '\\\\' ? '' : ' ',
  ),
  P.regexp(/\\([a-zA-Z]+)\*?/, 1).chain(cachedCommandOf),
);

const tie: Text = P.string('~').result(' ');
const mathPlain: Text = P.regexp(/[^\\{}^_~]+/);
// Looks one character ahead: one jump instead of seven rules that fail.
const byCharacter = (rules: ReadonlyMap<string, Text>, otherwise: Text): Text =>
  P.regexp(/(?=([\s\S]))/, 1).chain((character) => rules.get(character) ?? otherwise);
const mathArgument: Text = P.lazy(() =>
  P.optWhitespace.then(
    byCharacter(
      new Map([
        ['{', mathGroup],
        ['\\', command],
      ]),
      P.regexp(/[^\s{}\\]/),
    ),
  ),
);
const scriptRule = (mark: string, characters: ReadonlyMap<string, string>): Text =>
  P.string(mark).then(mathArgument.map((text) => script(text, characters, mark)));
const MATH_MARKUP: ReadonlyMap<string, Text> = new Map([
  ['~', tie],
  ['\\', escaped.or(command)],
  ['^', scriptRule('^', SUPERSCRIPTS)],
  ['_', scriptRule('_', SUBSCRIPTS)],
  ['{', mathGroup],
]);
const mathMarkup: Text = P.alt(mathPlain, byCharacter(MATH_MARKUP, P.fail('markup')));
const inMathGroup: Text = P.alt(mathMarkup, P.regexp(/[^{}]/)).many().tie();
const mathText: Text = P.alt(mathMarkup, P.any).many().tie();

// Most formulas, n = 10^{-3} or x_i^2, have no command and no group but of one exponent or index: one step reads them.
const SIMPLE = /^(?:[^\\{}^_~]|[\^_](?:\{[^\\{}^_~]*\}|[^\s\\{}^_~]))*$/;
function formula(inside: string): string {
  const printed = SIMPLE.test(inside)
    ? inside.replace(/([\^_])(?:\{([^}]*)\}|(.))/g, (_all, mark: string, group?: string, one = '') =>
        script(group ?? one, mark === '^' ? SUPERSCRIPTS : SUBSCRIPTS, mark),
      )
    : mathText.tryParse(`${inside}\n`);
  return printed
    .replace(/\s+/g, ' ')
    .replace(/(?<=⟨) | (?=⟩)/g, '')
    .trim();
}

// pandoc's rule: no blank inside the dollars, no digit behind. Relaxed where the inside has \ ^ _ or is one short word.
const math: Text = P.alt(
  P.regexp(/\$([^$\s\d\\][^$\s\\]{0,11})\$/, 1),
  P.regexp(/\$\$?(?=[^\s$])((?:[^$\\]|\\.){0,600}?(?:[^\s$\\]|\\.))\$\$?(?!\d)/, 1),
  P.regexp(/\$\$?((?=[^$]{0,600}[\\^_])(?:[^$\\]|\\.){1,600}?)\$\$?/, 1),
  P.regexp(/\\\(([\s\S]{0,600}?)\\\)/, 1),
  P.regexp(/\\\[([\s\S]{0,600}?)\\\]/, 1),
).map(formula);

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
const markup: Text = byCharacter(MARKUP, P.any);
const inGroup: Text = P.alt(P.regexp(/[^\\{}$~`'-]+/), P.regexp(/(?!\})/).then(markup))
  .many()
  .tie();
const PRINTED: ReadonlyMap<string, string> = new Map([
  ['---', '—'],
  ['--', '–'],
  ['``', '"'],
  ["''", '"'],
  ['`', "'"],
  ['~', ' '],
]);
// The first two rules of math, between single dollars.
const FORMULA = String.raw`\$([^$\s\d\\][^$\s\\]{0,11})\$|\$(?=[^\s$])((?:[^$\\]|\\.){0,600}?(?:[^\s$\\]|\\.))\$(?![\d$])`;
const MARKED = new RegExp(`${FORMULA}|\\s~(?=\\S|$)|-{2,3}|\`\`|''|[\`~]`, 'g');
// All that lies between commands and groups, in one step: most of a text, on which rules would be wasted.
// " ~48%" is about 48%; "Fig.~3" is a blank that does not break. A stretch that ends in " ~" goes on with markup.
const plain: Text = P.regexp(new RegExp(`(?:[^\\\\{$]+|${FORMULA}){1,1000}`)).map((stretch) =>
  stretch.replace(MARKED, (found, short?: string, long?: string) => {
    const inside = short ?? long;
    return inside === undefined ? (PRINTED.get(found) ?? found) : formula(inside);
  }),
);
const text: Text = P.alt(plain, markup).many().tie();

/** Inline LaTeX as plain text. Total: what is no LaTeX stays as it is. */
export function latexToText(latex: string): string {
  // The line break keeps the text from being a property name of a built-in object, which parsimmon's caches mistake it for.
  return text.tryParse(`${latex}\n`);
}
