import { plainText } from '../paper/markup/plain-text.js';
import type { Paper } from '../paper/paper.js';

// Everything a listing says is untrusted. These functions are the door through which its strings enter an output.

/** Control characters (ESC and the C1 range would start terminal escape sequences) and line or paragraph separators. */
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;
/** Marks that reorder the text around them, and language tags nobody sees. */
const INVISIBLE = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\uFEFF]+/gu;
/** A single character of those, but for the line break. */
const UNSAFE =
  /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}\uFEFF]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const BLANKS = /\s+/gu;

/**
 * One line of text without control characters, marks that reorder text, and lone surrogates.
 *
 * @example
 * ```ts
 * cleanText('red \u001b[31mtitle\n'); // 'red [31mtitle'
 * ```
 */
export function cleanText(text: string): string {
  return text
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(BLANKS, ' ')
    .trim();
}

/** {@link cleanText} of a title or abstract, its LaTeX turned into text. */
export function cleanMarkup(markup: string): string {
  return cleanText(plainText(cleanText(markup)));
}

/** The title of a paper as it is shown; its id where the listing had an abstract without a title. */
export function titleOf({ id, title }: Pick<Paper, 'id' | 'title'>): string {
  return cleanMarkup(title) || cleanText(id);
}

/** Lines whose blanks matter, as those of a code frame: each character that {@link cleanText} would not let pass is U+FFFD. */
export function cleanLines(text: string): string {
  return text.replace(UNSAFE, '\uFFFD');
}

/**
 * The address when it is an absolute one of scheme http or https without credentials, in its canonical spelling; else
 * `undefined`. `javascript:`, `data:` and all others never become links.
 */
export function safeUrl(address: string): string | undefined {
  const text = cleanText(address);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url.href : undefined;
}

/** Address of the paper's own page: as the listing shows it, else made from its arXiv identifier or DOI. */
export function paperUrl(paper: Paper): string | undefined {
  if (paper.url !== undefined) return safeUrl(paper.url);
  if (paper.arxivId !== undefined) return safeUrl(`https://arxiv.org/abs/${encodePath(paper.arxivId)}`);
  if (paper.doi !== undefined) return safeUrl(`https://doi.org/${encodePath(paper.doi)}`);
  return undefined;
}

/** Percent-encodes all of a path but its slashes. */
function encodePath(path: string): string {
  return path.replace(LONE_SURROGATE, '\uFFFD').split('/').map(encodeURIComponent).join('/');
}

/** Names of the authors in short: one, two, or the first "et al.". */
function shortAuthors(paper: Paper): string | undefined {
  const [first, second, ...others] = (paper.authors ?? []).map(cleanText);
  if (first === undefined) return undefined;
  if (second === undefined) return first;
  return others.length === 0 ? `${first} and ${second}` : `${first} et al.`;
}

/** Authors, date and venue in one line, as far as the listing shows them. */
export function byline(paper: Paper): string {
  const parts = [shortAuthors(paper), paper.date, paper.venue].filter((part) => part !== undefined);
  return parts.map(cleanText).join(' · ');
}
