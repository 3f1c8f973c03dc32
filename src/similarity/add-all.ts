import { shown } from '../paper/arguments.js';

/** Papers added between two reports of progress. */
const BATCH = 1000;

/** Settings of `addAll`. */
export interface AddAllOptions {
  /** Called after every 1,000 papers and at the end with the number of papers added so far. @defaultValue none */
  readonly onProgress?: (added: number) => void;
  /** Ends the work by throwing the signal's reason; papers added before stay. @defaultValue none */
  readonly signal?: AbortSignal;
}

/** Adds every paper; a promise when they come asynchronously. */
export function addAll<P>(
  add: (paper: P) => void,
  papers: Iterable<P> | AsyncIterable<P>,
  options: AddAllOptions,
): Promise<void> | undefined {
  const progress = new Progress(options);
  if (isIterable(papers)) {
    for (const paper of papers) {
      progress.check();
      add(paper);
      progress.step();
    }
    progress.end();
    return undefined;
  }
  if (typeof papers?.[Symbol.asyncIterator] !== 'function') {
    throw new TypeError(`papers must be iterable, not ${shown(papers)}`);
  }
  return addAsync(add, papers, progress);
}

async function addAsync<P>(add: (paper: P) => void, papers: AsyncIterable<P>, progress: Progress): Promise<void> {
  progress.check();
  for await (const paper of papers) {
    progress.check();
    add(paper);
    progress.step();
  }
  progress.end();
}

function isIterable<P>(papers: Iterable<P> | AsyncIterable<P>): papers is Iterable<P> {
  return typeof (papers as Partial<Iterable<P>> | undefined)?.[Symbol.iterator] === 'function';
}

/** Counts steps, reports them, and throws when the work was called off. */
export class Progress {
  readonly #onProgress: ((done: number) => void) | undefined;
  readonly #signal: AbortSignal | undefined;
  #done = 0;

  constructor({ onProgress, signal }: AddAllOptions) {
    this.#onProgress = onProgress;
    this.#signal = signal;
  }

  check(): void {
    this.#signal?.throwIfAborted();
  }

  step(): void {
    this.#done += 1;
    if (this.#done % BATCH === 0) this.#onProgress?.(this.#done);
  }

  end(): void {
    if (this.#done % BATCH !== 0 || this.#done === 0) this.#onProgress?.(this.#done);
  }
}
