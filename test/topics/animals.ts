import type { TopicExample } from '../../src/index.js';
import { seededRandom } from '../../src/topics/random.js';

/** The topics. */
export type Kind = 'birds' | 'fish' | 'trees';

const WORDS: Record<Kind, readonly string[]> = {
  birds: ['wing', 'feather', 'finch', 'beak', 'nest', 'pigeon', 'eagle', 'song'],
  fish: ['fin', 'gill', 'carp', 'shark', 'river', 'salmon', 'scale', 'roe'],
  trees: ['leaf', 'bark', 'oak', 'root', 'birch', 'branch', 'acorn', 'resin'],
};
const COMMON = ['study', 'animal', 'grow', 'find', 'year', 'place', 'kind', 'large'];

const KINDS: readonly Kind[] = ['birds', 'fish', 'trees'];

/** A text of random words of its topics, each followed by a full stop. */
export function animalText(kinds: readonly Kind[], random: () => number): string {
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)]!;
  return Array.from({ length: 12 }, (_, i) => pick(i % 2 === 0 ? WORDS[kinds[(i / 2) % kinds.length]!] : COMMON)).join(
    '. ',
  );
}

/** Examples of the three topics in turn; every fourth has a second topic. */
export function animalExamples(count: number, options: { seed: number; several?: boolean }): TopicExample<Kind>[] {
  const random = seededRandom(options.seed);
  return Array.from({ length: count }, (_, i) => {
    const main = KINDS[i % 3]!;
    const topic = options.several && i % 4 === 0 ? [main, KINDS[(i + 1) % 3]!] : [main];
    return { topic, input: animalText(topic, random) };
  });
}
