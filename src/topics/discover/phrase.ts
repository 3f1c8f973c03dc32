import type { Paper } from '../../paper/paper.js';

/** A phrase of a paper that could name its topic. */
export interface Phrase {
  /** The phrase as the paper spells it. */
  readonly phrase: string;
  /** How well it stands for the paper, 0 to 1. */
  readonly score: number;
  /** Its acronym, where the paper gives one. */
  readonly acronym?: string;
  /** Its long form, where the phrase is an acronym that the paper writes out. */
  readonly expansion?: string;
}

/** Finds the phrases of a paper that could name its topic. */
export type PhraseFinder = (paper: Paper) => readonly Phrase[];
