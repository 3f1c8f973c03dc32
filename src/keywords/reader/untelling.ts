import { hashPair, hashString } from '../../packed/hash.js';
import type { Candidate } from '../candidate.js';
import type { KeywordDocument } from '../document.js';
import { phraseStem } from '../words.js';
import { SHAPE } from './shape.js';

/** Hashes of the names of whole fields, which every paper of theirs could carry. */
const FIELDS: ReadonlySet<number> = new Set(
  [
    'AI',
    'NLP',
    'algebra',
    'artificial intelligence',
    'artificial intelligence model',
    'astronomy',
    'astrophysics',
    'biology',
    'category theory',
    'chemistry',
    'computer science',
    'computer vision',
    'data science',
    'deep learning',
    'deep learning model',
    'deep learning system',
    'economics',
    'engineering',
    'finance',
    'geometry',
    'graph theory',
    'healthcare',
    'machine learning',
    'machine learning approach',
    'machine learning model',
    'mathematics',
    'medicine',
    'natural language processing',
    'neural network',
    'nuclear physics',
    'number theory',
    'physics',
    'public health',
    'quantum mechanics',
    'robotics',
    'software engineering',
    'statistics',
    'thermodynamics',
  ].map((name) => name.toLowerCase().split(' ').map(phraseStem).map(hashString).reduce(hashPair, 0)),
);

/**
 * Whether a phrase says hardly what a paper is about: a verb and its object, words of paper writing alone, or the name of a
 * whole field. Of some 400 that raters saw, one in ten was acceptable and one in a hundred good.
 */
export function isUntelling({ begin, end, hash }: Candidate, { words }: KeywordDocument): boolean {
  if ((words[begin]!.shape & SHAPE.does) !== 0 || FIELDS.has(hash)) return true;
  for (let at = begin; at <= end; at++) if ((words[at]!.shape & (SHAPE.discourse | SHAPE.genre)) === 0) return false;
  return true;
}
