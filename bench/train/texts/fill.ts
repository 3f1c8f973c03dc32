import { seededRandom } from '../../../src/topics/random.js';
import { FIRST_NAMES, LAST_NAMES, SLOTS } from './slots.js';
import { TEMPLATES } from './templates.js';

/** Fewest and most sentences of a text. */
const SENTENCES = { least: 3, most: 11 };

/** Texts of each kind of template, their `{topic}` slots filled with phrases of papers. The same seed gives the same texts. */
export function fillTemplates(
  topics: readonly string[],
  { each, seed }: { each: number; seed: number },
): Map<string, string[]> {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const made: Readonly<Record<string, () => string>> = {
    topic: () => pick(topics),
    number: () => String(2 + Math.floor(random() ** 2 * 60)),
    date: () => `${1 + Math.floor(28 * random())} ${pick(SLOTS.month!)}`,
    email: () => `${pick(LAST_NAMES).toLowerCase()}@${pick(SLOTS.city!).toLowerCase()}.example`,
    person: () => `${pick(FIRST_NAMES)} ${pick(LAST_NAMES)}`,
  };
  const fill = (sentence: string): string =>
    sentence.replace(/\{(\w+)\}/g, (_, slot: string) => made[slot]?.() ?? pick(SLOTS[slot]!));
  const text = (sentences: readonly string[]): string => {
    const size = SENTENCES.least + Math.floor(random() * (SENTENCES.most - SENTENCES.least + 1));
    const rest = [...sentences];
    const chosen = Array.from(
      { length: Math.min(size, rest.length) },
      () => rest.splice(Math.floor(random() * rest.length), 1)[0]!,
    );
    return chosen.map(fill).join(' ');
  };
  return new Map(
    [...TEMPLATES].map(([kind, sentences]) => [kind, Array.from({ length: each }, () => text(sentences))]),
  );
}
