import type { Background } from '../text/background.js';
import { decodeArxivModel } from './arxiv-codec.js';
import { ArxivModel } from './arxiv-model.js';
import { ArxivTopics } from './arxiv-topics.js';

let loading: Promise<ArxivModel> | undefined;

/** The model, read and decoded once. */
function loadModel(): Promise<ArxivModel> {
  loading ??= import('./arxiv-model.generated.js').then(
    ({ ARXIV_MODEL }) => new ArxivModel(decodeArxivModel(ARXIV_MODEL)),
    (cause: unknown) => {
      // A failed download may succeed the next time.
      loading = undefined;
      throw cause;
    },
  );
  return loading;
}

/**
 * The pre-trained arXiv model: says of any title and abstract which of arXiv's categories it belongs to. Loaded when
 * first asked for (215 kB), decoded once.
 *
 * @example
 * ```ts
 * const topics = await arxivTopics();
 * topics.classify('Entanglement of qubits protects a quantum circuit from decoherence.').labels[0]?.topic; // 'quant-ph'
 * ```
 */
export async function arxivTopics(): Promise<ArxivTopics> {
  return new ArxivTopics(await loadModel());
}

/**
 * How common terms are in arXiv: shares of papers in steps of e^½ for some 22,000 stems and pairs of stems; 0 for
 * all others.
 *
 * @example
 * ```ts
 * const background = await arxivBackground();
 * background.share('model') > background.share('autoencod'); // true
 * ```
 */
export async function arxivBackground(): Promise<Background> {
  const model = await loadModel();
  return {
    share: (term) => {
      const row = model.row(term);
      return row < 0 ? 0 : Math.exp(-model.tables.tiers[row]! / 2);
    },
  };
}
