import type { KeywordDocument } from '../document.js';
import { BOUNDARY } from '../words.js';
import { SHAPE } from './shape.js';

/** What a text says around each token, as far as it tells what the paper is about from what it mentions in passing. */
export interface Context {
  /** Number of the sentence of each token; the title is sentence 0. */
  readonly sentences: Uint32Array;
  /** Of each sentence, 1 where the paper speaks of itself in it. */
  readonly own: readonly number[];
  /** Commas of each sentence. */
  readonly commas: readonly number[];
  /** Of each token, 1 over its distance from the last verb of study before it in the sentence (`we study X`), else 0. */
  readonly afterStudy: Float64Array;
  /** The same for what announces examples (`such as X`). */
  readonly afterExample: Float64Array;
  /** Token of the colon of the title; its end where there is none. */
  readonly colon: number;
}

/** Reads a document once for all its candidates. */
export function readContext({ words, titleLength }: KeywordDocument): Context {
  const sentences = new Uint32Array(words.length);
  const own: number[] = [0];
  const commas: number[] = [0];
  const afterStudy = new Float64Array(words.length);
  const afterExample = new Float64Array(words.length);
  let study = -Infinity;
  let example = -Infinity;
  for (let at = 0; at < words.length; at++) {
    const { shape, boundary, surface } = words[at]!;
    const sentence = own.length - 1;
    sentences[at] = sentence;
    if ((shape & SHAPE.studies) !== 0) study = at;
    if ((shape & SHAPE.exemplifies) !== 0) example = at;
    if ((shape & SHAPE.own) !== 0) own[sentence] = 1;
    if (surface === ',') commas[sentence]!++;
    afterStudy[at] = 1 / (1 + at - study);
    afterExample[at] = 1 / (1 + at - example);
    if (boundary !== BOUNDARY.sentence) continue;
    own.push(0);
    commas.push(0);
    study = example = -Infinity;
  }
  let colon = 0;
  while (colon < titleLength && words[colon]!.surface !== ':') colon++;
  return { sentences, own, commas, afterStudy, afterExample, colon };
}
