/** A stretch of text that is shown in its own way. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** A keyphrase, a word that was searched for, or a link. */
  readonly kind: 'keyword' | 'hit' | 'link';
  /** Address of a link. */
  readonly url?: string;
}

/** A piece of the text with all marks that cover it. */
export interface Segment {
  readonly text: string;
  readonly keyword: boolean;
  readonly hit: boolean;
  readonly url: string | undefined;
}

/**
 * Cuts a text where marks start or end.
 *
 * ```
 * deep neural networks          text
 *      ‾‾‾‾‾‾‾‾‾‾‾‾‾‾‾           keyword
 *             ‾‾‾‾‾‾‾‾           hit
 * deep |neural |networks         segments
 * ```
 */
export function segments(text: string, marks: readonly Mark[]): Segment[] {
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const edges = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0;
    const covering = inside.filter((mark) => mark.start <= start && mark.end >= end);
    return {
      text: text.slice(start, end),
      keyword: covering.some(({ kind }) => kind === 'keyword'),
      hit: covering.some(({ kind }) => kind === 'hit'),
      url: covering.find(({ url }) => url !== undefined)?.url,
    };
  });
}
