import { LINE_SIGN } from './line-scan.js';
import type { Glue } from './piece.js';

/** A place inside a line where two may have been glued. The labeller decides whether they were. */
export interface Cut {
  /** Offset in the line. */
  readonly at: number;
  readonly glue: Glue;
}

/** Whether a word occurs a second time near the line, so that its odd spelling is a name and not two words. */
export type IsName = (start: number, end: number) => boolean;

const LONG = 200;
const TITLE = 260;
const SHORTEST_TITLE = 12;
const LONGEST_WORD = 100;
const SHORTEST_ABSTRACT = 80;

const BANNER = /^(?:Subscribe|Sign up|Load more|Show more|Read more|Log in)(?=[A-Z$“"'\d])/;
// "…our code.Next title"  A sentence end and a beginning without a blank between. Initials and abbreviations are too short.
const SENTENCE = /(?:[^\s.!?]{2}|\s)[.!?]["')\]”’]?(?=(?:["'(“‘]?[A-Z]|\$|[a-z]{1,3}[A-Z])[^\s.]{0,60}[ :,])/g;
// The same in a short line, as the last one of a wrapped abstract: between plain words alone.
const SHORT_SENTENCE = /[a-z]{3}[.!?]["')\]”’]?(?=[A-Z][a-z]+[ -])/g;
// "…of Neural NetworksLarge language models are"   "…with a NetworkMOOC courses are"  A capital inside a word.
const CAMEL = /[a-z0-9)?!$}](?=[A-Z][a-z]+(?:[- ,:]|[a-z]+['’]s ))|[a-z]{4}(?=(?:\dD|[A-Z]{2,}s?) )/g;
// "…with LLMsRecent work"  An acronym that runs into a word.
const ACRONYM = /[A-Z]{2,}(?=[A-Z][a-z]+[ ,’'-])/g;
const OPENER =
  /(?:[a-z]{2}|[A-Z]{2}s|[a-z0-9)]\?|[)\d$}])(?=(?:We|How|What|Why|Motivation|Background|The|This|These|In|Recent|Recently|As|While|With|Despite|Large|An|To|Many|Although|Existing|Current|Our|However|It|For|Modern|Most|Since|When|Over|By|From|Deep|Machine|Traditional|Given|A)[ :])/g;
// "…at https://a.org/bNext title"   "…at the boundaryNOVA: Sparse control"
const LATE_CAMEL = /[a-z0-9_/](?=[A-Z][\w-]*(?:[a-z][ ,]|[\w]:))/g;
const SENTENCE_END = /[.!?]["')\]”’]*\s+(?=[A-Z"“$\d(]|[a-z]{1,3}[A-Z])/g;
const STATEMENT_END = /[.!]["')\]”’]*\s+(?=[A-Z"“$\d(]|[a-z]{1,3}[A-Z])/g;
/** Sentence ends near the end of a line that may be where a title begins: titles have sentences of their own. */
const TAILS = 3;
/** The number of an entry before its title. */
const NUMBER = /^\W*\d+\W*$/;
const NAME_PREFIX = /^(?:Mc|Mac|De|La|Le|Di)$/;
const CLOSERS = '"\')]”’';
const WORD_CHARACTER = /[\w-]/;

// Two words in one: nothing else is cut at the beginning of a line but for an acronym that runs on.
const JOINT = /[a-z0-9)?!$}][A-Z]/;

/** A line to be cut, and what is known of it. */
export interface CutLine {
  readonly text: string;
  /** What it may hold, as `LINE_SIGN` says. */
  readonly signs: number;
  readonly isName: IsName;
}

/** Places where a line may have to be cut, in order, at most one a place. */
export function cutsOf({ text: line, signs, isName }: CutLine): readonly Cut[] {
  const banner = BANNER.exec(line);
  const cuts: Cut[] = banner ? [{ at: banner[0].length, glue: 'banner' }] : [];
  const joint = JOINT.test(line.slice(0, TITLE + 40));
  if (line.length > LONG) {
    if ((signs & (LINE_SIGN.glued | LINE_SIGN.gluedSmall)) !== 0)
      for (const at of ends(SENTENCE, line))
        if (line.length - at >= SHORTEST_TITLE) cuts.push({ at, glue: 'sentence' });
    if (joint) camelCuts(line, isName, cuts);
    lateCuts(line, isName, cuts);
  } else if ((signs & LINE_SIGN.glued) !== 0)
    for (const at of ends(SHORT_SENTENCE, line))
      if (line.length - at >= SHORTEST_TITLE) cuts.push({ at, glue: 'sentence' });
  acronymCuts(line, isName, cuts);
  if (joint)
    for (const at of ends(OPENER, line.slice(0, TITLE + 12))) if (at <= TITLE) cuts.push({ at, glue: 'camel' });
  tailCut(line, cuts);
  if (cuts.length < 2) return cuts;
  cuts.sort((a, b) => a.at - b.at);
  return cuts.filter((cut, i) => i === 0 || cut.at > (cuts[i - 1]?.at ?? 0));
}

function* ends(pattern: RegExp, text: string, from = 0): Generator<number> {
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) yield match.index + match[0].length;
}

interface Word {
  readonly start: number;
  readonly end: number;
}

function wordAround(line: string, left: number, right: number): Word {
  let start = left;
  let end = right;
  while (start > 0 && left - start < LONGEST_WORD && WORD_CHARACTER.test(line.charAt(start - 1))) start--;
  while (end < line.length && end - right < LONGEST_WORD && WORD_CHARACTER.test(line.charAt(end))) end++;
  return { start, end };
}

const roomForBoth = (line: string, at: number): boolean =>
  at >= SHORTEST_TITLE && line.length - at >= SHORTEST_ABSTRACT;

function camelCuts(line: string, isName: IsName, cuts: Cut[]): void {
  for (const at of ends(CAMEL, line.slice(0, TITLE + 40))) {
    if (at > TITLE) return;
    const word = wordAround(line, at, at);
    const long = word.end - word.start >= 9 || /[)?!$}]/.test(line.charAt(at - 1));
    if (!roomForBoth(line, at) || !long || NAME_PREFIX.test(line.slice(word.start, at))) continue;
    if (!isName(word.start, word.end)) cuts.push({ at, glue: 'camel' });
  }
}

function acronymCuts(line: string, isName: IsName, cuts: Cut[]): void {
  for (const at of ends(ACRONYM, line.slice(0, TITLE + 40))) {
    if (at > TITLE) return;
    if (!roomForBoth(line, at)) continue;
    const word = wordAround(line, at, at);
    if (!isName(word.start, word.end)) cuts.push({ at, glue: 'camel' });
  }
}

function lateCuts(line: string, isName: IsName, cuts: Cut[]): void {
  if ('.!?'.includes(line.charAt(line.length - 1))) return;
  let lastUrl: Word | undefined;
  for (const at of ends(LATE_CAMEL, line, Math.max(SHORTEST_TITLE, line.length - TITLE))) {
    const word = wordAround(line, at, at);
    if (line.length - at < SHORTEST_TITLE || isName(word.start, word.end)) continue;
    if (/(?:https?:|www\.)\S*$/.test(line.slice(Math.max(0, at - 300), at))) {
      // An address may hold capitals: the last of them is where the next title begins.
      if (lastUrl?.start === word.start) cuts.pop();
      cuts.push({ at, glue: 'url' });
      lastUrl = word;
    } else if (/[a-z]{3}$/.test(line.slice(word.start, at)) && word.end - word.start >= 9)
      cuts.push({ at, glue: 'url' });
  }
}

/** Whether a line ends like a sentence, or with a colon. */
function isClosed(line: string): boolean {
  let end = line.length;
  while (end > 0 && CLOSERS.includes(line.charAt(end - 1))) end--;
  return end > 0 && '.!?…:'.includes(line.charAt(end - 1));
}

/** "…we show this. Next title": a line that does not end like a sentence may end with a title. */
function tailCut(line: string, cuts: Cut[]): void {
  const open = !isClosed(line);
  if (!open && !line.endsWith('?')) return;
  const from = Math.max(0, line.length - TITLE - 12);
  const places = [...ends(open ? SENTENCE_END : STATEMENT_END, line, from)].slice(-TAILS);
  for (const at of places) {
    const rest = line.length - at;
    if (rest <= TITLE && (!open || rest >= 15) && !NUMBER.test(line.slice(0, at))) cuts.push({ at, glue: 'tail' });
  }
}
