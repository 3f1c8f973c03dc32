import { findCandidates } from '../../../src/keywords/candidates.js';
import { readDocument } from '../../../src/keywords/document.js';
import { Features } from '../../../src/keywords/features.js';
import type { Lexicon } from '../../../src/keywords/lexicon.js';
import { WordTable } from '../../../src/keywords/word-table.js';
import type { PaperText } from '../../../src/text/paper-text.js';
import { distinctPhrases } from '../../quality/keyphrase-f1.js';
import { type CountedPaper, MAX_WORDS, normalisedPhrase } from './corpus.js';
import type { Sample } from './logistic.js';
import type { Random } from './random.js';

/** Papers whose candidates become rows. */
export interface SampleGroup {
  readonly papers: readonly CountedPaper[];
  /** Whether papers are also read without their titles, as one text, and in halves: as paragraphs that stand alone. */
  readonly untitled: boolean;
}

/** Settings of {@link drawSample}. */
export interface SampleSettings {
  /** Lexicons with which each paper is read; paragraphs are read with the last. */
  readonly lexicons: (paper: CountedPaper) => readonly Lexicon[];
  /** Features of a row. */
  readonly width: number;
  /** Share of the negative candidates that is kept, with the weight of all. */
  readonly negatives: number;
  readonly random: Random;
}

/** Weight of the rows of each group. */
const GROUP_WEIGHT = 100_000;

/** A text as training reads it. */
interface Reading {
  readonly text: PaperText;
  readonly gold: ReadonlySet<string>;
  readonly lexicon: Lexicon;
}

/** Rows of a regression: one for each candidate of each reading, groups weighted equally. */
export function drawSample(groups: readonly SampleGroup[], settings: SampleSettings): Sample {
  const rows: Float32Array[] = [];
  const y: number[] = [];
  const weight: number[] = [];
  for (const group of groups) {
    const from = rows.length;
    for (const { text, gold, lexicon } of readings(group, settings)) {
      for (const row of candidateRows(text, lexicon, settings.width)) {
        const isGold = gold.has(row.phrase);
        if (!isGold && settings.random() > settings.negatives) continue;
        rows.push(row.values);
        y.push(isGold ? 1 : 0);
        weight.push(isGold ? 1 : 1 / settings.negatives);
      }
    }
    let total = 0;
    for (let i = from; i < weight.length; i++) total += weight[i]!;
    for (let i = from; i < weight.length; i++) weight[i]! *= GROUP_WEIGHT / total;
  }
  const x = new Float32Array(rows.length * settings.width);
  rows.forEach((row, i) => {
    x.set(row, i * settings.width);
  });
  return { x, width: settings.width, y: Uint8Array.from(y), weight: Float32Array.from(weight) };
}

function* readings({ papers, untitled }: SampleGroup, settings: SampleSettings): Generator<Reading> {
  for (const [number, paper] of papers.entries()) {
    const { title, abstract, keyphrases } = paper.paper;
    const gold = new Set(distinctPhrases(keyphrases));
    const lexicons = settings.lexicons(paper);
    const texts = [{ title, abstract }];
    if (untitled) texts.push({ title: '', abstract: `${title}. ${abstract}` }, { title: '', abstract });
    for (const lexicon of lexicons) for (const text of texts) yield { text, gold, lexicon };
    if (!untitled) continue;
    // Later halves of two abstracts: a text without beginning, with more than one topic.
    const other = papers[(number * 7 + 1) % papers.length]!.paper;
    const text = { title: '', abstract: `${laterHalf(abstract)} ${laterHalf(other.abstract)}` };
    const both = new Set(distinctPhrases([...keyphrases, ...other.keyphrases]));
    yield { text, gold: both, lexicon: lexicons.at(-1)! };
  }
}

/** The later half of the sentences of a text. */
function laterHalf(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+(?=[A-Z])/);
  return sentences.slice(Math.floor(sentences.length / 2)).join(' ');
}

const tables = new WeakMap<Lexicon, WordTable>();

/** The words that a lexicon has been asked for before. */
function tableOf(lexicon: Lexicon): WordTable {
  const table = tables.get(lexicon) ?? new WordTable(lexicon);
  tables.set(lexicon, table);
  table.trim();
  return table;
}

/** Features of each candidate of a text, with the phrase as the gold list has it. */
export function candidateRows(
  text: PaperText,
  lexicon: Lexicon,
  width: number,
): { readonly phrase: string; readonly values: Float32Array }[] {
  const document = readDocument(text, { table: tableOf(lexicon) });
  const features = new Features(document, lexicon);
  const candidates = findCandidates(document, MAX_WORDS).filter(({ joint, hash }) => joint < 0 || lexicon.joins(hash));
  return candidates.map((candidate) => ({
    phrase: normalisedPhrase(document, candidate.begin, candidate.end),
    values: Float32Array.from(features.of(candidate).subarray(0, width)),
  }));
}
