import { isText, isYear, type Token } from '../../structure/token.js';
import { AUTHOR, DATE, OTHER, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

/** Words of what is published where, at most: "ICLR 2019", "Journal of Sand 2019". */
const MOST_WORDS = 6;
const BETWEEN = new Set([',', ';', '.', '，', '；', '、']);

/** No name has a year in it: what was read as the last of several, up to a year, is where they published and when. */
export function splitYearsInNames(read: readonly LabelledPassage[]): void {
  for (const line of read.flatMap(linesOf)) {
    const { tokens } = line.view;
    for (let year = 0; year < tokens.length; year++)
      if (line.labels[year] === AUTHOR && isYear(tokens[year])) split(line, year);
  }
}

function split({ view: { tokens }, labels }: LabelledLine, year: number): void {
  let first = year;
  while (first > 0 && labels[first - 1] === AUTHOR && !BETWEEN.has((tokens[first - 1] as Token).text)) first--;
  const isLast = labels[first - 1] === AUTHOR;
  labels[year] = DATE;
  if (!isLast || tokens.slice(first, year).filter(isText).length > MOST_WORDS) return;
  labels.fill(VENUE, first, year);
  labels[first - 1] = OTHER;
}
