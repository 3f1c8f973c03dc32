import { isColon, isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { clearTitles, type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import { areNames } from './line-names.js';

/** A talk: its line, where its title begins behind the time, and the line of its speakers. */
interface Talk {
  readonly line: LabelledLine;
  readonly title: number;
  readonly names: LabelledLine | undefined;
}

const FEWEST = 2;
const LEAST_WORDS = 2;

/**
 * Programmes of conferences: lines that begin with a time, and names on the line below: "10:20 Why Bread Sings⏎Gil Fig". Names of sessions
 * and what has no speakers ("12:00 Lunch in the hall") are no titles.
 */
export function readProgrammeLines(read: readonly LabelledPassage[]): void {
  const talks = read.map((each) => talksOf(linesOf(each)));
  const all = talks.flat();
  const named = all.filter(({ names }) => names !== undefined);
  if (named.length < FEWEST || 2 * named.length < all.length) return;
  read.forEach((each, p) => {
    const own = talks[p] as readonly Talk[];
    if (own.length === 0) return;
    clearTitles(each.labels);
    for (const { line, title, names } of own) {
      if (names === undefined) continue;
      line.labels.fill(OTHER);
      line.labels.fill(TITLE, title);
      names.labels.fill(AUTHOR);
    }
  });
}

function talksOf(lines: readonly LabelledLine[]): readonly Talk[] {
  return lines.flatMap((line, l) => {
    const { tokens } = line.view;
    const title = behindTime(tokens);
    if (title === undefined || tokens.slice(title).filter(isText).length < LEAST_WORDS) return [];
    const below = lines[l + 1];
    return [{ line, title, names: below !== undefined && areNames(below.view.tokens) ? below : undefined }];
  });
}

/** One past the time that a line begins with, or a span of time: "10:20", "9.00 am", "10:20 - 10:40". */
function behindTime(tokens: readonly Token[]): number | undefined {
  let at = timeAt(tokens, 0);
  if (at === undefined) return undefined;
  const until = BETWEEN.has(tokens[at]?.text ?? '') ? timeAt(tokens, at + 1) : undefined;
  at = until ?? at;
  while (at < tokens.length && !isText(tokens[at] as Token)) at++;
  return at;
}

const HOUR = /^(?:[01]?\d|2[0-3])$/;
const MINUTE = /^[0-5]\d$/;
const HALF = /^[ap]m$/i;
const BETWEEN = new Set(['-', '–', '—', 'to']);

function timeAt(tokens: readonly Token[], at: number): number | undefined {
  const [hour, sign, minute] = tokens.slice(at, at + 3);
  const isTime =
    HOUR.test(hour?.text ?? '') &&
    (isColon(sign) || sign?.text === '.') &&
    MINUTE.test(minute?.text ?? '') &&
    !minute?.spaced;
  if (!isTime) return undefined;
  return HALF.test(tokens[at + 3]?.text ?? '') ? at + 4 : at + 3;
}
