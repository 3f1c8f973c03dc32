import { isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import { textStart } from '../line-view.js';

const INITIALS = /^\p{Lu}{1,4}$/u;
/** Tokens between a year and the semicolon behind month and day. */
const MOST_TOKENS = 4;
const LEAST_WORDS = 2;

/** Where the journal and the date stand in a line of PubMed: "J Sand. 2022 Jan 3;4(1):1-9. doi: 10.1000/b2." */
interface JournalLine {
  /** One past the journal, the year and one past the date. */
  readonly journal: number;
  readonly year: number;
  readonly date: number;
}

function journalLine(tokens: readonly Token[]): JournalLine | undefined {
  const year = tokens.findIndex(isYear);
  if (year < 2 || tokens[year - 1]?.text !== '.' || tokens[year]?.spaced !== true) return undefined;
  const semicolon = tokens.findIndex(({ text }, i) => i > year && text === ';');
  if (semicolon < 0 || semicolon > year + MOST_TOKENS || tokens[semicolon + 1]?.spaced !== false) return undefined;
  if (tokens[semicolon + 1]?.type !== 'number') return undefined;
  return { journal: year - 1, year, date: semicolon };
}

/** Whether a line is names as PubMed writes them: "Cedar C, Dogwood DE; Sand Group." */
function areNames(tokens: readonly Token[]): boolean {
  const words = tokens.filter(isText);
  return (
    tokens.at(-1)?.text === '.' &&
    words.length >= LEAST_WORDS &&
    words.filter(({ text }) => INITIALS.test(text)).length >= words.length / 3
  );
}

/** Records of PubMed are read by the form of their lines: the title, the names and the journal, each on lines that end with a stop. */
export function readPubmedLines(read: readonly LabelledPassage[]): void {
  let told = 0;
  for (const each of read) {
    const lines = linesOf(each);
    lines.forEach(({ view, labels, at }, l) => {
      const [title, names] = [lines[l - 2], lines[l - 1]];
      if (names !== undefined && readSummary(each, names, lines[l] as LabelledLine)) told++;
      const line = title === undefined ? undefined : journalLine(view.tokens);
      if (line === undefined || title === undefined || names === undefined || !areNames(names.view.tokens)) return;
      each.labels.fill(OTHER, title.at, at + line.date);
      title.labels.fill(TITLE, 0, endOf(title.view.tokens));
      names.labels.fill(AUTHOR, 0, endOf(names.view.tokens));
      labels.fill(VENUE, 0, line.journal);
      labels.fill(DATE, line.year, line.date);
    });
  }
  if (told > 0) clearHead(read);
}

/** What stands before the first numbered record of a mail is no paper. */
function clearHead(read: readonly LabelledPassage[]): void {
  for (const each of read) {
    if (linesOf(each)[0]?.view.line.lead.kind === 'number') return;
    each.labels.fill(OTHER);
  }
}

/** Names, journal and date in one line below the title of a numbered record: "Cedar C, Dogwood DE. J Sand. 2022 Jan 3;4(1):1-9." */
function readSummary(
  each: LabelledPassage,
  title: LabelledLine,
  { view: { tokens }, labels, at }: LabelledLine,
): boolean {
  if (title.view.line.lead.kind !== 'number' || title.at > 0) return false;
  const names = namesEnd(tokens);
  const year = names === undefined ? -1 : tokens.findIndex((token, i) => i > names + 1 && isYear(token));
  if (names === undefined || tokens[names]?.text !== '.' || year < 0 || tokens[year - 1]?.text !== '.') return false;
  each.labels.fill(OTHER, 0, at + labels.length);
  title.labels.fill(TITLE, textStart(title.view), endOf(title.view.tokens));
  labels.fill(AUTHOR, 0, names);
  labels.fill(VENUE, names + 1, year - 1);
  let date = year + 1;
  while (date < year + MOST_TOKENS && isText(tokens[date] as Token)) date++;
  labels.fill(DATE, year, date);
  return true;
}

/** One past "Cedar C, van Dogwood DE, et al" at the beginning of a line. */
function namesEnd(tokens: readonly Token[]): number | undefined {
  let at = 0;
  let initials = 0;
  for (; at < tokens.length && tokens[at]?.text !== '.' && tokens[at]?.text !== ';'; at++) {
    const { type, text } = tokens[at] as Token;
    if (type === 'number' || type === 'mark') return undefined;
    if (INITIALS.test(text)) initials++;
  }
  return initials > 0 && INITIALS.test(tokens[at - 1]?.text ?? '') ? at : undefined;
}

/** One past the last token of a line without its full stop. */
const endOf = (tokens: readonly Token[]): number => (tokens.at(-1)?.text === '.' ? tokens.length - 1 : tokens.length);
