import { checkIterable, refuse, shown } from '../paper/arguments.js';
import { Analyzer } from '../text/analyzer.js';
import type { Background } from '../text/background.js';
import { checkTextInput, type TextInput } from '../text/paper-text.js';
import { HALF_LISTING, interestModel } from './interests.js';
import { countTerms, isBigram, type TermCounts } from './terms.js';
import type { ClassifierState } from './train.js';
import { documentFrequencies, fitVectorizer, type Vectorizer, vectorize } from './vectorizer.js';

/**
 * Words and phrases that describe each topic, by the topic's name: several, or a string for a single one. A Map takes any
 * name, an object the usual ones.
 */
export type TopicDescriptions<T extends string> =
  | Readonly<Record<T, string | readonly string[]>>
  | ReadonlyMap<T, string | readonly string[]>;

/** Settings of {@link TopicClassifier.fromDescriptions}. */
export interface DescriptionOptions {
  /** Papers whose words are learned where they fit a topic. @defaultValue none: papers are compared with the words alone */
  readonly listing?: Iterable<TextInput>;
  /** How common terms are in science at large. @defaultValue none: idf of the listing */
  readonly background?: Background;
  /** Splits texts into terms. @defaultValue an `Analyzer` with its own defaults */
  readonly analyzer?: Analyzer;
}

const CALLER = 'TopicClassifier.fromDescriptions';
/** Weight of a pair of words beside that of a word. */
const BIGRAM_WEIGHT = 0.5;
/** What a word in the title of a listed paper counts for: it is learned from more than one of the abstract. */
const TITLE_WEIGHT = 3;
/** Logistic curves of the chance that an interest fits, by the cosine; measured, see docs/benchmarks/topics.md. */
const FIT_OF_WORDS = { slope: 22, offset: -5.5 };
const FIT_IN_LISTING = { slope: 22, offset: -6.2 };

/** State of a classifier whose topics are given by words. */
export function describeTopics<T extends string>(
  descriptions: TopicDescriptions<T>,
  options: DescriptionOptions,
): ClassifierState<T> {
  const entries = readDescriptions(descriptions);
  const analyzer = options.analyzer ?? new Analyzer();
  const words = entries.map(([topic, phrases]) => countTerms([topic, ...phrases].join('. '), analyzer));
  const papers = readListing(options.listing).map((input) => countTerms(input, analyzer, TITLE_WEIGHT));
  const texts: TermCounts[] = [...papers, ...words];
  const vectorizer = fitVectorizer(documentFrequencies(texts), texts.length, {
    leastDf: { unigram: 1, bigram: 1 },
    background: options.background,
  });
  for (const [term, column] of vectorizer.vocabulary) {
    if (isBigram(term)) vectorizer.idf[column]! *= BIGRAM_WEIGHT;
  }
  const telling = tellingApart(vectorizer, papers);
  const seeds = words.map((text) => vectorize(text, telling));
  const nodes = papers.map((text) => vectorize(text, vectorizer));
  const fit = papers.length === 0 ? FIT_OF_WORDS : FIT_IN_LISTING;
  return {
    topics: entries.map(([topic]) => topic),
    vectorizer,
    minKnown: 0,
    model: interestModel(seeds, nodes, vectorizer.idf.length),
    temperature: fit.slope,
    none: -fit.offset,
    heads: [],
  };
}

/** Weights of the words of descriptions: the more papers of the listing hold one, the less it tells them apart. */
function tellingApart({ vocabulary, idf }: Vectorizer, papers: readonly TermCounts[]): Vectorizer {
  const telling = idf.slice();
  for (const [term, df] of documentFrequencies(papers))
    telling[vocabulary.get(term)!]! *= 1 - df / (papers.length + HALF_LISTING);
  return { vocabulary, idf: telling };
}

/** Descriptions as a list, or an error that names what is wrong. */
function readDescriptions<T extends string>(descriptions: TopicDescriptions<T>): [T, readonly string[]][] {
  if (typeof descriptions !== 'object' || descriptions === null || Array.isArray(descriptions)) {
    refuse(`${CALLER}: descriptions`, 'an object or a Map from topics to phrases', descriptions);
  }
  const entries: [T, unknown][] =
    descriptions instanceof Map ? [...descriptions] : (Object.entries(descriptions) as [T, unknown][]);
  if (entries.length === 0) throw new RangeError(`${CALLER}: descriptions must name at least 1 topic, not 0`);
  return entries.map(([topic, phrases]) => {
    const name = `${CALLER}: descriptions of ${shown(topic)}`;
    if (typeof phrases === 'string') return [topic, [phrases]];
    checkIterable(name, phrases);
    const list = [...phrases];
    for (const phrase of list) if (typeof phrase !== 'string') refuse(`each phrase in ${name}`, 'a string', phrase);
    return [topic, list as string[]];
  });
}

function readListing(listing: Iterable<TextInput> | undefined): TextInput[] {
  if (listing === undefined) return [];
  checkIterable(`${CALLER}: listing`, listing);
  return Array.from(listing, (input, i) => {
    checkTextInput(`${CALLER}: listing[${i}]`, input);
    return input;
  });
}
