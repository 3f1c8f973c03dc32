import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { hasTitle, type LabelledLine, type LabelledPassage } from '../labelled-passage.js';
import type { LineView } from '../line-view.js';
import { hasMark, isTextAt, textAt, wordsIn } from '../stretch.js';
import type { Rule } from './rule.js';

const LEAST_WORDS = 2;

/** Whether a line is words without marks. */
const isPlain = ({ line, words, hasLink, tokens }: LineView): boolean =>
  line.lead.kind === 'none' && !hasLink && words >= LEAST_WORDS && !hasMark(tokens);

/** Makes the first line of a passage all of its title. */
function makeFirstTitle({ lines: [first] }: LabelledPassage): void {
  first?.labels.fill(TITLE);
}

const LEAST_TITLED = 2;
const MOST_ADDRESSED = 0.6;
const MOST_WORDS = 30;

/**
 * Where most paragraphs are a line of words and an address alone below it, the line of words is the title in all of them, whatever its
 * words look like: "Locks, Keys and Lattice Codes⏎https://…".
 */
export const readAddressedTitles: Rule = ({ passages }) => {
  const pairs = passages.filter(isAddressed);
  const titled = pairs.filter(hasTitle);
  if (titled.length < LEAST_TITLED || titled.length < MOST_ADDRESSED * pairs.length) return;
  for (const each of pairs) {
    if (hasTitle(each)) continue;
    each.labels.fill(OTHER);
    makeFirstTitle(each);
  }
};

/** Whether a passage is words without a mark, and an address below them. */
function isAddressed({ passage: { views } }: LabelledPassage): boolean {
  const [first, second] = views;
  if (first === undefined || second === undefined || views.length !== 2) return false;
  const isAddress = second.hasLink && second.words === 0 && second.tokens.length === 1;
  return isAddress && first.words <= MOST_WORDS && isPlain(first);
}

const MOST_NAMED = 0.5;

/**
 * Where most paragraphs are a title on the first line and names on the second, the first line above names is a title in the
 * others too, whatever its words look like: "Small Courts, Big Fines⏎Gina Alder".
 */
export const alignFirstLines: Rule = ({ passages }) => {
  const records = passages.filter(({ lines: [first, second] }) => isPlainAboveNames(first, second));
  const titled = records.filter(({ lines: [first] }) => first?.labels.includes(TITLE));
  if (titled.length < LEAST_TITLED || titled.length < MOST_NAMED * records.length) return;
  for (const each of records) if (!hasTitle(each)) makeFirstTitle(each);
};

/** Whether a line is words without marks, and the line below it names for the most part. */
function isPlainAboveNames(first: LabelledLine | undefined, second: LabelledLine | undefined): boolean {
  if (first === undefined || second === undefined || !isPlain(first.view)) return false;
  const { tokens } = second.view;
  // "Volume 12, Issue 3" is nobody.
  if (tokens.some(({ type }) => type === 'number')) return false;
  const named = second.labels.filter((label, i) => label === AUTHOR && isTextAt(tokens, i));
  return 2 * named.length > wordsIn(tokens);
}

/** Items whose title is their first line, and the share of those that go on beyond it, where these are cut there. */
const ENOUGH = 2;
const MOST_BEYOND = 0.5;
/** Characters of a line that had no reason to break. */
const SHORT = 60;
/** Characters that the line below is longer by where the break was made on purpose. */
const ROOM = 25;

/**
 * Where the titles of numbered items end with their first line, a short one does not go on in the sentence below; nor does one
 * that breaks long before the line below it does.
 */
export const endWithFirstLines: Rule = ({ passages }) => {
  let ending = 0;
  const beyond: { readonly labels: Uint8Array; readonly at: number }[] = [];
  for (const { passage, labels } of passages) {
    const [first, second] = passage.views;
    if (first === undefined || second === undefined) continue;
    if (first.line.lead.kind !== 'number' && first.line.lead.kind !== 'bullet') continue;
    const at = first.tokens.length;
    if (labels[at - 1] !== TITLE) continue;
    const length = (first.tokens[at - 1]?.end ?? 0) - (first.tokens[0]?.start ?? 0);
    if (labels[at + 1] !== TITLE) ending++;
    else if (length < SHORT) {
      const hasRoom = second.line.end - second.line.start > length + ROOM;
      if (hasRoom && textAt(first.tokens, at - 1) !== ':') cut(labels, at);
      else beyond.push({ labels, at });
    }
  }
  if (ending < ENOUGH || beyond.length > MOST_BEYOND * ending) return;
  for (const { labels, at } of beyond) cut(labels, at);
};

/** Ends a title at a place. */
function cut(labels: Uint8Array, at: number): void {
  for (let i = at; i < labels.length && (labels[i] === TITLE || i === at); i++) labels[i] = OTHER;
}
