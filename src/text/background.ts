/**
 * How common terms are in a large collection of papers: the prior that keeps the weights of a small index sensible.
 * `arxivBackground()` of `paperkin/arxiv` supplies one.
 */
export interface Background {
  /**
   * Share of the collection's papers that hold the term, 0 to 1.
   *
   * @param term - a stem, or two stems joined by one blank, as the default {@link Analyzer} makes them
   */
  share(term: string): number;
}
