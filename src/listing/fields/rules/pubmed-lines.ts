import { isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import type { LabelledLine } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { signOf } from '../signs.js';
import { isTextAt, placeOf, textAt, wordsIn } from '../stretch.js';
import { INITIALS } from './name-lists.js';
import type { Rule } from './rule.js';

const SEMICOLON = signOf(';');
/** Tokens between a year and the semicolon behind month and day. */
const MOST_TOKENS = 4;
const LEAST_WORDS = 2;

/** Records of PubMed are read by the form of their lines: the title, the names and the journal, each on lines that end with a stop. */
export const readPubmedLines: Rule = ({ passages }) => {
  let told = false;
  for (const { lines } of passages)
    lines.forEach((line, l) => {
      const [title, above] = [lines[l - 2], lines[l - 1]];
      if (above !== undefined && readSummary(above, line)) told = true;
      if (title !== undefined && above !== undefined) readRecord(title, above, line);
    });
  if (!told) return;
  // What stands before the first numbered record of a mail is no paper.
  for (const { lines, labels } of passages) {
    if (lines[0]?.view.line.lead.kind === 'number') return;
    labels.fill(OTHER);
  }
};

/** A title, names and below them "J Sand. 2022 Jan 3;4(1):1-9. doi: 10.1000/b2.", a line each. */
function readRecord(title: LabelledLine, names: LabelledLine, { view, labels, around, at }: LabelledLine): void {
  if ((view.signs & SEMICOLON) === 0) return;
  const { tokens } = view;
  const year = tokens.findIndex(isYear);
  if (year < 2 || textAt(tokens, year - 1) !== '.' || tokens[year]?.spaced !== true) return;
  const semicolon = placeOf(tokens, ';', year + 1);
  if (semicolon < 0 || semicolon > year + MOST_TOKENS || tokens[semicolon + 1]?.spaced !== false) return;
  if (tokens[semicolon + 1]?.type !== 'number' || !areNames(names.view.tokens)) return;
  around.fill(OTHER, title.at, at + semicolon);
  title.labels.fill(TITLE, 0, endOf(title.view.tokens));
  names.labels.fill(AUTHOR, 0, endOf(names.view.tokens));
  labels.fill(VENUE, 0, year - 1);
  labels.fill(DATE, year, semicolon);
}

/** Whether a line is names as PubMed writes them: "Cedar C, Dogwood DE; Sand Group." */
function areNames(tokens: readonly Token[]): boolean {
  const words = wordsIn(tokens);
  const initials = tokens.filter(({ text }) => INITIALS.test(text)).length;
  return textAt(tokens, tokens.length - 1) === '.' && words >= LEAST_WORDS && initials >= words / 3;
}

/** Names, journal and date in one line below the title of a numbered record: "Cedar C, Dogwood DE. J Sand. 2022 Jan 3;4(1):1-9." */
function readSummary(title: LabelledLine, { view: { tokens }, labels, around, at }: LabelledLine): boolean {
  if (title.view.line.lead.kind !== 'number' || title.at > 0) return false;
  const names = namesEnd(tokens);
  if (names === undefined || textAt(tokens, names) !== '.') return false;
  const year = tokens.findIndex((token, i) => i > names + 1 && isYear(token));
  if (year < 0 || textAt(tokens, year - 1) !== '.') return false;
  around.fill(OTHER, 0, at + labels.length);
  title.labels.fill(TITLE, textStart(title.view), endOf(title.view.tokens));
  labels.fill(AUTHOR, 0, names);
  labels.fill(VENUE, names + 1, year - 1);
  let date = year + 1;
  while (date < year + MOST_TOKENS && isTextAt(tokens, date)) date++;
  labels.fill(DATE, year, date);
  return true;
}

/** One past "Cedar C, van Dogwood DE, et al" at the beginning of a line. */
function namesEnd(tokens: readonly Token[]): number | undefined {
  let at = 0;
  let initials = 0;
  for (; at < tokens.length && textAt(tokens, at) !== '.' && textAt(tokens, at) !== ';'; at++) {
    const { type, text } = tokens[at] as Token;
    if (type === 'number' || type === 'mark') return undefined;
    if (INITIALS.test(text)) initials++;
  }
  return initials > 0 && INITIALS.test(textAt(tokens, at - 1)) ? at : undefined;
}

/** One past the last token of a line without its full stop. */
const endOf = (tokens: readonly Token[]): number =>
  textAt(tokens, tokens.length - 1) === '.' ? tokens.length - 1 : tokens.length;
