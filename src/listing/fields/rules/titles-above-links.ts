import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { isCapitalised } from './linked-lines.js';
import { countNames } from './name-lists.js';

const LEAST_WORDS = 3;
const MOST_WORDS = 30;
const ENDS_SENTENCE = new Set(['.', ':', ',', ';']);

/** The words right above an address of a paper that is alone in its line are its title, where none was found: as people paste them in chats. */
export function readTitlesAboveLinks(read: readonly LabelledPassage[]): void {
  for (const each of read) {
    let titled = false;
    let above: LabelledLine | undefined;
    for (const line of linesOf(each)) {
      const isLink = isLinkAlone(line);
      if (isLink && !titled && above !== undefined && mayBeTitle(above)) {
        above.labels.fill(OTHER);
        above.labels.fill(TITLE, textStart(above.view));
      }
      titled = !isLink && (titled || line.labels.includes(TITLE));
      above = line;
    }
  }
}

const isLinkAlone = ({ view }: LabelledLine): boolean => view.hasPaper && view.words === 0;

/** Whether a line is words in capitals, neither names nor the end of a sentence. */
function mayBeTitle({ view, labels }: LabelledLine): boolean {
  const { tokens, facts, words, hasLink } = view;
  const start = textStart(view);
  const own = tokens.slice(start);
  if (hasLink || words < LEAST_WORDS || words > MOST_WORDS || own.some(({ type }) => type === 'mark')) return false;
  if (ENDS_SENTENCE.has(own.at(-1)?.text ?? '')) return false;
  return isCapitalised(facts.slice(start), own) && countNames(own) === 0 && !labels.includes(AUTHOR);
}
