import { isDeepStrictEqual } from 'node:util';
import { IndexFormatError, type Paper, PaperIndex, TopicClassifier } from '../../src/index.js';
import type { Random } from '../listing/faults/random.js';
import { fitClassifier, fitIndex } from './checksums.js';
import type { Target } from './target.js';

/** A saved form with some damage, and whether its checksum was made to fit. */
interface Damaged {
  readonly bytes: Uint8Array;
  readonly fitted: boolean;
}

/** How a saved form is loaded, asked and refused. */
interface SavedForm {
  readonly name: string;
  readonly bytes: Uint8Array;
  fit(bytes: Uint8Array): Uint8Array;
  /** Everything that can be asked of it; throws what loading throws. */
  answers(bytes: Uint8Array): unknown;
  isRefusal(error: unknown): boolean;
  /** What is wrong with answers that differ: with a fitted checksum, other weights are another valid form. */
  oddity(answers: unknown): string | undefined;
}

/** Damage: the error of the named class, or the same answers; where the checksum fits, answers that make sense. */
function savedTarget(form: SavedForm): Target<Damaged> {
  const right = form.answers(form.bytes);
  return {
    name: form.name,
    make(random) {
      const bytes = damaged(form.bytes, random);
      return random.chance(0.6) ? { bytes: form.fit(bytes), fitted: true } : { bytes, fitted: false };
    },
    async fault({ bytes, fitted }) {
      let answers: unknown;
      try {
        answers = form.answers(bytes);
      } catch (error) {
        return form.isRefusal(error) ? undefined : `not refused by name: ${(error as Error).stack}`;
      }
      if (isDeepStrictEqual(answers, right)) return undefined;
      return fitted ? form.oddity(answers) : 'other answers, though the checksum did not fit';
    },
    *smaller({ bytes, fitted }) {
      // One change after the other is taken back.
      for (let i = 0; i < bytes.length; i++) {
        if (bytes[i] === form.bytes[i] || form.bytes[i] === undefined) continue;
        const repaired = bytes.slice();
        repaired[i] = form.bytes[i] as number;
        yield { bytes: fitted ? form.fit(repaired) : repaired, fitted };
      }
    },
    print({ bytes, fitted }) {
      const changes = Array.from(bytes, (byte, i) => [i, form.bytes[i], byte]).filter(([, a, b]) => a !== b);
      return JSON.stringify({ fitted, length: bytes.length, of: form.bytes.length, changes: changes.slice(0, 40) });
    },
  };
}

function damaged(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = bytes.slice();
  const place = () =>
    random.chance(0.4) ? random.int(0, Math.min(900, copy.length - 1)) : random.int(0, copy.length - 1);
  switch (random.int(0, 6)) {
    case 0:
      return copy.slice(0, place());
    case 1:
      return new Uint8Array([...copy, ...random.times(random.int(1, 64), () => random.int(0, 255))]);
    case 2: {
      const from = place();
      return copy.fill(0, from, from + random.pick([4, 64, 512]));
    }
    case 3: {
      const [a, b] = [place(), place()];
      [copy[a], copy[b]] = [copy[b] as number, copy[a] as number];
      return copy;
    }
    case 4:
      // A digit of the header for another: lengths and settings.
      for (let left = 3; left > 0; left--) {
        const at = place();
        if ((copy[at] as number) >= 48 && (copy[at] as number) < 58) copy[at] = random.int(48, 57);
      }
      return copy;
    default:
      for (let left = random.int(1, 3); left > 0; left--) copy[place()] = random.int(0, 255);
      return copy;
  }
}

const isProbability = (value: unknown): boolean => typeof value === 'number' && value >= -1e-9 && value <= 1 + 1e-9;

/** A saved index. */
export function indexTarget(papers: readonly Paper[]): Target<Damaged> {
  const [first, second] = papers;
  return savedTarget({
    name: 'index',
    bytes: new PaperIndex(papers).toBytes(),
    fit: fitIndex,
    answers(bytes) {
      const index = PaperIndex.fromBytes(bytes);
      const known = [...index].map(({ id }) => id);
      const related = index.related(index.has(first?.id ?? '') ? (first?.id ?? '') : (known[0] ?? ''));
      const found = index.search(second?.title ?? '');
      const liked = known.slice(0, 1);
      const matches = [related, found, index.recommend(liked)].flat();
      index.toBytes();
      return matches.map(({ paper, score, terms }) => ({ id: paper.id, score, terms }));
    },
    isRefusal: (error) => error instanceof IndexFormatError || isAboutPapers(error),
    oddity(answers) {
      const odd = (answers as { score: number }[]).find(({ score }) => !isProbability(score));
      return odd === undefined ? undefined : `a score of ${odd.score}`;
    },
  });
}

/** An index without papers has none to ask for: no fault of the form. */
const isAboutPapers = (error: unknown): boolean => error instanceof RangeError && /id of a paper/.test(error.message);

/** A saved classifier. */
export function classifierTarget(papers: readonly Paper[]): Target<Damaged> {
  const examples = papers.map((input, i) => ({ topic: ['a', 'b', 'c'][i % 3] as string, input }));
  const [first] = papers;
  return savedTarget({
    name: 'classifier',
    bytes: TopicClassifier.train(examples).toBytes(),
    fit: fitClassifier,
    answers(bytes) {
      const classifier = TopicClassifier.fromBytes(bytes);
      const probabilities = first === undefined ? [] : classifier.classify(first);
      const [best] = probabilities;
      return { probabilities, terms: best && first && classifier.explain(first, best.topic) };
    },
    isRefusal: (error) =>
      error instanceof Error && /^TopicClassifier\.fromBytes: |^saved classifier/.test(error.message),
    oddity(answers) {
      const { probabilities } = answers as { probabilities: { probability: number }[] };
      const odd = probabilities.find(({ probability }) => !isProbability(probability));
      return odd === undefined ? undefined : `a probability of ${odd.probability}`;
    },
  });
}
