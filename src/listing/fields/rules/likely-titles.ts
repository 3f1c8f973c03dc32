import { isText, type Token } from '../../structure/token.js';
import { AUTHOR, OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import { type LineView, textStart } from '../line-view.js';
import { areLikely } from './likely-words.js';
import { countNames } from './name-lists.js';

const FEWEST = 3;
const LEAST_WORDS = 2;
const LONGEST = 50;
/** Share of the lines alike that are above names or an address. */
const MOSTLY = 0.6;

/** A line of words with the names below it, if there are some. */
interface Headed {
  readonly line: LabelledLine;
  readonly names: LabelledLine | undefined;
}

/**
 * Where lines with the same marks stand right above names or an address each, three or more, they are titles if their words
 * make titles likely: of sciences, too, whose words the chain has hardly seen, and with a full stop behind.
 */
export function readLikelyTitles(read: readonly LabelledPassage[]): void {
  const lines = read.flatMap((each) => linesOf(each).map((line, i) => ({ line, begins: i === 0 })));
  const byKind = new Map<string, Headed[]>();
  const all = new Map<string, number>();
  lines.forEach(({ line, begins }, i) => {
    if (!begins || !isPhrase(line)) return;
    const { kind } = line.view.line.lead;
    all.set(kind, (all.get(kind) ?? 0) + 1);
    const next = lines[i + 1];
    if (next === undefined || (next.begins && kind !== 'heading')) return;
    const below = next.line;
    if (!isNames(below) && !isAddress(below)) return;
    const found = byKind.get(kind) ?? [];
    found.push({ line, names: isNames(below) ? below : undefined });
    byKind.set(kind, found);
  });
  for (const [kind, found] of byKind)
    if (
      found.length >= FEWEST &&
      found.length >= MOSTLY * (all.get(kind) ?? 0) &&
      areLikely(found.map(({ line: { view } }) => view.tokens.slice(textStart(view))))
    )
      found.forEach(label);
}

/** Whether a line is words behind its bullet, without marks, and no names. */
function isPhrase({ view }: LabelledLine): boolean {
  const { tokens, words, hasLink } = view;
  const own = tokens.slice(textStart(view));
  return (
    words >= LEAST_WORDS &&
    words <= LONGEST &&
    !hasLink &&
    own.at(-1)?.text !== ':' &&
    own.every(({ type }) => type !== 'mark') &&
    countNames(own) === 0
  );
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
  tokens.at(-1)?.text === '.' ? tokens.slice(0, -1) : tokens;

function label({ line: { view, labels }, names }: Headed): void {
  const first = behindTime(view, labels);
  labels.fill(OTHER);
  labels.fill(TITLE, first, withoutStop(view.tokens).length);
  names?.labels.fill(OTHER);
  names?.labels.fill(AUTHOR, 0, withoutStop(names.view.tokens).length);
}
