import { isText } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { hasTitle, type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';

const LEAST_TITLED = 2;
const LEAST_SHARE = 0.5;
const LEAST_WORDS = 2;

/**
 * Where most paragraphs are a title on the first line and names on the second, the first line above names is a title in the
 * others too, whatever its words look like: "Small Courts, Big Fines⏎Gina Alder".
 */
export function alignFirstLines(read: readonly LabelledPassage[]): void {
  const records = read.map(linesOf).filter(([first, second]) => areTitleAndNames(first, second));
  const titled = records.filter(([first]) => first?.labels.includes(TITLE));
  if (titled.length < LEAST_TITLED || titled.length < LEAST_SHARE * records.length) return;
  for (const each of read) {
    const [first, second] = linesOf(each);
    if (first === undefined || hasTitle(each) || !areTitleAndNames(first, second)) continue;
    first.labels.fill(OTHER);
    first.labels.fill(TITLE, 0);
  }
}

/** Whether a line is words without marks, and the line below it names for the most part. */
function areTitleAndNames(first: LabelledLine | undefined, second: LabelledLine | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  const { tokens, words, hasLink, line } = first.view;
  if (line.lead.kind !== 'none' || words < LEAST_WORDS || hasLink || tokens.some(({ type }) => type === 'mark'))
    return false;
  // "Volume 12, Issue 3" is nobody.
  if (second.view.tokens.some(({ type }) => type === 'number')) return false;
  const texts = second.view.tokens.flatMap((token, i) => (isText(token) ? [second.labels[i]] : []));
  return 2 * texts.filter((label) => label === AUTHOR).length > texts.length;
}
