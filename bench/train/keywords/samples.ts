import { findCandidates } from '../../../src/keywords/candidates.js';
import { readDocument } from '../../../src/keywords/document.js';
import { Features } from '../../../src/keywords/features.js';
import type { Lexicon } from '../../../src/keywords/lexicon.js';
import { WordTable } from '../../../src/keywords/words.js';
import type { PaperText } from '../../../src/text/paper-text.js';
import { distinctPhrases } from '../../quality/keyphrase-f1.js';
import { type CountedPaper, MAX_WORDS, normalisedPhrase } from './corpus.js';
import type { Sample } from './logistic.js';
import type { Random } from './random.js';

/** Papers whose candidates become rows. */
export interface SampleGroup {
  readonly papers: readonly CountedPaper[];
  /** Whether each paper is also read without its title, and as one text. */
  readonly untitled: boolean;
}

/** Settings of {@link drawSample}. */
export interface SampleSettings {
  /** Lexicons with which each paper is read. */
  readonly lexicons: (paper: CountedPaper) => readonly Lexicon[];
  /** Features of a row. */
  readonly width: number;
  /** Share of the negative candidates that is kept, with the weight of all. */
  readonly negatives: number;
  readonly random: Random;
}

/** Weight of the rows of each group. */
const GROUP_WEIGHT = 100_000;

/** Rows of a regression: one for each candidate of each paper, groups weighted equally. */
export function drawSample(groups: readonly SampleGroup[], settings: SampleSettings): Sample {
  const rows: Float32Array[] = [];
  const y: number[] = [];
  const weight: number[] = [];
  for (const { papers, untitled } of groups) {
    const from = rows.length;
    for (const paper of papers) {
      const gold = new Set(distinctPhrases(paper.paper.keyphrases));
      for (const lexicon of settings.lexicons(paper)) {
        for (const text of versions(paper.paper, untitled)) {
          for (const row of candidateRows(text, lexicon, settings.width)) {
            const isGold = gold.has(row.phrase);
            if (!isGold && settings.random() > settings.negatives) continue;
            rows.push(row.values);
            y.push(isGold ? 1 : 0);
            weight.push(isGold ? 1 : 1 / settings.negatives);
          }
        }
      }
    }
    const total = weight.slice(from).reduce((sum, each) => sum + each, 0);
    for (let i = from; i < weight.length; i++) weight[i]! *= GROUP_WEIGHT / total;
  }
  const x = new Float32Array(rows.length * settings.width);
  rows.forEach((row, i) => {
    x.set(row, i * settings.width);
  });
  return { x, width: settings.width, y: Uint8Array.from(y), weight: Float32Array.from(weight) };
}

function versions({ title, abstract }: PaperText, untitled: boolean): PaperText[] {
  const titled = { title, abstract };
  return untitled ? [titled, { title: '', abstract: `${title}. ${abstract}` }, { title: '', abstract }] : [titled];
}

/** Features of each candidate of a text, with the phrase as the gold list has it. */
export function candidateRows(
  text: PaperText,
  lexicon: Lexicon,
  width: number,
): { readonly phrase: string; readonly values: Float32Array }[] {
  const document = readDocument(text, { table: new WordTable(lexicon) });
  const features = new Features(document, lexicon);
  return findCandidates(document, MAX_WORDS).map((candidate) => ({
    phrase: normalisedPhrase(document, candidate.begin, candidate.end),
    values: Float32Array.from(features.of(candidate).subarray(0, width)),
  }));
}
