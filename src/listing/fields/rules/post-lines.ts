import { hostKind, isPaperHost } from '../../structure/hosts.js';
import { isText, isYear, type Token } from '../../structure/token.js';
import { DATE, OTHER, TITLE } from '../field-labels.js';
import { type LabelledLine, type LabelledPassage, linesOf } from '../labelled-passage.js';
import { textStart } from '../line-view.js';
import { beforeSite } from './identified-lines.js';

/** "142 points by alder 5 hours ago | hide | 61 comments" */
const VOTES = /^\d{1,5} points? by \S{1,40} /;
const FEWEST = 2;
const LEAST_WORDS = 2;

/**
 * Pages that list what people post, as Hacker News does, are read by the line of votes below each title: "A Title (2008) [pdf]
 * (example.edu)". Only what is posted from where papers are, as a PDF or with its year is one.
 */
export function readPostLines(read: readonly LabelledPassage[]): void {
  const lines = read.flatMap(linesOf);
  const posts = lines.filter((_, l) => isVotes(lines[l + 1]));
  if (posts.length < FEWEST) return;
  for (const post of posts) label(post);
  for (const line of lines) if (isVotes(line)) line.labels.fill(OTHER);
}

function isVotes(line: LabelledLine | undefined): boolean {
  if (line?.view.tokens[0]?.type !== 'number') return false;
  const text = line.view.tokens.map((token) => (token.spaced ? ' ' : '') + token.text).join('');
  return VOTES.test(text.trim());
}

function label({ view, labels }: LabelledLine): void {
  const { tokens } = view;
  const first = textStart(view);
  const site = beforeSite(tokens);
  const kind = kindEnd(tokens, site);
  const year = tokens[kind - 1]?.text === ')' && isYear(tokens[kind - 2]) ? kind - 3 : undefined;
  const end = year ?? kind;
  const address = tokens
    .slice(site + 1, -1)
    .map(({ text }) => text)
    .join('');
  const isPaper = kind < site || year !== undefined || isPaperHost(hostKind(address));
  labels.fill(OTHER);
  if (!isPaper || tokens.slice(first, end).filter(isText).length < LEAST_WORDS) return;
  labels.fill(TITLE, first, end);
  if (year !== undefined) labels[year + 1] = DATE;
}

/** Where "[pdf]" begins that ends at a place; the place itself where none does. */
function kindEnd(tokens: readonly Token[], end: number): number {
  return tokens[end - 1]?.text === ']' && tokens[end - 2]?.text.toLowerCase() === 'pdf' ? end - 3 : end;
}
