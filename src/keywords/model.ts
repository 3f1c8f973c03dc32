import { base64Bytes } from '../packed/base64.js';
import { EMPTY_LEXICON, type Lexicon } from './lexicon.js';
import { decodeModel } from './model-format.js';
import { Ranker } from './ranker.js';
import { READER_FEATURES } from './reader/features.js';
import { TABLE_FREE_READER } from './reader/table-free.js';
import { decodeTrees } from './reader/trees.js';
import { TABLE_FREE_WEIGHTS } from './table-free.js';
import type { RankerWeights } from './weights.js';

/** The learned tables of the keyword ranker; opaque. Load once, use for any number of papers. */
export class KeywordModel {
  /** @internal */
  readonly ranker: Ranker;

  /** @internal */
  constructor(lexicon: Lexicon, weights: RankerWeights, reader: string) {
    this.ranker = new Ranker(lexicon, weights, decodeTrees(reader, READER_FEATURES.length));
  }
}

let tableFree: KeywordModel | undefined;
let loading: Promise<KeywordModel> | undefined;

/** The model that knows no tables, made when first asked for. */
export function tableFreeModel(): KeywordModel {
  tableFree ??= new KeywordModel(EMPTY_LEXICON, TABLE_FREE_WEIGHTS, TABLE_FREE_READER);
  return tableFree;
}

/**
 * Loads the learned tables for the option `model` of {@link extractKeywords}: how often words and phrases were keywords
 * in papers whose keywords people chose. About 250 kB that are read only when this function is called, once.
 *
 * @category Keywords
 * @example
 * ```ts
 * const model = await loadKeywordModel();
 * extractKeywords('We study graph neural networks.', { model })[0]?.phrase; // 'graph neural networks'
 * ```
 */
export function loadKeywordModel(): Promise<KeywordModel> {
  loading ??= Promise.all([import('./keyword-model.generated.js'), import('./reader-trees.generated.js')]).then(
    ([{ KEYWORD_MODEL }, { READER_TREES }]) => readKeywordModel(KEYWORD_MODEL, READER_TREES),
    (cause: unknown) => {
      // A failed download may succeed the next time.
      loading = undefined;
      throw cause;
    },
  );
  return loading;
}

/**
 * Reads a model from the texts in which its tables and its trees are saved.
 *
 * @internal
 */
export function readKeywordModel(tables: string, trees: string): KeywordModel {
  const { lexicon, weights } = decodeModel(base64Bytes(tables));
  return new KeywordModel(lexicon, weights, trees);
}
