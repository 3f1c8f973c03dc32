import { OTHER, TITLE } from '../field-labels.js';
import { type LabelledPassage, linesOf } from '../labelled-passage.js';

const FEWEST = 2;
const MOSTLY = 0.6;
const LEAST_WORDS = 2;
const MOST_WORDS = 30;

/**
 * Where most paragraphs are a line of words and an address alone below it, the line of words is the title in all of them, whatever its
 * words look like: "Locks, Keys and Lattice Codes⏎https://…".
 */
export function readAddressedTitles(read: readonly LabelledPassage[]): void {
  const pairs = read.filter(isPair);
  const titled = pairs.filter(({ labels }) => labels.includes(TITLE));
  if (titled.length < FEWEST || titled.length < MOSTLY * pairs.length) return;
  for (const each of pairs) {
    if (each.labels.includes(TITLE)) continue;
    each.labels.fill(OTHER);
    linesOf(each)[0]?.labels.fill(TITLE);
  }
}

/** Whether a passage is words without a mark, and an address below them. */
function isPair({ passage: { views } }: LabelledPassage): boolean {
  const [first, second] = views;
  if (first === undefined || second === undefined || views.length !== 2) return false;
  const { line, words, hasLink, tokens } = first;
  const isPlain = line.lead.kind === 'none' && !hasLink && tokens.every(({ type }) => type !== 'mark');
  const isAddress = second.hasLink && second.words === 0 && second.tokens.length === 1;
  return isPlain && isAddress && words >= LEAST_WORDS && words <= MOST_WORDS;
}
