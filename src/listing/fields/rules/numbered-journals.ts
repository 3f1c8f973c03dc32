import { isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE, VENUE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import { textStart } from '../line-view.js';

const FEWEST = 2;
const LEAST_WORDS = 2;

/** Where the commas stand between name, title and journal, and the one before the number of the journal. */
interface NumberedLine {
  readonly line: LabelledLine;
  readonly name: number;
  readonly title: number;
  readonly journal: number;
}

/** Lines of an index of citations: the first author, the title, the journal and its number: "Alder, How Rivers Move, J. Sand, № 12, с. 3". */
export function readNumberedJournals(read: readonly LabelledPassage[]): void {
  const found = read.flatMap(linesOf).flatMap((line) => numberedLine(line) ?? []);
  if (found.length < FEWEST) return;
  for (const { line, name, title, journal } of found) {
    const { view, labels } = line;
    labels.fill(OTHER);
    labels.fill(AUTHOR, textStart(view), name);
    labels.fill(TITLE, name + 1, title);
    labels.fill(VENUE, title + 1, journal);
  }
}

function numberedLine(line: LabelledLine): NumberedLine | undefined {
  const { tokens } = line.view;
  const sign = tokens.findLastIndex(({ text }) => text === '№');
  if (sign < 0 || tokens[sign + 1]?.type !== 'number' || tokens[sign - 1]?.text !== ',') return undefined;
  const journal = sign - 1;
  const title = commaBefore(tokens, journal);
  const name = tokens.findIndex(({ text }) => text === ',');
  if (name < 0 || title <= name || name - textStart(line.view) > MOST_OF_NAME) return undefined;
  return tokens.slice(name + 1, title).filter(isText).length < LEAST_WORDS ? undefined : { line, name, title, journal };
}

/** Words of the first author. */
const MOST_OF_NAME = 4;

const commaBefore = (tokens: readonly Token[], end: number): number =>
  tokens.findLastIndex(({ text }, i) => i < end && text === ',');
