import { extractKeywords } from '../keywords/extract.js';
import { listingCounts } from '../keywords/listing-counts.js';
import type { KeywordModel } from '../keywords/model.js';
import type { Paper } from '../paper/paper.js';
import { PaperIndex } from '../similarity/paper-index.js';
import { Analyzer } from '../text/analyzer.js';
import type { Background } from '../text/background.js';
import type { Graph } from './graph.js';
import { louvain } from './louvain.js';
import { type PhraseFinder, PhraseTable, type TopicPhrase } from './phrases.js';

/** A topic found in a listing. */
export interface Topic<P extends Paper = Paper> {
  /** The phrase that names the topic best; `other` for papers that belong to no topic large enough to name. */
  readonly label: string;
  /** Phrases that set the topic apart, the best first; none for `other`. */
  readonly keywords: readonly TopicPhrase[];
  /** Papers of the topic, those that belong to it most first. */
  readonly papers: readonly P[];
  /** How much each paper belongs to the topic, 0 to 1, in the order of `papers`. */
  readonly strengths: readonly number[];
}

/** Settings of {@link discoverTopics}. */
export interface DiscoverOptions {
  /** How common terms are in science at large. @defaultValue none: idf of the listing */
  readonly background?: Background;
  /** Splits texts into terms. @defaultValue an `Analyzer` with its own defaults */
  readonly analyzer?: Analyzer;
  /** Neighbours that each paper is linked to, 1 to 1,000. @defaultValue 7 under 150 papers, else 10 */
  readonly neighbours?: number;
  /** Above 1 finds more and smaller topics, below 1 fewer and larger ones. @defaultValue 1.3 under 150 papers, else 1.6 */
  readonly resolution?: number;
  /** Topics of fewer papers are put together as `other`. @defaultValue 3 */
  readonly minSize?: number;
  /** Greatest number of keywords of a topic. @defaultValue 5 */
  readonly keywords?: number;
  /** The learned tables of the keyword extractor. @defaultValue none: the table-free extractor */
  readonly model?: KeywordModel;
  /** Phrases of a paper from which topics are named. @defaultValue its 15 best keywords */
  readonly phrases?: PhraseFinder;
}

const OTHER = 'other';

/**
 * Finds the topics of a listing, without examples: communities (Louvain) of the graph of nearest neighbours in a
 * `PaperIndex`. The number of topics comes out of the listing. The answer does not depend on the order of the papers.
 *
 * @returns topics, the largest first, `other` last
 * @throws RangeError for an option out of range
 *
 * @example
 * ```ts
 * discoverTopics([]); // []
 * ```
 */
export function discoverTopics<P extends Paper>(papers: Iterable<P>, options: DiscoverOptions = {}): Topic<P>[] {
  const sorted = uniqueById(papers);
  const settings = readOptions(options, sorted.length);
  const graph = listingGraph(sorted, settings, options.background);
  const table = new PhraseTable(sorted, options.phrases ?? keywordFinder(sorted, options.model), {
    analyzer: settings.analyzer,
    background: options.background,
  });
  const groups = groupBy(louvain(graph, settings.resolution));
  const large = groups.filter((members) => members.length >= settings.minSize);
  const keywords = large.map((members) => table.name(members, settings.keywords));
  const labels = distinctLabels(keywords);
  const topics = large.map((members, i) => topicOf(labels[i]!, keywords[i]!, memberStrengths(members, graph, sorted)));
  topics.sort((a, b) => b.papers.length - a.papers.length || (a.papers[0]!.id < b.papers[0]!.id ? -1 : 1));
  const rest = groups.filter((members) => members.length < settings.minSize).flat();
  if (rest.length > 0) topics.push(topicOf(OTHER, [], memberStrengths(rest, graph, sorted)));
  return topics;
}

interface Settings {
  readonly analyzer: Analyzer;
  readonly neighbours: number;
  readonly resolution: number;
  readonly minSize: number;
  readonly keywords: number;
}

function readOptions(options: DiscoverOptions, size: number): Settings {
  const settings = {
    analyzer: options.analyzer ?? new Analyzer(),
    neighbours: options.neighbours ?? (size < 150 ? 7 : 10),
    resolution: options.resolution ?? (size < 150 ? 1.3 : 1.6),
    minSize: options.minSize ?? 3,
    keywords: options.keywords ?? 5,
  };
  for (const name of ['neighbours', 'minSize', 'keywords'] as const) {
    if (!Number.isInteger(settings[name]) || settings[name] < 1) {
      throw new RangeError(`discoverTopics: ${name} must be an integer of at least 1, not ${settings[name]}`);
    }
  }
  if (!(settings.resolution > 0)) {
    throw new RangeError(`discoverTopics: resolution must be above 0, not ${settings.resolution}`);
  }
  return settings;
}

/** Papers sorted by id, the first of those with the same id. */
function uniqueById<P extends Paper>(papers: Iterable<P>): P[] {
  const byId = new Map<string, P>();
  for (const paper of papers) if (!byId.has(paper.id)) byId.set(paper.id, paper);
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Symmetric graph of the nearest neighbours in an index of the papers: an edge where either end is among the nearest of the other. */
function listingGraph(papers: readonly Paper[], { analyzer, neighbours }: Settings, background?: Background): Graph {
  const index = new PaperIndex(papers, { analyzer, ...(background && { background }) });
  const places = new Map(papers.map(({ id }, place) => [id, place]));
  const edges = papers.map(() => new Map<number, number>());
  for (const [id, nearest] of index.neighbours({ k: neighbours })) {
    const place = places.get(id)!;
    for (const { id: other, score } of nearest) {
      edges[place]!.set(places.get(other)!, score);
      edges[places.get(other)!]!.set(place, score);
    }
  }
  return { neighbours: edges };
}

function groupBy(communities: Int32Array): number[][] {
  const groups: number[][] = [];
  for (const [node, community] of communities.entries()) {
    groups[community] ??= [];
    groups[community].push(node);
  }
  return groups;
}

/** The best keyword of each topic that no other topic has a better claim to; `other` where there is none. */
function distinctLabels(keywords: readonly (readonly TopicPhrase[])[]): string[] {
  const claims = keywords.flatMap((phrases, topic) => phrases.map(({ phrase, weight }) => ({ topic, phrase, weight })));
  claims.sort((a, b) => b.weight - a.weight || (a.phrase < b.phrase ? -1 : 1) || a.topic - b.topic);
  const labels = keywords.map(() => OTHER);
  const taken = new Set<string>();
  for (const { topic, phrase } of claims) {
    if (labels[topic] !== OTHER || taken.has(phrase.toLowerCase())) continue;
    labels[topic] = phrase;
    taken.add(phrase.toLowerCase());
  }
  return labels;
}

const PHRASES_PER_PAPER = 15;

function keywordFinder(papers: readonly Paper[], model: KeywordModel | undefined): PhraseFinder {
  const options = { listing: listingCounts(papers), limit: PHRASES_PER_PAPER, ...(model && { model }) };
  return (paper) => extractKeywords(paper, options);
}

interface Member<P> {
  readonly paper: P;
  readonly strength: number;
}

/** Strength of a member: part of the weight of its edges that stays inside the topic. */
function memberStrengths<P extends Paper>(members: readonly number[], graph: Graph, papers: readonly P[]): Member<P>[] {
  const inside = new Set(members);
  return members.map((member) => {
    let within = 0;
    let total = 0;
    for (const [other, weight] of graph.neighbours[member]!) {
      total += weight;
      if (inside.has(other)) within += weight;
    }
    return { paper: papers[member]!, strength: total === 0 ? 0 : within / total };
  });
}

function topicOf<P extends Paper>(label: string, keywords: TopicPhrase[], members: Member<P>[]): Topic<P> {
  members.sort((a, b) => b.strength - a.strength || (a.paper.id < b.paper.id ? -1 : 1));
  return {
    label,
    keywords,
    papers: members.map(({ paper }) => paper),
    strengths: members.map(({ strength }) => strength),
  };
}
