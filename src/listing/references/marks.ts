import { linkKind } from '../../paper/link-kind.js';
import type { Link } from '../../paper/paper.js';

/** A string without the marks that say how it is set, as long as it was. */
export interface Unmarked {
  /** Blanks stand where marks stood, so that places are the same. */
  readonly text: string;
  /** Links behind marked words: `[pdf](https://…)`. */
  readonly links: readonly Link[];
  /** Start and end of what LaTeX sets in italics, in its order: titles and journals are, names are not. */
  readonly italics: readonly (readonly [number, number])[];
  /** Start and end of what Markdown emphasises: titles, venues, names. */
  readonly emphasised: readonly (readonly [number, number])[];
}

/**
 * `\bibitem[Alder(2017)]{adler-2017}`, `\newblock`, `{\em`, `\emph{`, `\url{`; of REVTeX and others `\bibinfo {title} {`,
 * `\bibfield  {author} {`, `\bibnamefont {`, `\href@noop {} {`, `\BibitemShut {NoStop}%`.
 */
const LATEX =
  /\\bib(?:info|field)\s{0,9}\{[a-zA-Z]{1,20}\}\s{0,9}\{|\\(?:bibf?namefont|citenamefont|enquote)\s{0,9}\{|\\href@noop\s{0,9}\{\}\s{0,9}\{?|\\BibitemOpen(?![a-zA-Z])|\\BibitemShut\s{0,9}\{[a-zA-Z]{0,20}\}|\\ |%(?=\n|$)|\\bibitem\s*(?:\[[^\]]{0,600}\]\s*)?\{[^}\n]{0,200}\}|\\newblock(?![a-z])|\\penalty\d{1,5}|\{\s*\\(?:em|it|bf|sc|tt|rm|sl|itshape|bfseries)(?![a-z])|\\(?:emph|textit|textbf|textsc|texttt|textrm|url|href|path|bibinfo|natexlab|BibitemOpen|BibitemShut|Eprint)\s*\{|~/g;
/** `\doibase 10.5555/b2`, `\doi{10.5555/b2}` */
const DOI_COMMAND = /\\doibase\s|\\doi\s{0,9}\{/g;
/** Signs of Chinese type that part the fields of references, and the same of Latin type. */
const FULL = '．，；［］（）－';
const HALF_WIDTH = '.,;[]()-';
const FULL_WIDTH = /[．，；［］（）－]/g;
/** `[[pdf]](https://…)`, `![badge](https://…)`, `[A title](https://…)` */
const LINK =
  /!?\[{1,2}([^[\]\n]{0,300})\]?\]\(\s*<?([^()\s<>]{1,500}(?:\([^()\s]{0,100}\)[^()\s<>]{0,300})?)>?\s*(?:"[^"\n]{0,200}"\s*)?\)/g;
/** `` `A journal <https://…>`_ `` of rst, on several lines perhaps */
const RST_LINK = /`([^`<>]{0,300})<((?:https?|ftp):\/\/[^\s<>`]{1,500})>`_{0,2}/g;
/** `.. [Alder2017] ` of rst, `[^alder]: ` of Markdown, `[j3] ` of DBLP, `MR4000001 ` of MathSciNet, `Zbl 1234.56789 ` of zbMATH. */
export const KEY: RegExp =
  /^(?:\.\. \[[^\]\n]{1,40}\]|\[\^[^\]\n]{1,60}\]:|\[[a-z]{1,2}\d{1,4}\]|MR\d{5,7}|Zbl \d{4}\.\d{5})(?=\s)/;
const REVIEWED = /^(?:MR|Zbl )\d/;
/** What stands behind a paper there: `(Reviewer: G. Alder)`, `05C05 (11R23)`. */
const REVIEW = /\(Reviewer: [^()\n]{1,80}\)|\b\d\d[A-Z]\d\d\b/g;
const TAG = /<(?!(?:https?|ftp):)\/?[a-zA-Z][^<>\n]{0,300}>/g;
const STARS = /\*{1,3}|(?<![^\s("'“])_{1,2}(?=\S)|(?<=\S)_{1,2}(?![^\s)"'”.,;:])|:[a-z][a-z_]{2,30}:/g;
/** `*A title*`, `__A title__`, over lines or not. */
const EMPHASISED = /(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,2})(?=[^\s*_])[^*_]{1,400}?(?<=\S)\1(?![\p{L}\p{N}*_])/gu;
const BULLET = /^\s*(?:[-*+•·▪◦–]|#{1,6})\s/;
/** "^ Jump up to: a b " and "^ a b " of references that Wikipedia cites more than once. */
const JUMP =
  /(?<=^[ \t]{0,8}[\^↑][ \t]{0,8})(?:Jump up(?: to)?:?[ \t]{0,3})?(?:[a-z][ \t]{1,3}){0,26}(?=["“'(\p{Lu}])/u;
/** Words of links that lead somewhere and are no part of the reference. */
const BUTTON =
  /^\W*(?:pdf|code|paper|link|url|html|arxiv|doi|github|slides?|video|project|project page|website|poster|blog|demo|data(?:set)?|bib(?:tex)?|abs(?:tract)?|supp(?:lementary)?|ps|download|scholar|pubmed|crossref|publisher|full text|free full text|google scholar)\W*$/i;

/** Takes the marks of LaTeX, Markdown and HTML out of a reference string. */
export function unmark(printed: string): Unmarked {
  let text = printed;
  const links: Link[] = [];
  const italics: [number, number][] = [];
  if (text.includes('．')) text = text.replace(FULL_WIDTH, (sign) => HALF_WIDTH.charAt(FULL.indexOf(sign)));
  if (text.includes('\\') || text.includes('~'))
    text = withoutBraces(text.replace(DOI_COMMAND, doiWord).replace(LATEX, blanks), printed, italics);
  if (text.startsWith('.. [') || text.startsWith('[')) text = text.replace(KEY, blanks);
  if (text.includes('^') || text.includes('↑')) text = text.replace(JUMP, blanks);
  if (REVIEWED.test(text)) text = text.replace(KEY, blanks).replace(REVIEW, blanks);
  if (text.includes(']('))
    text = text.replace(LINK, (mark, words: string, address: string) => unlinked(mark, { words, address }, links));
  if (text.includes('>`'))
    text = text.replace(RST_LINK, (mark, words: string, address: string) => unlinked(mark, { words, address }, links));
  if (text.includes('<')) text = text.replace(TAG, blanks);
  if (text.startsWith('|')) text = withoutOtherCells(text);
  const emphasised = /[*_]/.test(text) ? Array.from(text.matchAll(EMPHASISED), insideMarks) : [];
  if (/[*_:]/.test(text)) text = text.replace(STARS, blanks);
  return { text: text.replace(BULLET, blanks), links, italics, emphasised };
}

/** A row of a table in which one cell is a reference with its year, and others name what it is about: those are left out. */
function withoutOtherCells(row: string): string {
  const cells = row.split('|');
  const dated = cells.filter((cell) => YEAR.test(cell));
  const [reference = ''] = dated;
  const others = cells.reduce((sum, cell) => sum + cell.length, -reference.length);
  if (dated.length !== 1 || reference.length < LEAST_CELL || others > reference.length) return row;
  return cells.map((cell) => (cell === reference ? cell : blanks(cell))).join(' ');
}

const YEAR = /(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/;
/** Characters of a cell that is a whole reference. */
const LEAST_CELL = 40;

/** The places of what stands between two marks. */
const insideMarks = ({ 0: phrase, 1: mark = '', index }: RegExpExecArray): [number, number] => [
  index + mark.length,
  index + phrase.length - mark.length,
];

const doiWord = (command: string): string => 'doi:'.padStart(command.length);
const blanks = (mark: string): string => ' '.repeat(mark.length);

const ITALIC = /\\(?:emph|textit)\s{0,9}\{$|\{\s{0,9}\\(?:em|it|sl|itshape)$/;

/** Blanks for the braces that close what was a mark; what stands in italics is noted. */
function withoutBraces(text: string, printed: string, italics: [number, number][]): string {
  if (text === printed) return text;
  const units = text.split('');
  /** Where the marks that are open begin; -1 for a brace that is none. */
  const marks: number[] = [];
  for (let i = 0; i < units.length; i++) {
    if (printed[i] === '{' && printed[i - 1] !== '\\') marks.push(units[i] === ' ' ? i : -1);
    else if (printed[i] === '}' && printed[i - 1] !== '\\') {
      const start = marks.pop() ?? -1;
      if (start < 0) continue;
      units[i] = ' ';
      if (isItalic(printed, start)) italics.push([start, i]);
    }
  }
  return units.join('');
}

function isItalic(printed: string, brace: number): boolean {
  const command = /^\{\s{0,9}\\[a-z]+/.exec(printed.slice(brace, brace + 30))?.[0] ?? '{';
  return ITALIC.test(printed.slice(Math.max(0, brace - 20), brace) + command);
}

function unlinked(mark: string, { words, address }: { words: string; address: string }, links: Link[]): string {
  if (/^(?:https?|ftp):\/\//i.test(address) && !mark.startsWith('!'))
    links.push({ url: address, kind: linkKind(address, words), text: words });
  if (mark.startsWith('!') || BUTTON.test(words)) return blanks(mark);
  const start = mark.indexOf(words);
  return ' '.repeat(start) + words + ' '.repeat(mark.length - start - words.length);
}
