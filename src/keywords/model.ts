import { EMPTY_LEXICON, type Lexicon } from './lexicon.js';
import { Ranker } from './ranker.js';
import { TABLE_FREE_WEIGHTS } from './table-free.js';
import type { RankerWeights } from './weights.js';

/** The learned tables of the keyword ranker; opaque. Load once, use for any number of papers. */
export class KeywordModel {
  /** @internal */
  readonly ranker: Ranker;

  /** @internal */
  constructor(lexicon: Lexicon, weights: RankerWeights) {
    this.ranker = new Ranker(lexicon, weights);
  }
}

let tableFree: KeywordModel | undefined;

/** The model that knows no tables, made when first asked for. */
export function tableFreeModel(): KeywordModel {
  tableFree ??= new KeywordModel(EMPTY_LEXICON, TABLE_FREE_WEIGHTS);
  return tableFree;
}
