import P from 'parsimmon';
import { type Matching, matchFirst, reached } from '../replies.js';
import { BLANK, DIGIT, kindOf, LETTER, OTHER } from './character-kinds.js';
import { elementClass } from './element-class.js';
import { LATEX_BEGINNINGS } from './latex-marks.js';
import { addPlainTiles } from './plain-tiles.js';
import type { Tile } from './tile.js';
import { mark, spelt } from './tile-patterns.js';

// Of an address: no blank and no bracket that was not opened inside.
const ADDRESS = '[^()\\s<>]*(?:\\([^()\\s<>]*\\)[^()\\s<>]*)*';
const LINK_END = `\\]\\([ \\t]*<?(${ADDRESS})>?(?:[ \\t]+(?:"[^"\\n]*"|'[^'\\n]*'))?[ \\t]*\\)`;
const IMAGE = `!\\[[^\\]\\n]*\\]\\([^)\\n]*\\)`;

const word = spelt('[\\p{L}\\p{M}]+', 'word');
const number = spelt('\\p{N}+', 'number');
const sign = spelt('[^\\n]', 'sign');
const blanks: Matching<Tile> = {
  pattern: /[^\S\n]+/y,
  read: ({ index, 0: printed }) => {
    const wide = printed.length > 2 || printed.includes('\t');
    const end = index + (wide ? printed.length : 0);
    return { type: 'mark', text: wide ? 'gap' : '', start: index, end, spaced: false, url: undefined };
  },
};
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
// `:tada:`, and no field of org or rst: `:AUTHOR: Gina Alder`
const FIELDS = 'authors?|title|year|date|url|doi|eprint|journal|booktitle|venue|publisher|abstract|keywords';
const emoji = mark('emoji', `:(?=[0-9_+-]*[a-z])(?!(?:${FIELDS}):)[a-z0-9][a-z0-9_+-]{2,30}:`);
const tags = mark('tags', ':[\\p{L}\\p{N}_@#%]+(?::[\\p{L}\\p{N}_@#%]+)*:[ \\t]*(?=\\n)');
const picture = mark('emoji', '\\p{Extended_Pictographic}(?:\\uFE0F|\\u200D\\p{Extended_Pictographic})*\\uFE0F?');
const address = mark('url', '((?:https?://|www\\.)[^\\s<>)\\]|"`]+)');
// doi:10.1145/1.2   10.1145/1.2   arXiv:2402.10524
const DOI = '10\\.\\d{4,9}/(?:[^\\s()<>\\[\\]"`{}|\\\\]|\\([^\\s()<>]*\\))*[\\p{L}\\p{N}]';
const doi = mark('url', `(doi:[ ]?${DOI})`);
const bareDoi = mark('url', `(${DOI})`, (id) => `doi:${id}`);
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

const plainTag = mark(
  tagName,
  `</?[a-z][a-z0-9]*\\b(?:[^<>\\n]*?\\bhref\\s*=\\s*(?:"([^"<>\\n]*)"|'([^'<>\\n]*)'|([^\\s"'<>]+)))?[^<>\\n]*>`,
);

/** A tag, with what its classes say of the text in it. */
const tag: Matching<Tile> = {
  pattern: plainTag.pattern,
  read: (found) => {
    const tile = plainTag.read(found);
    const field = elementClass(found[0]);
    return field === undefined ? tile : { ...tile, field };
  },
};

/** What may begin with a character, the likeliest first; a sign of its own where nothing else does. */
const BEGINNINGS: ReadonlyMap<string, readonly Matching<Tile>[]> = new Map(
  Object.entries({
    '!': [image, sign],
    '[': [badge, orgOpening, opening],
    ']': [closing, orgClosing, sign],
    '<': [comment, rstClosing, quotedAddress, tag, sign],
    '*': [stars],
    _: [underscores, sign],
    '`': [ticks],
    '~': [strike, sign],
    '|': [cell],
    ':': [tags, emoji, sign],
    h: [address, word],
    H: [address, word],
    w: [address, word],
    W: [address, word],
    1: [bareDoi, number],
    a: [arxiv, word],
    A: [arxiv, word],
    d: [doi, word],
    D: [doi, word],
    ' ': [blanks],
    '\t': [blanks],
  }),
);
const OF_KIND: ReadonlyMap<number, readonly Matching<Tile>[]> = new Map([
  [LETTER, [word]],
  [DIGIT, [number]],
  [BLANK, [blanks]],
  [OTHER, [picture, sign]],
]);

/** What may begin at a place. */
const beginningsAt = (input: string, at: number): readonly Matching<Tile>[] =>
  BEGINNINGS.get(input.charAt(at)) ?? OF_KIND.get(kindOf(input.codePointAt(at) ?? 0)) ?? [sign];

// Plain tiles up to the first that may be anything else, and that one, up to the line break.
const line: P.Parser<Tile[]> = P((input, from) => {
  const tiles: Tile[] = [];
  let at = addPlainTiles(input, from, tiles);
  while (input.charAt(at) !== '\n') {
    const [tile, end] = matchFirst(beginningsAt(input, at), input, at) as [Tile, number];
    tiles.push(tile);
    at = addPlainTiles(input, end, tiles);
  }
  return reached(at + 1, tiles);
});

// In LaTeX any sign may begin a command, and any word an address that a brace ends.
const latexLine: P.Parser<Tile[]> = P((input, from) => {
  const tiles: Tile[] = [];
  let at = from;
  while (input.charAt(at) !== '\n') {
    const own = LATEX_BEGINNINGS.get(input.charAt(at)) ?? [];
    const [tile, end] = (matchFirst(own, input, at) ?? matchFirst(beginningsAt(input, at), input, at)) as [
      Tile,
      number,
    ];
    tiles.push(tile);
    at = end;
  }
  return reached(at + 1, tiles);
});

/** The tiles of a line without its line break. Total: every text has some. */
export function tilesOf(text: string, { isLatex = false }: { readonly isLatex?: boolean } = {}): Tile[] {
  // The line break keeps the text from being a property name of a built-in object, which parsimmon's caches mistake it for.
  return (isLatex ? latexLine : line).tryParse(`${text}\n`);
}
