import type { TextInput } from '../../../src/text/paper-text.js';
import type { GateReason } from '../../../src/topics/arxiv-codec.js';
import { readJsonLines } from '../../data.js';
import { otherTexts } from '../texts/kinds.js';
import { titlePhrases } from '../texts/phrases.js';
import type { LabelledPaper } from './data.js';

/** What one column of doubt learns from: texts that it is to refuse, by kind, and papers that it is to let pass. */
export interface GateTexts {
  readonly reason: GateReason;
  /** Kinds of texts: any of them can be left out, to see whether the others teach it. */
  readonly refused: ReadonlyMap<string, readonly TextInput[]>;
  readonly passed: readonly TextInput[];
}

interface Abstract {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

interface Review {
  readonly review: string;
  readonly papers: readonly string[];
}

/** Sources of papers of other publishers, with the part of them that is learned from. */
const OTHER_PAPERS: readonly (readonly [file: string, every: number])[] = [
  ['keyphrases/scikw-train', 1],
  ['keyphrases/acm-author', 12],
  ['keyphrases/inspec-train', 1],
  ['cacm/papers', 2],
  ['cisi/papers', 2],
];
/** Reviews of computing, not of medicine. */
const COMPUTING = /^Kitchenham/;
/** Words of the shortened texts: columns must judge bare titles and short pieces too. */
const SHORT_WORDS = [60, 25, 12];

/** Texts of both columns. `share` is the folder of the system's own texts, usually /usr/share. */
export function readGateTexts(
  papers: readonly LabelledPaper[],
  { folder, share }: { folder: string; share: string },
): GateTexts[] {
  const phrases = titlePhrases(papers.map(({ title }) => title));
  const kinds = [...otherTexts(share, phrases)].map(([kind, texts]) => [kind, texts.map(shortened)] as const);
  const reviews = readReviews(folder);
  const medicine = new Map([...reviews].filter(([name]) => !COMPUTING.test(name)));
  const arxiv = [...pick(papers, 12, 0), ...titles(pick(papers, 12, 4)), ...pick(papers, 24, 8).map(beginning)];
  const others = OTHER_PAPERS.flatMap(([file, every]) => pick(abstracts(folder, file), every, 0));
  const medical = pick([...new Set([...medicine.values()].flat())], 3, 0);
  return [
    {
      reason: 'not-a-paper',
      refused: new Map(kinds),
      passed: [...arxiv, ...[...others, ...medical].map((paper, i) => (i % 3 === 0 ? paper.title : paper))],
    },
    { reason: 'outside-arxiv', refused: withTitles(medicine), passed: [...arxiv, ...titles(pick(papers, 12, 6))] },
  ];
}

/** Papers with an abstract of each review. */
export function readReviews(folder: string): Map<string, Abstract[]> {
  const papers = new Map(abstracts(folder, 'reviews/papers').map((paper) => [paper.id, paper]));
  const reviews = readJsonLines<Review>(folder, 'reviews/reviews.jsonl.gz');
  return new Map(reviews.map(({ review, papers: ids }) => [review, ids.flatMap((id) => papers.get(id) ?? [])]));
}

/** Papers of one source that have an abstract. */
export function abstracts(folder: string, source: string): Abstract[] {
  return readJsonLines<Abstract>(folder, `${source}.jsonl.gz`).filter(({ abstract }) => (abstract ?? '').length > 200);
}

function withTitles(reviews: ReadonlyMap<string, readonly Abstract[]>): Map<string, TextInput[]> {
  return new Map([...reviews].map(([name, papers]) => [name, [...papers, ...titles(pick(papers, 2, 0))]]));
}

function pick<T>(list: readonly T[], every: number, from: number): T[] {
  return list.filter((_, i) => i % every === from);
}

function titles(papers: readonly Abstract[]): string[] {
  return papers.map(({ title }) => title);
}

function beginning({ abstract }: Abstract): string {
  return abstract.split(' ').slice(0, 50).join(' ');
}

/** Three of four texts are cut to a piece from somewhere inside. */
function shortened(text: string, i: number): string {
  const words = text.split(' ');
  const size = SHORT_WORDS[(i % 4) - 1] ?? words.length;
  const from = Math.max(0, Math.floor(((words.length - size) * ((i * 7919) % 100)) / 100));
  return words.slice(from, from + size).join(' ');
}
