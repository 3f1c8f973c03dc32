const WORDS_BETWEEN =
  /\b(?:an?|and|as|at|by|for|from|in|is|its|of|on|or|the|through|to|towards?|under|using|via|with)\b|[^\p{L}\p{N}\s-]+/iu;

/** Phrases of two to four words in titles, between the small words. */
export function titlePhrases(titles: readonly string[]): string[] {
  const parts = titles.flatMap((title) => title.split(WORDS_BETWEEN));
  const phrases = parts.map((part) => part.trim().toLowerCase()).filter((part) => /^\S+( \S+){1,3}$/.test(part));
  return [...new Set(phrases)];
}
