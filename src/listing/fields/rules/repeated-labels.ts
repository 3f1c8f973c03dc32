import { isColon, isText, type Token } from '../../structure/token.js';
import { OTHER } from '../field-labels.js';
import { type LabelledPassage, type TitleSpan, titlesOf } from '../labelled-passage.js';

/** A title, and the words before its first colon. */
interface BegunTitle extends TitleSpan {
  readonly labels: Uint8Array;
  readonly label: string | undefined;
}

const MOST_WORDS = 4;
/** Titles with one label, their share of all, and the share of them that stand behind a title without it. */
const ENOUGH = 3;
const LEAST_SHARE = 0.25;
const BEHIND_ANOTHER = 0.8;

/**
 * What begins with the same words and a colon in every record, right behind its title, is another field of it: "Main category:
 * math.AP". Where all titles begin alike ("Poster: "), or few do ("SoK: "), the words are part of them.
 */
export function clearRepeatedLabels(read: readonly LabelledPassage[]): void {
  const titles = read.flatMap(begunTitles);
  const counts = new Map<string, { all: number; behind: number }>();
  titles.forEach(({ label }, t) => {
    if (label === undefined) return;
    const count = counts.get(label) ?? { all: 0, behind: 0 };
    count.all++;
    const before = titles[t - 1];
    if (before !== undefined && before.label !== label) count.behind++;
    counts.set(label, count);
  });
  for (const { label, labels, first, end } of titles) {
    const count = label === undefined ? undefined : counts.get(label);
    if (count === undefined || count.all < ENOUGH || count.all < LEAST_SHARE * titles.length) continue;
    if (count.behind >= BEHIND_ANOTHER * count.all) labels.fill(OTHER, first, end);
  }
}

const begunTitles = ({ passage: { tokens }, labels }: LabelledPassage): readonly BegunTitle[] =>
  titlesOf(labels).map(({ first, end }) => ({ labels, first, end, label: labelBefore(tokens, first, end) }));

/** The words before the colon of a title, where they are few. */
function labelBefore(tokens: readonly Token[], first: number, end: number): string | undefined {
  const words: string[] = [];
  for (let i = first; i < end && words.length <= MOST_WORDS; i++) {
    const token = tokens[i] as Token;
    if (isColon(token)) return words.length > 0 ? words.join(' ').toLowerCase() : undefined;
    if (isText(token)) words.push(token.text);
  }
  return undefined;
}
