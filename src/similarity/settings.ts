import { shown } from '../paper/arguments.js';
import type { Paper } from '../paper/paper.js';
import { Analyzer } from '../text/analyzer.js';
import type { Background } from '../text/background.js';
import type { Embedding } from './formula/embedding.js';
import type { Smoothing } from './formula/smoothing.js';
import { checkNumber, type FieldWeights, type IndexOptions } from './options.js';

/** Options of an index, checked and complete. */
export interface Settings<P extends Paper> {
  readonly analyzer: Analyzer;
  readonly fields: Required<FieldWeights>;
  readonly pairs: number;
  readonly background: Background | undefined;
  readonly prior: number;
  readonly smoothing: Required<Smoothing> | undefined;
  vector?(paper: P): Embedding | undefined;
  readonly vectorWeight: number;
  readonly papers: 'keep' | 'ids' | ((id: string) => P);
}

/** Throws a `RangeError` or `TypeError` that names the option and its value. */
export function checkSettings<P extends Paper>(options: IndexOptions<P>): Settings<P> {
  const { analyzer = new Analyzer(), background, papers = 'keep', vector } = options;
  if (!(analyzer instanceof Analyzer)) throw new TypeError(`analyzer must be an Analyzer, not ${shown(analyzer)}`);
  if (background !== undefined && typeof background?.share !== 'function') {
    throw new TypeError(`background must have a method share, not be ${shown(background)}`);
  }
  if (papers !== 'keep' && papers !== 'ids' && typeof papers !== 'function') {
    throw new TypeError(`papers must be 'keep', 'ids' or a function, not ${shown(papers)}`);
  }
  if (vector !== undefined && typeof vector !== 'function') {
    throw new TypeError(`vector must be a function, not ${shown(vector)}`);
  }
  return {
    analyzer,
    background,
    papers,
    ...(vector === undefined ? {} : { vector }),
    vectorWeight: checkNumber('vectorWeight', options.vectorWeight ?? 0.5, { min: 0, max: 100 }),
    fields: checkFields(options.fields, { title: 3, abstract: 1 }),
    pairs: checkNumber('pairs', options.pairs ?? 0.5, { min: 0, max: 10 }),
    prior: checkNumber('prior', options.prior ?? 300, { min: 0, max: 1e9 }),
    smoothing: checkSmoothing(options.smoothing),
  };
}

/** Weights of the fields, those left out taken from `standard`. */
export function checkFields(
  fields: FieldWeights | undefined,
  standard: Required<FieldWeights>,
): Required<FieldWeights> {
  const { title = standard.title, abstract = standard.abstract } = fields ?? {};
  checkNumber('fields.title', title, { min: 0, max: 100 });
  checkNumber('fields.abstract', abstract, { min: 0, max: 100 });
  if (title + abstract === 0)
    throw new RangeError('fields must give title or abstract a weight above 0, not 0 to both');
  return { title, abstract };
}

function checkSmoothing(smoothing: boolean | Smoothing | undefined): Required<Smoothing> | undefined {
  if (smoothing === undefined || smoothing === false) return undefined;
  if (smoothing !== true && (typeof smoothing !== 'object' || smoothing === null)) {
    throw new TypeError(`smoothing must be a boolean or settings, not ${shown(smoothing)}`);
  }
  const { k = 8, weight = 0.8, mutual = 0.1 } = smoothing === true ? {} : smoothing;
  return {
    k: checkNumber('smoothing.k', k, { min: 1, max: 100, whole: true }),
    weight: checkNumber('smoothing.weight', weight, { min: 0, max: 10 }),
    mutual: checkNumber('smoothing.mutual', mutual, { min: 0, max: 1 }),
  };
}
