import type { Paper } from '../paper/paper.js';
import { Analyzer } from '../text/analyzer.js';
import type { Background } from '../text/background.js';
import { checkNumber, type FieldWeights, type IndexOptions, printed, type Smoothing } from './options.js';

/** Options of an index, checked and complete. */
export interface Settings<P extends Paper> {
  readonly analyzer: Analyzer;
  readonly fields: Required<FieldWeights>;
  readonly pairs: number;
  readonly background: Background | undefined;
  readonly prior: number;
  readonly smoothing: Required<Smoothing> | undefined;
  readonly papers: 'keep' | 'ids' | ((id: string) => P);
}

/** Throws a `RangeError` or `TypeError` that names the option and its value. */
export function checkSettings<P extends Paper>(options: IndexOptions<P>): Settings<P> {
  const { analyzer = new Analyzer(), background, papers = 'keep' } = options;
  if (!(analyzer instanceof Analyzer)) throw new TypeError(`analyzer must be an Analyzer, not ${printed(analyzer)}`);
  if (background !== undefined && typeof background?.share !== 'function') {
    throw new TypeError(`background must have a method share, not be ${printed(background)}`);
  }
  if (papers !== 'keep' && papers !== 'ids' && typeof papers !== 'function') {
    throw new TypeError(`papers must be 'keep', 'ids' or a function, not ${printed(papers)}`);
  }
  return {
    analyzer,
    background,
    papers,
    fields: checkFields(options.fields, { title: 3, abstract: 1 }),
    pairs: checkNumber('pairs', options.pairs ?? 0.5, { min: 0, max: 10 }),
    prior: checkNumber('prior', options.prior ?? 300, { min: 0, max: 1e9 }),
    smoothing: options.smoothing === undefined ? undefined : checkSmoothing(options.smoothing),
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

function checkSmoothing({ neighbours = 5, weight = 0.5 }: Smoothing): Required<Smoothing> {
  return {
    neighbours: checkNumber('smoothing.neighbours', neighbours, { min: 1, max: 100, whole: true }),
    weight: checkNumber('smoothing.weight', weight, { min: 0, max: 10 }),
  };
}
