/** Parts of speech that tell phrases from clauses: noun, adjective, verb, gerund, participle, adverb, number. */
export const TAGS: readonly string[] = ['N', 'J', 'V', 'VBG', 'VBN', 'RB', 'CD'];

/** Share of each of {@link TAGS} among the uses of a word; sums to 1. */
export type TagPrior = readonly number[];

const CERTAIN: readonly TagPrior[] = TAGS.map((_, tag) => TAGS.map((_other, other) => (tag === other ? 1 : 0)));

const NOUN = /(?:tion|sion|ment|ness|ity|ism|ics|ogy|graphy|ance|ence|ship|er|or|ers|ors|tions|ities|ments)$/;
const ADJECTIVE = /(?:al|ous|ive|ic|able|ible|ful|less|ary|ean|ian|ar)$/;

/** Tag prior of a lower-cased word by its ending alone, for words no table knows. */
export function suffixPrior(word: string): TagPrior {
  return CERTAIN[suffixTag(word)]!;
}

function suffixTag(word: string): number {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return 6;
  if (NOUN.test(word)) return 0;
  if (ADJECTIVE.test(word)) return 1;
  if (word.endsWith('ing')) return 3;
  if (word.endsWith('ed')) return 4;
  return word.endsWith('ly') ? 5 : 0;
}
