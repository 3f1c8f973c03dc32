/** How a long calculation reports and is stopped. */
export interface StepOptions {
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Runs steps that yield the part done, to their end. */
export function runSync<R>(steps: Generator<number, R>, { onProgress, signal }: StepOptions): R {
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    onProgress?.(step.done ? 1 : step.value);
    if (step.done) return step.value;
  }
}

/** Longest time in milliseconds for which nothing else runs. */
const PAUSE_AFTER = 30;

/** {@link runSync} with pauses in which other work runs. */
export async function runAsync<R>(steps: Generator<number, R>, { onProgress, signal }: StepOptions): Promise<R> {
  for (let began = performance.now(); ; ) {
    signal?.throwIfAborted();
    const step = steps.next();
    onProgress?.(step.done ? 1 : step.value);
    if (step.done) return step.value;
    if (performance.now() - began < PAUSE_AFTER) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}

/** A generator whose progress from 0 to 1 is a part of a longer one's. */
export function* scaled<R>(steps: Generator<number, R>, part: { from: number; to: number }): Generator<number, R> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield part.from + step.value * (part.to - part.from);
  }
}
