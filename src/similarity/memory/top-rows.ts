/** A row and its score. */
export interface Hit {
  readonly row: number;
  readonly score: number;
}

/** Keeps the best rows of all that are offered, in a binary heap whose root is the worst of them. */
export class TopRows {
  readonly #limit: number;
  readonly #before: (a: number, b: number) => boolean;
  readonly #heap: Hit[] = [];

  /** @param before - whether of two rows of one score the first ranks before the second */
  constructor(limit: number, before: (a: number, b: number) => boolean) {
    this.#limit = limit;
    this.#before = before;
  }

  /** Score that a row must reach to be kept; -Infinity while there is room. */
  get least(): number {
    return this.#heap.length < this.#limit
      ? Number.NEGATIVE_INFINITY
      : (this.#heap[0]?.score ?? Number.POSITIVE_INFINITY);
  }

  offer(row: number, score: number): void {
    const hit = { row, score };
    if (this.#heap.length < this.#limit) {
      this.#heap.push(hit);
      this.#rise(this.#heap.length - 1);
    } else if (this.#limit > 0 && this.#worse(this.#heap[0]!, hit)) {
      this.#heap[0] = hit;
      this.#sink();
    }
  }

  /** Best first. */
  sorted(): Hit[] {
    return this.#heap.slice().sort((a, b) => (this.#worse(b, a) ? -1 : 1));
  }

  #worse(a: Hit, b: Hit): boolean {
    return a.score < b.score || (a.score === b.score && this.#before(b.row, a.row));
  }

  #rise(place: number): void {
    const hit = this.#heap[place]!;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#worse(hit, this.#heap[parent]!)) break;
      this.#heap[place] = this.#heap[parent]!;
      place = parent;
    }
    this.#heap[place] = hit;
  }

  #sink(): void {
    const heap = this.#heap;
    const hit = heap[0]!;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && this.#worse(heap[child + 1]!, heap[child]!)) child += 1;
      if (!this.#worse(heap[child]!, hit)) break;
      heap[place] = heap[child]!;
      place = child;
    }
    heap[place] = hit;
  }
}
