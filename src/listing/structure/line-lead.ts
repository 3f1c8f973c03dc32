import { kindOf, LETTER } from './character-kinds.js';

/**
 * What a line begins with: nothing, a bullet, a number, a heading of a level, a row of a table, a paragraph of HTML, or the
 * time and the name of who says it in a chat.
 */
export type LeadKind = 'none' | 'bullet' | 'number' | 'heading' | 'row' | 'paragraph' | 'message';

/** The marks before the text of a line. */
export interface Lead {
  readonly kind: LeadKind;
  /** Level of a heading, from 1; the stars of an org outline; 0 for the others. */
  readonly level: number;
  /** Columns of white space before the first mark. */
  readonly indent: number;
  /** Marks of quotation. */
  readonly quotes: number;
  /** Number that is printed, where one is. */
  readonly count: number | undefined;
  /** Offset in the line of what follows the marks. */
  readonly end: number;
}

const SPACE = /^[\s\u00a0]*/;
const QUOTES = /(?:>[ \t]*)*/y;
const HTML_LEAD = /<(li|dt|dd|tr|p|h[1-6])\b[^<>\n]*>\s*/iy;
const HEADING = /#{1,6}(?=\s|$)\s*/y;
const TASK =
  '(?:TODO|DONE|NEXT|READ|READING|WAIT|WAITING|HOLD|STARTED|LATER|SOMEDAY|CANCELLED|CANCELED|SKIMMED|STRT|DOING|ONGOING|FINISHED|UNREAD|TOREAD|TO-READ|IN-PROGRESS)\\s+(?:\\[#[A-Z]\\]\\s*)?';
const OUTLINE = new RegExp(`(\\*{1,6})\\s+(?:${TASK})?`, 'y');
// A dot on a line of its own stands between what is above and below it.
const BULLET =
  /(?!·[ \t\u00a0]*$)(?:[-+•·◦▪‣●○■□∙–—*](?:[ \t\u00a0]+|$))(?:\[[ xX]\]\s+)?|\\item(?![a-zA-Z])(?:[ \t]*\[[^\]\n]*\])?[ \t]*/y;
const SECTION = /\\((?:sub){0,2})section\*?\{/y;
//  1.   1)   (1)   1/   1/9   [1]   \[1\]   #1   7<tab>   1、   a)
// What stands before a year alone is a count: 125<tab>2013.
const NUMBER =
  /(?:\(?(\d{1,3}|[03-9]\d{3}|1[0-7]\d\d|2[1-9]\d\d)[.)\]](?=\s)\s+|\(?(\d{1,3})[.)、](?=[\p{L}[*"“])|\\?\[(\d{1,3}|[03-9]\d{3}|1[0-8]\d\d|2[1-9]\d\d)\\?\]:?\s*|#(\d{1,4})[.:)]?\s+|(\d{1,3})\/(?:\d{1,3}|[nN])?(?=\s)\s+|((?!(?:19|20)\d\d\t)\d{1,4})(?:\t| {2,})\s*(?!(?:19|20)\d\d\s*$)|#\.\s+|[①-⑳]\s*|[a-z]\)\s+)/uy;

//  [9:05 AM] ann:   [12/03/24, 9:05:11] Ann Alder:   12/03/24, 9:05 - Ann:   [09:05] <ann>
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2})?(?:[ \\u202f]?[ap]m)?';
const DAY = '\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},?[ \\t]+';
const SPEAKER = "(?:<[^<>\\n]{1,30}>|[\\p{L}\\p{N}~@][\\p{L}\\p{N}_.'’ -]{0,30}:)";
const MESSAGE = new RegExp(`(?:\\[(?:${DAY})?${TIME}\\]|${DAY}${TIME}[ \\t]+-)[ \\t]+${SPEAKER}[ \\t]+`, 'iuy');

interface Read {
  readonly kind: LeadKind;
  readonly level: number;
  readonly count: number | undefined;
  readonly end: number;
}

const RANK: Readonly<Record<LeadKind, number>> = {
  none: 0,
  paragraph: 1,
  row: 2,
  bullet: 3,
  message: 3,
  number: 4,
  heading: 5,
};

/** Reads the marks before the text of a line: `  > - [ ] 3. Title`. */
export function leadOf(line: string): Lead {
  const space = SPACE.exec(line)?.[0] ?? '';
  const quoted = stickyAt(QUOTES, line, space.length)?.[0] ?? '';
  const markStart = space.length + quoted.length;
  let lead: Read = { kind: 'none', level: 0, count: undefined, end: markStart };
  // "### 1. - Title": at most three marks, of which the strongest gives its name.
  for (let i = 0; i < 3; i++) {
    const read = markAt(line, lead.end);
    if (read === undefined) break;
    const { kind, level } = RANK[read.kind] >= RANK[lead.kind] ? read : lead;
    lead = { kind, level, count: read.count ?? lead.count, end: read.end };
  }
  const { kind, level, count, end } = lead;
  return { kind, level, indent: columnsOf(space), quotes: quotesIn(quoted), count, end };
}

function markAt(line: string, at: number): Read | undefined {
  // Of letters, "a)" alone is a mark.
  if (at < line.length && kindOf(line.charCodeAt(at)) === LETTER && line.charAt(at + 1) !== ')') return undefined;
  const heading = stickyAt(HEADING, line, at);
  if (heading)
    return {
      kind: 'heading',
      level: heading[0].trimEnd().length,
      count: undefined,
      end: heading.index + heading[0].length,
    };
  const section = stickyAt(SECTION, line, at);
  if (section)
    return { kind: 'heading', level: 1 + (section[1] ?? '').length / 3, count: undefined, end: at + section[0].length };
  const html = stickyAt(HTML_LEAD, line, at);
  if (html) {
    const { kind, level } = htmlLead((html[1] ?? '').toLowerCase());
    return { kind, level, count: undefined, end: at + html[0].length };
  }
  const outline = stickyAt(OUTLINE, line, at);
  if (outline)
    return { kind: 'bullet', level: (outline[1] ?? '').length, count: undefined, end: at + outline[0].length };
  const message = stickyAt(MESSAGE, line, at);
  if (message) return { kind: 'message', level: 0, count: undefined, end: at + message[0].length };
  const bullet = stickyAt(BULLET, line, at);
  if (bullet) return { kind: 'bullet', level: 0, count: undefined, end: at + bullet[0].length };
  const number = stickyAt(NUMBER, line, at);
  if (!number) return undefined;
  const count = number.slice(1).find((group) => group !== undefined);
  return {
    kind: 'number',
    level: 0,
    count: count === undefined ? undefined : Number(count),
    end: at + number[0].length,
  };
}

function htmlLead(name: string): Pick<Read, 'kind' | 'level'> {
  if (name.startsWith('h')) return { kind: 'heading', level: Number(name.charAt(1)) };
  if (name === 'tr') return { kind: 'row', level: 0 };
  return { kind: name === 'p' || name === 'dd' ? 'paragraph' : 'bullet', level: 0 };
}

function stickyAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null || match[0] === '' ? undefined : match;
}

function columnsOf(space: string): number {
  let columns = 0;
  for (let i = 0; i < space.length; i++) columns += space[i] === '\t' ? 4 : 1;
  return columns;
}

function quotesIn(quoted: string): number {
  let quotes = 0;
  for (let i = 0; i < quoted.length; i++) if (quoted[i] === '>') quotes++;
  return quotes;
}
