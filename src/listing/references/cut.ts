import { Chain } from '../chain/chain.js';
import { decodeChain } from '../chain/weights.js';
import { BEGIN, INSIDE, observeText } from './cut-features.js';
import { CUT_WEIGHTS } from './cut-weights.js';
import { formedFields } from './formed-fields.js';
import { atBullets, atNumbers } from './item-lines.js';
import { unmark } from './marks.js';
import { Tokens } from './tokens.js';

/** A stretch of a text. */
export interface Stretch {
  /** Offset of the first character, in UTF-16 code units. */
  readonly start: number;
  /** Offset one past the last character. */
  readonly end: number;
}

let chain: Chain | undefined;
const tokens = new Tokens();

/**
 * Finds the reference strings of a text: numbered, one a line, wrapped, behind hanging indents, run together in a paragraph,
 * as `\bibitem`, in a bibliography at the end of a text. What is in none is left out.
 *
 * @example
 * ```ts
 * cutReferences('References\n\n[1] G. Alder. Rivers. Sand, 3,\n2001. [2] B. Birch. Bees. Insects, 1, 2004.');
 * // [{ start: 12, end: 48 }, { start: 49, end: 86 }]
 * ```
 */
export function cutReferences(text: string): Stretch[] {
  const told = bibliographyItems(text);
  if (told.length > 0) return told;
  const plain = unmark(text).text;
  tokens.read(plain);
  chain ??= new Chain(decodeChain(CUT_WEIGHTS));
  observeText(tokens, chain.seen);
  const labels = chain.bestPath();
  const stretches: Stretch[] = [];
  for (let i = 0; i < tokens.length; ) {
    let end = i + 1;
    if (labels[i] === BEGIN) {
      while (end < tokens.length && labels[end] === INSIDE) end++;
      stretches.push({ start: tokens.starts[i]!, end: tokens.ends[end - 1]! });
    }
    i = end;
  }
  const parted = stretches.flatMap((stretch) => atLines(plain, stretch));
  const items = atNumbers(plain, parted).map((stretch) => withMarks(text, plain, stretch));
  const marked = atBullets(text, items);
  // Marks between two references are those of the first.
  return withTails(
    plain,
    marked.map(({ start, end }, i) => ({ start: Math.max(start, marked[i - 1]?.end ?? 0), end })),
  );
}

/** Where a work was read, at the end of a line: ` JSTOR, www.jstor.org/stable/90000001.` */
const TAIL = /^\p{Lu}[^\n\d.]{1,40}, (?:https?:|www\.|doi)\S{4,200}(?: Accessed [^\n]{4,30})?[ \t]*(?:\n|$)/u;

/** References to which belongs what stands behind them in their line, where the next was cut before it. */
function withTails(plain: string, stretches: readonly Stretch[]): Stretch[] {
  const mended = [...stretches];
  for (let i = 1; i < mended.length; i++) {
    const [before, { start, end }] = [mended[i - 1] as Stretch, mended[i] as Stretch];
    if (start === 0 || plain.slice(before.end, start).includes('\n')) continue;
    const tail = TAIL.exec(plain.slice(start, Math.min(end, start + MOST)))?.[0];
    if (tail === undefined) continue;
    const rest = plain.slice(start + tail.length, end);
    mended[i - 1] = { start: before.start, end: start + tail.trimEnd().length };
    mended[i] = { start: start + tail.length + rest.length - rest.trimStart().length, end };
  }
  return mended.filter(({ start, end }) => start < end);
}

const YEAR = /(?:^|\D)(?:1[89]|20)\d\d(?:\D|$)/;
/** "Roe, J.", "Roe J", "Roe JA", "J. Roe", "J. A. Roe". */
const NAME = /^(?:\p{Lu}[\p{L}'’-]{1,30},? \p{Lu}{1,3}[.,; ]|(?:\p{Lu}\. ?){1,3}\p{Lu}\p{Ll})/u;
/** "홍길동, 김영희. (2008)": names in Korean, Chinese or Japanese with a year in brackets behind them. */
const ASIAN_NAMES = /^\p{Lo}{2,5}(?:[,，·、] ?\p{Lo}{2,5}){0,5}\.? ?[(（](?:19|20)\d\d/u;
/** "Jane Roe and John Doe. 2020. ", and "Jane Roe, John Doe: " behind "(2019)": whole names, with a year or a colon behind them. */
const WHOLE_NAMES = /^\p{Lu}\p{L}+ [^.:()\d]{2,150}\. (?:19|20)\d\d\. /u;
const NAMES_AND_COLON = /^\p{Lu}\p{L}+ \p{Lu}(?:[^.:()\d]| \d{4}(?=[,:])){1,150}:\s{1,9}\p{Lu}/u;
/** How strings of DBLP end: "(2019)", "AAMAS 2023: 1201-1209". */
const DBLP_END = /(?:\(\d{4}\)| \d{4}: \d[\d:–-]{0,20})\.?$/;
/** How a reference ends: with a full stop, a number, or an address. */
const ENDS = /(?:[.\d)\]]|(?:https?:|doi)\S{1,200})$/i;
const LEAST = 40;
/** Those of other scripts say more in fewer. */
const LEAST_ASIAN = 20;
/** Characters of a reference that are looked at. */
const MOST = 1000;

/** A stretch in parts where a line ends like a reference and the next begins with a name, and both have a year. */
function atLines(plain: string, { start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let first = start;
  for (let at = plain.indexOf('\n', start); at >= 0 && at < end; at = plain.indexOf('\n', at + 1)) {
    const before = plain.slice(Math.max(first, at - MOST), at).trimEnd();
    const after = plain.slice(at, Math.min(end, at + MOST)).trimStart();
    if (before.length < leastOf(before) || !ENDS.test(before.slice(-220)) || !beginsWithNames(after, before)) continue;
    if (!YEAR.test(before) || !YEAR.test(after)) continue;
    parts.push({ start: first, end: plain.slice(first, at).trimEnd().length + first });
    while (/\s/.test(plain.charAt(at))) at++;
    first = at;
  }
  return [...parts, { start: first, end }];
}

const leastOf = (text: string): number => (/^[^\p{Lo}\n]{0,5}\p{Lo}/u.test(text) ? LEAST_ASIAN : LEAST);

/** `Roe, Jane, and John Doe. "A Title`: whole names before a title in quotation marks. */
const BEFORE_QUOTED = /^\p{Lu}[\p{L}'’-]{1,30}, \p{Lu}\p{Ll}[^"“”\n]{0,100}\. ["“]/u;

/** Whether a text begins with names as references write them: "Roe, J.", "Roe JA", "J. A. Roe", `Roe, Jane. "`. */
export const beginsWithName = (text: string): boolean =>
  NAME.test(text.slice(0, 60)) || BEFORE_QUOTED.test(text.slice(0, 160));

const beginsWithNames = (after: string, before: string): boolean =>
  beginsWithName(after) ||
  WHOLE_NAMES.test(after.slice(0, 200)) ||
  ASIAN_NAMES.test(after.slice(0, 60)) ||
  (DBLP_END.test(before.slice(-40)) && NAMES_AND_COLON.test(after.slice(0, 200)));

/** A stretch with the marks before and behind it on its lines: `**[1]** … 2015. [[pdf]](https://…)`. */
function withMarks(text: string, plain: string, { start, end }: Stretch): Stretch {
  let from = start;
  let to = end;
  for (let i = start - 1; i >= 0 && isBlank(plain, i) && text[i] !== '\n'; i--) if (text[i] !== plain[i]) from = i;
  for (let i = end; i < text.length && isBlank(plain, i) && text[i] !== '\n'; i++) if (text[i] !== plain[i]) to = i + 1;
  return { start: from, end: to };
}

const isBlank = (text: string, i: number): boolean => /\s/.test(text[i]!);

/** `\bibitem`, and the end of the last. */
const LATEX_ITEM = /\\bibitem(?![a-zA-Z])|\\end\s*\{thebibliography\}/g;
/** `.. [Alder2017] ` of rst, and the line behind the last, which is not indented. */
const RST_ITEM = /^\.\. \[[^\]\n]{1,40}\] |^(?=[^\s.])/gm;
/** `[^alder]: ` of Markdown's footnotes, and the line behind the last, which is none and not indented. */
const FOOTNOTE = /^\[\^[^\]\n]{1,60}\]:(?=[ \t])|^(?=[^\s[])|^\[(?!\^)/gm;
/** `MR4000001 ` of MathSciNet, `Zbl 1234.56789 ` of zbMATH. */
const REVIEW_ITEM = /^[ \t]*(?:MR\d{5,7}|Zbl \d{4}\.\d{5})(?=\s)/gm;
/** `[j3] ` of DBLP, and the line of a year behind the last of it. */
const DBLP_ITEM = /^[ \t]*\[[a-z]{1,2}\d{1,4}\](?=\s)|^[ \t]*(?:19|20)\d\d[ \t]*$/gm;
const FEWEST = 2;

/** Stretches from each `\bibitem`, citation of rst or key of DBLP up to the next. */
function bibliographyItems(text: string): Stretch[] {
  if (text.includes('\\bibitem')) return itemsOf(text, LATEX_ITEM, '\\b');
  if (text.includes('MR') || text.includes('Zbl ')) {
    const items = itemsOf(text, REVIEW_ITEM, '');
    if (items.length >= FEWEST) return items;
  }
  if (text.includes('[^')) {
    const items = itemsOf(text, FOOTNOTE, '[^');
    if (items.length >= FEWEST) return items;
  }
  const [pattern, opening] = text.includes('.. [') ? [RST_ITEM, '..'] : [DBLP_ITEM, '['];
  const items = text.includes('[') ? itemsOf(text, pattern, opening) : [];
  return items.length < FEWEST ? formedLines(text) : items;
}

/** Lines of which most have a form that tells their fields, each a reference. */
function formedLines(text: string): Stretch[] {
  if (!FORMED.test(text)) return [];
  const lines = Array.from(text.matchAll(/\S[^\n]*/g), ({ 0: line, index }) => ({
    start: index,
    end: index + line.trimEnd().length,
    isFormed: formedFields(line) !== undefined,
  }));
  const formed = lines.filter(({ isFormed }) => isFormed);
  if (formed.length < FEWEST || formed.length < MOSTLY * lines.length) return [];
  return formed.map(({ start, end }) => ({ start, end }));
}

/** What lines of such a form have. */
const FORMED = /\d{4}[a-z]?\)?(?: ?: |\.?[ \t]*$| - |_)/m;
const MOSTLY = 0.6;

function itemsOf(text: string, pattern: RegExp, opening: string): Stretch[] {
  const marks = Array.from(text.matchAll(pattern), ({ 0: mark, index }) => ({
    start: index + mark.length - mark.trimStart().length,
    opens: mark.trimStart().startsWith(opening),
  }));
  return marks.flatMap(({ start, opens }, i) => {
    const end = marks[i + 1]?.start ?? text.length;
    return opens ? [{ start, end: start + text.slice(start, end).trimEnd().length }] : [];
  });
}
