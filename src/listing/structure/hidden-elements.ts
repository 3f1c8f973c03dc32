/** Elements of a page that show nothing. */
const OPENING = /<(head|script|style|svg)\b[^<>]*>/gi;
const CLOSING = /<\/(head|script|style|svg)\s*>/gi;

/** A stretch of a text, as offsets. */
export type Range = readonly [start: number, end: number];

/** Where elements stand in a text that show nothing: heads, scripts, styles, drawings. One without an end is none. */
export class HiddenElements {
  readonly #ranges: readonly Range[];
  #next = 0;

  constructor(text: string) {
    this.#ranges = rangesOf(text);
  }

  /** The elements that begin in a stretch. Stretches are asked for in their order. */
  in(start: number, end: number): readonly Range[] {
    while ((this.#ranges[this.#next]?.[0] ?? Number.POSITIVE_INFINITY) < start) this.#next++;
    const found: Range[] = [];
    for (let i = this.#next; (this.#ranges[i]?.[0] ?? Number.POSITIVE_INFINITY) < end; i++)
      found.push(this.#ranges[i] as Range);
    return found;
  }
}

/** In one pass, however many openings have no end. */
function rangesOf(text: string): readonly Range[] {
  const ends = new Map<string, number[]>();
  for (const { 0: printed, 1: name = '', index } of text.matchAll(CLOSING)) {
    const known = ends.get(name.toLowerCase()) ?? [];
    known.push(index + printed.length);
    ends.set(name.toLowerCase(), known);
  }
  for (const own of ends.values()) own.reverse();
  const ranges: Range[] = [];
  if (ends.size === 0) return ranges;
  let at = 0;
  for (const { 1: name = '', index } of text.matchAll(OPENING)) {
    const own = ends.get(name.toLowerCase());
    if (index < at || own === undefined) continue;
    while ((own.at(-1) ?? Number.POSITIVE_INFINITY) <= index) own.pop();
    const end = own.at(-1);
    if (end === undefined) continue;
    ranges.push([index, end]);
    at = end;
  }
  return ranges;
}
