/** A term of a match with its share of the score. */
interface WeighedTerm {
  readonly term: string;
  readonly weight: number;
}

/**
 * The terms that speak most for a match, without single words that a chosen pair of words holds already.
 *
 * @example
 * ```ts
 * const terms = [{ term: 'sparse', weight: 0.3 }, { term: 'sparse autoencoders', weight: 0.2 }];
 * tyingWords(terms, 3); // ['sparse autoencoders']
 * ```
 */
export function tyingWords(terms: readonly WeighedTerm[], limit: number): string[] {
  const heaviest = terms.filter(({ weight }) => weight > 0).slice(0, limit * 2);
  const pairs = new Set(heaviest.flatMap(({ term }) => (term.includes(' ') ? term.split(' ') : [])));
  return heaviest
    .map(({ term }) => term)
    .filter((term) => term.includes(' ') || !pairs.has(term))
    .slice(0, limit);
}
