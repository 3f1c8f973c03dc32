import type { Candidate } from './candidates.js';
import { NAME_FEATURES, type NameWeights } from './learned.js';
import { LEARNED_NAMES } from './learned-weights.js';
import type { Features, NamedFeatures, NameFeatures } from './name-features.js';

/** How sure a label is: a reader would accept it in about 85 of 100 cases, in more than half, in fewer. */
export type Confidence = 'sure' | 'likely' | 'unsure';

/** A phrase that names a topic. */
export interface TopicPhrase {
  readonly phrase: string;
  /** Chance that a reader would take it for the topic's heading, 0 to 1. */
  readonly weight: number;
}

/** The name of a topic. */
export interface TopicName {
  readonly label: string;
  readonly confidence: Confidence;
  /** The best phrases, none inside another. */
  readonly keywords: readonly TopicPhrase[];
}

/** A topic that is to be named. */
export interface Unnamed {
  readonly members: readonly number[];
  /** The field of at least half of its papers, in words, where it is not that of most of the listing. */
  readonly field: string | undefined;
}

/** Least chances of the steps of confidence. */
const SURE = 0.8;
const LIKELY = 0.5;
/** Below this chance a phrase misleads more than the field alone, which is only too broad. */
const FIELD_ALONE = 0.4;
/** A second phrase must stand in this part of the topic's papers without the first one. */
const SECOND_COVERAGE = 0.15;
/** Phrases of a topic among which its label is chosen. */
const CLAIMS = 12;

/** A phrase ranked as the name of one topic. */
export interface RankedName extends NamedFeatures {
  readonly score: number;
  readonly chance: number;
}

/** Sum of the features, each times its weight. */
export function nameScore(features: Features, weights: Omit<NameWeights, 'confidence'>): number {
  return NAME_FEATURES.reduce((sum, feature) => sum + weights[feature] * features[feature], 0);
}

/** Candidates as names of a topic, the best first. */
export function rankNames(features: readonly NamedFeatures[]): RankedName[] {
  const { confidence } = LEARNED_NAMES;
  const ranked = features.map((named) => {
    const score = nameScore(named.features, LEARNED_NAMES);
    const odds = confidence.offset + confidence.score * score + confidence.coverage * named.coverage;
    return { ...named, score, chance: 1 / (1 + Math.exp(-odds)) };
  });
  return ranked.sort((a, b) => b.score - a.score || (a.candidate.key < b.candidate.key ? -1 : 1));
}

/** Names of all topics of a listing, no two alike; undefined where nothing names one. */
export function nameTopics(
  topics: readonly Unnamed[],
  features: NameFeatures,
  limit: number,
): (TopicName | undefined)[] {
  const ranked = topics.map(({ members }) => distinct(rankNames(features.of(members))));
  const taken = new Set<string>();
  const first = new Map<number, RankedName>();
  for (const { topic, name } of claims(ranked)) {
    if (first.has(topic) || taken.has(wordSet(name.candidate))) continue;
    first.set(topic, name);
    taken.add(wordSet(name.candidate));
  }
  return topics.map((topic, number) => {
    const name = first.get(number);
    if (name === undefined) return undefined;
    const keywords = ranked[number]!.slice(0, limit).map(({ candidate, chance }) => ({
      phrase: candidate.phrase,
      weight: chance,
    }));
    const second = secondName(name, ranked[number]!, topic.members.length);
    const free = second !== undefined && !taken.has(wordSet(second.candidate)) ? second : undefined;
    if (free !== undefined) taken.add(wordSet(free.candidate));
    const fieldIsFree = topic.field !== undefined && !taken.has(topic.field);
    const label = compose(topic, name, { second: free, fieldIsFree });
    taken.add(label.label);
    return { ...label, keywords };
  });
}

/** One phrase where it holds; else the field, alone where the phrase hardly says a thing, or two phrases. */
function compose(
  { field }: Unnamed,
  { candidate: { phrase }, chance }: RankedName,
  { second, fieldIsFree }: { second: RankedName | undefined; fieldIsFree: boolean },
): Pick<TopicName, 'label' | 'confidence'> {
  if (chance >= SURE) return { label: phrase, confidence: 'sure' };
  if (chance >= LIKELY) return { label: phrase, confidence: 'likely' };
  if (field !== undefined && fieldIsFree && chance < FIELD_ALONE) return { label: field, confidence: 'unsure' };
  if (field !== undefined) return { label: `${field}: ${phrase}`, confidence: 'unsure' };
  const label = second === undefined ? phrase : `${phrase} and ${second.candidate.phrase}`;
  return { label, confidence: 'unsure' };
}

/** The claims of all topics to their phrases, the best first. */
function claims(ranked: readonly (readonly RankedName[])[]): { topic: number; name: RankedName }[] {
  const all = ranked.flatMap((names, topic) => names.slice(0, CLAIMS).map((name) => ({ topic, name })));
  return all.sort(
    (a, b) =>
      b.name.score - a.name.score || (a.name.candidate.key < b.name.candidate.key ? -1 : 1) || a.topic - b.topic,
  );
}

function wordSet({ words }: Candidate): string {
  return [...words].sort().join(' ');
}

/** The phrase that says most of what the first one leaves unsaid. */
function secondName(first: RankedName, ranked: readonly RankedName[], size: number): RankedName | undefined {
  const covered = new Set(first.inside);
  const { words } = first.candidate;
  const gains = ranked
    .filter(({ candidate }) => candidate.words.every((word) => !words.includes(word)))
    .filter(({ candidate }) => !shortens(words, candidate.words) && !shortens(candidate.words, words))
    .map((name) => ({ name, gain: name.inside.filter((row) => !covered.has(row)).length / size }))
    .filter(({ gain }) => gain >= SECOND_COVERAGE);
  gains.sort((a, b) => b.gain * b.name.chance - a.gain * a.name.chance);
  return gains[0]?.name;
}

/** Whether a phrase holds the acronym of the other ("accelerated MRI" beside "magnetic resonance imaging"). */
function shortens(words: readonly string[], long: readonly string[]): boolean {
  return long.length > 1 && words.includes(long.map((word) => word.charAt(0)).join(''));
}

/** Leaves out phrases whose words a better phrase already holds, or that hold all words of a better one. */
function distinct(ranked: readonly RankedName[]): RankedName[] {
  const kept: RankedName[] = [];
  for (const name of ranked) {
    const { words } = name.candidate;
    const repeats = kept.some(({ candidate }) => {
      return (
        words.every((word) => candidate.words.includes(word)) || candidate.words.every((word) => words.includes(word))
      );
    });
    if (!repeats) kept.push(name);
    if (kept.length === CLAIMS) break;
  }
  return kept;
}
