import { checkedPapers } from '../../paper/arguments.js';
import { firstOfEachId } from '../../paper/first-of-each-id.js';
import type { Paper } from '../../paper/paper.js';
import { neighbourGraph } from '../graph.js';
import type { SparseVector } from '../sparse.js';
import { type Member, settle } from './belonging.js';
import { findCandidates } from './candidates.js';
import { fieldVectors, mainCategories, predictedFields, TopicFields } from './fields.js';
import { louvain } from './louvain.js';
import { NameFeatures } from './name-features.js';
import { type Confidence, nameTopics, type TopicName, type TopicPhrase } from './names.js';
import { type DiscoverOptions, type DiscoverSettings, keywordFinder, readOptions } from './options.js';
import { sectionsOf } from './sections.js';
import { stemPapers, stems } from './stemmed.js';
import { listingVectors, smoothVectors, withFields } from './vectors.js';

/** A topic found in a listing. */
export interface Topic<P extends Paper = Paper> {
  /**
   * The name of the topic: a phrase of its papers, or where no single one holds two ("diffusion models and video
   * generation"), the field and a phrase ("Robotics: grasping") or the field alone; `other` for papers that belong to no topic, or to one that
   * nothing names.
   */
  readonly label: string;
  /**
   * How sure the label is: `sure` ones are right in about 85 of 100 cases, `likely` ones in more than half, `unsure` ones in
   * fewer. Headings of the listing and `other` are `sure`.
   */
  readonly confidence: Confidence;
  /** `listing`: a heading of the listing; `papers`: found in the papers' words, a guess. */
  readonly source: 'listing' | 'papers';
  /** Phrases that set the topic apart, the best first; none for `other`. */
  readonly keywords: readonly TopicPhrase[];
  /** Papers of the topic, those that belong to it most first. */
  readonly papers: readonly P[];
  /** The chance that each paper belongs to the topic, 0 to 1, in the order of `papers`; 0 in `other`, 1 below a heading. */
  readonly strengths: readonly number[];
}

const OTHER = 'other';

/**
 * Finds the topics of a listing, without examples: communities (Louvain) of the graph of nearest papers, each paper smoothed
 * by those near to it; papers that hardly belong are set aside as `other`. The number of topics comes out of the listing.
 * The answer does not depend on the order of the papers.
 *
 * @category Topics
 * @returns topics, the largest first, or headings in the order of the listing; `other` last
 * @throws TypeError for papers that are none, RangeError for an option out of range
 *
 * @example
 * ```ts
 * discoverTopics([]); // []
 * ```
 */
export function discoverTopics<P extends Paper>(papers: Iterable<P>, options: DiscoverOptions = {}): Topic<P>[] {
  const settings = readOptions(options);
  const listed = checkedPapers('discoverTopics: papers', papers, ['id', 'title', 'abstract']);
  const sorted = firstOfEachId(listed).sort((a, b) => (a.id < b.id ? -1 : 1));
  const texts = stemPapers(sorted);
  const find = options.phrases ?? keywordFinder(sorted, options.model);
  const features = (listed: readonly string[]): NameFeatures => {
    const fields = listed.map((field) => new Set(stems(field)));
    return new NameFeatures(findCandidates(sorted, texts, { find, background: settings.background, fields }), texts);
  };
  const found =
    (settings.sections === 'auto' && bySection(sorted, settings, features)) || byWords(sorted, settings, features);
  const topics = found.groups.map(
    ({ name, members, source }): Topic<P> => ({
      ...name,
      source,
      papers: members.map(({ row }) => sorted[row]!),
      strengths: members.map(({ strength }) => strength),
    }),
  );
  const ordered =
    found.source === 'papers'
      ? topics.sort((a, b) => b.papers.length - a.papers.length || (a.papers[0]!.id < b.papers[0]!.id ? -1 : 1))
      : inListedOrder(topics, listed);
  return found.other.length === 0 ? ordered : [...ordered, otherTopic(found.other.map((row) => sorted[row]!))];
}

interface Found {
  readonly source: Topic['source'];
  readonly groups: readonly { name: TopicName; members: readonly Member[]; source: Topic['source'] }[];
  readonly other: readonly number[];
}

/** Topics in the order in which the listing names a paper of each. */
function inListedOrder<P extends Paper>(topics: readonly Topic<P>[], listed: readonly P[]): Topic<P>[] {
  const topicOf = new Map(topics.flatMap((topic) => topic.papers.map(({ id }) => [id, topic])));
  return [...new Set(listed.flatMap(({ id }) => topicOf.get(id) ?? []))];
}

/** Names of topics are measured once there are topics to name; the fields that most of the listing is of are passed. */
type Features = (fields: readonly string[]) => NameFeatures;

function byWords(papers: readonly Paper[], settings: DiscoverSettings, features: Features): Found {
  const vectors = listingVectors(papers, settings);
  const predicted = predictedFields(papers, settings.fields);
  const inFields = fieldVectors(predicted);
  const groups = communities(withFields(vectors, inFields), settings);
  const { topics, other } = settle(groups, vectors, { minSize: settings.minSize, fields: inFields });
  const fields = new TopicFields(mainCategories(papers, predicted));
  const unnamed = topics.map((members) => {
    const rows = members.map(({ row }) => row);
    return { members: rows, field: fields.of(rows) };
  });
  const names = topics.length === 0 ? [] : nameTopics(unnamed, features(fields.ofListing()), settings.keywords);
  const named = topics.flatMap((members, i) => {
    const name = names[i];
    return name === undefined ? [] : [{ name, members, source: 'papers' as const }];
  });
  const nameless = topics.flatMap((members, i) => (names[i] === undefined ? members.map(({ row }) => row) : []));
  return { source: 'papers', groups: named, other: [...other, ...nameless].sort((a, b) => a - b) };
}

/** Groups of papers by the graph of their smoothed vectors. */
export function communities(
  vectors: readonly SparseVector[],
  { neighbours, resolution }: Pick<DiscoverSettings, 'neighbours' | 'resolution'>,
): number[][] {
  const groups: number[][] = [];
  for (const [row, community] of louvain(neighbourGraph(smoothVectors(vectors), neighbours), resolution).entries()) {
    groups[community] ??= [];
    groups[community].push(row);
  }
  return groups;
}

function bySection(papers: readonly Paper[], settings: DiscoverSettings, features: Features): Found | undefined {
  const sections = sectionsOf(papers, settings.minSize);
  if (sections === undefined) return undefined;
  const unnamed = sections.map(({ rows }) => ({ members: rows, field: undefined }));
  const names = nameTopics(unnamed, features([]), settings.keywords);
  const below = new Set(sections.flatMap(({ rows }) => rows));
  return {
    source: 'listing',
    groups: sections.map(({ label, rows }, i) => ({
      name: { label, confidence: 'sure', keywords: names[i]?.keywords ?? [] },
      members: rows.map((row) => ({ row, strength: 1 })),
      source: 'listing',
    })),
    other: [...papers.keys()].filter((row) => !below.has(row)),
  };
}

function otherTopic<P extends Paper>(papers: readonly P[]): Topic<P> {
  return { label: OTHER, confidence: 'sure', source: 'papers', keywords: [], papers, strengths: papers.map(() => 0) };
}
