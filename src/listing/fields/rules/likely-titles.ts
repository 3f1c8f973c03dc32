import { isText, type Token } from '../../structure/token.js';
import { meanOf, titleOdds } from '../../titles/title-odds.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import type { LabelledLine } from '../labelled-passage.js';
import { type LineView, textStart } from '../line-view.js';
import { hasMark, printed, textAt } from '../stretch.js';
import { countNames } from './name-lists.js';
import { groupedBy, type Rule } from './rule.js';

const LEAST_ODDS = 0.5;
const FEWEST = 3;
const LEAST_WORDS = 2;
const LONGEST = 50;
/** Share of the lines alike that are above names or an address. */
const MOSTLY = 0.6;

/** Whether stretches are likely titles by their words, taken together. */
export const areLikely = (stretches: readonly (readonly Token[])[]): boolean =>
  meanOf(stretches.map((tokens) => titleOdds(printed(tokens)))) > LEAST_ODDS;

/** A line of words with the line below it, and whether that is names, an address or something else. */
interface Headed {
  readonly line: LabelledLine;
  readonly below: LabelledLine | undefined;
  readonly kind: 'names' | 'address' | 'other';
}

/**
 * Where lines with the same marks stand right above names or an address each, three or more, they are titles if their words
 * make titles likely: of sciences, too, whose words the chain has hardly seen, and with a full stop behind.
 */
export const readLikelyTitles: Rule = ({ lines }) => {
  const phrases = lines.flatMap((line, i) => (line.at === 0 && isPhrase(line) ? [headed(line, lines[i + 1])] : []));
  for (const alike of groupedBy(phrases, ({ line }) => line.view.line.lead.kind).values()) {
    const found = alike.filter(({ kind }) => kind !== 'other');
    if (found.length < FEWEST || found.length < MOSTLY * alike.length) continue;
    if (areLikely(found.map(({ line: { view } }) => view.tokens.slice(textStart(view))))) found.forEach(label);
  }
};

/** Whether a line is words behind its bullet, without marks, and no names. */
function isPhrase({ view }: LabelledLine): boolean {
  const { tokens, words, hasLink } = view;
  if (words < LEAST_WORDS || words > LONGEST || hasLink || hasMark(tokens, textStart(view))) return false;
  return textAt(tokens, tokens.length - 1) !== ':' && countNames(tokens.slice(textStart(view))) === 0;
}

function headed(line: LabelledLine, below: LabelledLine | undefined): Headed {
  const isParted = below?.at === 0 && line.view.line.lead.kind !== 'heading';
  if (below === undefined || isParted) return { line, below, kind: 'other' };
  return { line, below, kind: isNames(below) ? 'names' : isAddress(below) ? 'address' : 'other' };
}

/** Whether a line is names and nothing else, as they are printed or as they were read, and no title. */
function isNames({ view, labels }: LabelledLine): boolean {
  if (view.line.lead.kind !== 'none' || view.hasLink || labels.includes(TITLE)) return false;
  const own = withoutStop(view.tokens);
  return countNames(own) > 0 || (own.length > 0 && own.every((token, i) => !isText(token) || labels[i] === AUTHOR));
}

const isAddress = ({ view }: LabelledLine): boolean =>
  view.hasLink && view.words === 0 && view.line.lead.kind === 'none';

/** Where a title begins: where it was read behind numbers, as of a time ("9:00 A Title"), it does. */
function behindTime(view: LineView, labels: Uint8Array): number {
  const start = textStart(view);
  const read = labels.indexOf(TITLE);
  return read > start && !view.tokens.slice(start, read).some(({ type }) => type === 'word') ? read : start;
}

const withoutStop = (tokens: readonly Token[]): readonly Token[] =>
  textAt(tokens, tokens.length - 1) === '.' ? tokens.slice(0, -1) : tokens;

function label({ line: { view, labels }, below, kind }: Headed): void {
  const first = behindTime(view, labels);
  labels.fill(OTHER);
  labels.fill(TITLE, first, withoutStop(view.tokens).length);
  if (kind !== 'names') return;
  below?.labels.fill(OTHER);
  below?.labels.fill(AUTHOR, 0, withoutStop(below.view.tokens).length);
}
