import P from 'parsimmon';
import { BLANK, DIGIT, kindOf, LETTER } from './character-kinds.js';
import { plainTiles } from './plain-tiles.js';
import type { Tile } from './tile.js';
import type { TokenType } from './token.js';

/** A wide blank keeps columns apart: three blanks or more, or a tabulator. */
const BLANKS = '(?: {1,2}(?! )|[^\\S \\n\\t])*';

function tile(printed: string, type: TokenType, text: string, url?: string): Tile {
  const { length } = printed;
  const shown = printed.trimEnd().length;
  return { type, text, length, blanks: length - shown, url };
}

const spelt = (pattern: string, type: TokenType): P.Parser<Tile> =>
  P.regexp(new RegExp(pattern + BLANKS, 'u')).map((printed) => tile(printed, type, printed.trimEnd()));

/** A mark with a name. The first group of the pattern is the address, if it has one. */
function mark(name: string | ((printed: string) => string), pattern: string): P.Parser<Tile> {
  const whole = new RegExp(pattern + BLANKS, 'iuy');
  return P((input, i) => {
    whole.lastIndex = i;
    const found = whole.exec(input);
    if (found === null) return P.makeFailure(i, pattern);
    const [printed] = found;
    const url = found.find((group, g) => g > 0 && group !== undefined && group !== '');
    const text = typeof name === 'string' ? name : name(printed.trimEnd());
    return P.makeSuccess(i + printed.length, tile(printed, 'mark', text, url));
  });
}

// Of an address: no blank and no bracket that was not opened inside.
const ADDRESS = '[^()\\s<>]*(?:\\([^()\\s<>]*\\)[^()\\s<>]*)*';
const LINK_END = `\\]\\([ \\t]*<?(${ADDRESS})>?(?:[ \\t]+(?:"[^"\\n]*"|'[^'\\n]*'))?[ \\t]*\\)`;
const IMAGE = `!\\[[^\\]\\n]*\\]\\([^)\\n]*\\)`;

const word = spelt('[\\p{L}\\p{M}]+', 'word');
const number = spelt('\\p{N}+', 'number');
const sign = spelt('[^\\n]', 'sign');
const blanks = P.regexp(/[^\S\n]+/).map((printed) =>
  tile(printed, 'mark', printed.length > 2 || printed.includes('\t') ? 'gap' : ''),
);
const cell = mark('|', '\\|');
const stars = mark((printed) => (printed.length === 1 ? '*' : '**'), '\\*{1,3}');
const underscores = mark('**', '__');
const ticks = mark('code', '`+');
const strike = mark('~~', '~~');
const image = mark('img', IMAGE);
// [![arXiv](https://img.shields.io/...svg)](https://arxiv.org/abs/2402.10524)
const badge = mark('img', `\\[\\s*(?:${IMAGE}|<img\\b[^<>\\n]*>)\\s*\\]\\([ \\t]*<?(${ADDRESS})>?[^)\\n]*\\)`);
// [[https://arxiv.org/abs/2402.10524][Title]]
const orgOpening = mark('[', '\\[\\[((?:https?|file|doi|arxiv):[^\\]\\n]+)\\]\\[');
const opening = mark('[', '\\[');
const orgClosing = mark(']]', '\\]\\](?!\\()');
const closing = mark('](', LINK_END);
// `Title <https://arxiv.org/abs/2402.10524>`_
const rstClosing = mark('](', '<((?:https?|ftp)://[^\\s>]+)>`__?');
const emoji = mark('emoji', ':[a-z][a-z0-9_+-]{2,30}:');
const tags = mark('tags', ':[\\p{L}\\p{N}_@#%]+(?::[\\p{L}\\p{N}_@#%]+)*:[ \\t]*(?=\\n)');
const picture = mark('emoji', '\\p{Extended_Pictographic}(?:\\uFE0F|\\u200D\\p{Extended_Pictographic})*\\uFE0F?');
const address = mark('url', '((?:https?://|www\\.)[^\\s<>)\\]|"`]+)');
// doi:10.1145/1.2   10.1145/1.2   arXiv:2402.10524
const DOI = '10\\.\\d{4,9}/(?:[^\\s()<>\\[\\]"`{}|\\\\]|\\([^\\s()<>]*\\))*[\\p{L}\\p{N}]';
const doi = mark('url', `(doi:[ ]?${DOI})`);
const bareDoi = mark('url', `(${DOI})`).map((found): Tile => ({ ...found, url: `doi:${found.url}` }));
const arxiv = mark('url', '(arxiv:[ ]?(?:\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d+)?)');
const quotedAddress = mark('url', '<((?:https?|ftp)://[^\\s>]+)>');
const comment = mark('comment', '<!--(?:(?!-->)[^\\n])*(?:-->|(?=\\n))');

const TAG_NAMES: ReadonlyMap<string, string> = new Map([
  ['b', '**'],
  ['strong', '**'],
  ['i', '*'],
  ['em', '*'],
  ['cite', '*'],
  ['code', 'code'],
  ['tt', 'code'],
  ['td', '|'],
  ['th', '|'],
  ['br', 'br'],
  ['img', 'img'],
]);
const FONTS = new Set(['font', 'span', 'sup', 'sub', 'ins', 'u', 'small', 'mark', 'nobr', 'big']);

function tagName(printed: string): string {
  const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(printed) ?? [];
  const lower = name.toLowerCase();
  if (lower === 'a') return slash === '' ? '[' : '](';
  if (lower === 'td' || lower === 'th') return slash === '' ? '|' : '</td';
  return TAG_NAMES.get(lower) ?? `<${slash}${FONTS.has(lower) ? 'font' : lower}`;
}

const tag = mark(
  tagName,
  `</?[a-z][a-z0-9]*\\b(?:[^<>\\n]*?\\bhref\\s*=\\s*(?:"([^"<>\\n]*)"|'([^'<>\\n]*)'|([^\\s"'<>]+)))?[^<>\\n]*>`,
);

/** What may begin with a character, the likeliest first; a sign of its own where nothing else does. */
const BEGINNINGS: ReadonlyMap<string, P.Parser<Tile>> = new Map(
  Object.entries({
    '!': image.or(sign),
    '[': badge.or(orgOpening).or(opening),
    ']': closing.or(orgClosing).or(sign),
    '<': comment.or(rstClosing).or(quotedAddress).or(tag).or(sign),
    '*': stars,
    _: underscores.or(sign),
    '`': ticks,
    '~': strike.or(sign),
    '|': cell,
    ':': tags.or(emoji).or(sign),
    h: address.or(word),
    H: address.or(word),
    w: address.or(word),
    W: address.or(word),
    1: bareDoi.or(number),
    a: arxiv.or(word),
    A: arxiv.or(word),
    d: doi.or(word),
    D: doi.or(word),
    ' ': blanks,
    '\t': blanks,
  }),
);
const other = picture.or(sign);

/** The parser of what begins with a character and is not plain. */
function parserFor(first: string): P.Parser<Tile> {
  const known = BEGINNINGS.get(first);
  if (known !== undefined) return known;
  const code = first.codePointAt(0) ?? 0;
  switch (kindOf(code)) {
    case LETTER:
      return word;
    case DIGIT:
      return number;
    case BLANK:
      return blanks;
    default:
      // Control characters that are no white space.
      return code < 32 ? blanks.or(sign) : code < 128 ? sign : other;
  }
}

// Plain tiles up to the first that may be anything else, and that one; at the end of the line, its break.
const stretch = plainTiles.chain(({ tiles, next }) => {
  if (next === '') return NOTHING;
  if (next === '\n') return P.string('\n').result(tiles);
  return parserFor(next).map((found) => [...tiles, found]);
});
const NOTHING: P.Parser<readonly Tile[]> = P.fail('a line');
const line = stretch.many().map((stretches) => stretches.flat());

/** The tiles of a line without its line break. Total: every text has some. */
export function tilesOf(text: string): readonly Tile[] {
  // The line break keeps the text from being a property name of a built-in object, which parsimmon's caches mistake it for.
  return line.tryParse(`${text}\n`);
}
