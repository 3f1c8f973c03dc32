/** Occurrences of a term in one paper, in one byte: 3 bits for the title, 5 for the abstract, each at most its maximum. */
export const ABSTRACT_BITS = 5;
export const MOST_IN_ABSTRACT: number = (1 << ABSTRACT_BITS) - 1;
export const MOST_IN_TITLE = 7;
/** What one occurrence in the title adds to a packed count. */
export const ONE_IN_TITLE: number = 1 << ABSTRACT_BITS;

/** Whether a term with a packed count stands in the title. */
export function inTitle(count: number): boolean {
  return count >= ONE_IN_TITLE;
}
