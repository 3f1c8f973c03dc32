import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Background, KeywordModel, Paper } from '../../../src/index.js';
import { Analyzer } from '../../../src/text/analyzer.js';
import { type Position, positions } from '../../../src/topics/discover/belonging.js';
import { findCandidates } from '../../../src/topics/discover/candidates.js';
import { notAHeading } from '../../../src/topics/discover/design-words.js';
import { type FieldFinder, fieldVectors, predictedFields } from '../../../src/topics/discover/fields.js';
import { NAME_FEATURES } from '../../../src/topics/discover/learned.js';
import { type NamedFeatures, NameFeatures } from '../../../src/topics/discover/name-features.js';
import { keywordFinder } from '../../../src/topics/discover/options.js';
import type { PhraseFinder } from '../../../src/topics/discover/phrase.js';
import { acronyms } from '../../../src/topics/discover/same-names.js';
import { contentWords, stemPapers, stems } from '../../../src/topics/discover/stemmed.js';
import { listingVectors } from '../../../src/topics/discover/vectors.js';
import { readCuratedLists } from '../../topics/awesome.js';

/** A name of a topic with what it is worth as its heading, 0 to 1. */
export interface JudgedName {
  readonly phrase: string;
  readonly features: readonly number[];
  /** Part of the topic's papers that hold it. */
  readonly coverage: number;
  readonly gain: number;
  /** Whether a reader accepts it. */
  readonly accepted: boolean;
}

/** A topic with its judged names. */
export interface JudgedTopic {
  /** The listing, all of whose topics are left out together. */
  readonly listing: string;
  readonly source: 'headings' | 'ratings';
  readonly names: readonly JudgedName[];
}

/** A paper in a topic, and whether it belongs there. */
export interface JudgedMember {
  readonly listing: string;
  readonly position: Position;
  readonly truth: boolean;
}

/** What names and belonging are learned from. */
export interface NameTools {
  readonly background: Background;
  readonly model: KeywordModel;
  readonly fields: FieldFinder;
}

/** Worth of a rated name: good, acceptable, too broad, too narrow, misleading, no heading. */
const GAINS: Readonly<Record<string, number>> = { g: 1, a: 0.67, B: 0.23, N: 0.1, M: 0, X: 0 };
const LEAST_PAPERS = 5;

interface RatedTopic {
  readonly listing: string;
  readonly papers: readonly string[];
  readonly misfit: readonly string[];
  readonly doubt: readonly string[];
  readonly ratings: Readonly<Record<string, string>>;
}

interface Panel {
  readonly listings: Readonly<Record<string, readonly string[]>>;
  readonly topics: readonly RatedTopic[];
}

function readJson<T>(path: string): T {
  return JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as T;
}

/** Papers of the arXiv data by id, those wanted. */
export function readWanted(folder: string, wanted: ReadonlySet<string>): Map<string, Paper> {
  const lines = gunzipSync(readFileSync(join(folder, 'arxiv', 'papers.jsonl.gz')))
    .toString('utf8')
    .split('\n');
  const papers = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Omit<Paper, 'links'>);
  return new Map(papers.filter(({ id }) => wanted.has(id)).map((paper) => [paper.id, { ...paper, links: [] }]));
}

/** Topics whose names and papers were rated by reading. */
export function ratedTopics(folder: string, tools: NameTools): { topics: JudgedTopic[]; members: JudgedMember[] } {
  const { listings, topics } = readJson<Panel>(join(folder, 'panel', 'topics-dev.json.gz'));
  const papers = readWanted(folder, new Set(Object.values(listings).flat()));
  const found = Object.entries(listings).map(([listing, ids]) => {
    const known = ids.flatMap((id) => papers.get(id) ?? []);
    const rows = new Map(known.map(({ id }, row) => [id, row]));
    const rated = topics.filter((topic) => topic.listing === listing);
    const groups = rated.map((topic) => topic.papers.flatMap((id) => rows.get(id) ?? []));
    const { features } = featuresOf(known, tools);
    const vectors = listingVectors(known, { analyzer: new Analyzer(), background: tools.background });
    const placed = positions(groups, vectors, fieldVectors(predictedFields(known, tools.fields)));
    return {
      topics: rated.map((topic, number): JudgedTopic => {
        const ratings = new Map(
          Object.entries(topic.ratings).map(([phrase, rating]) => [stems(phrase).join(' '), rating]),
        );
        const names = features.of(groups[number]!).filter(({ candidate }) => ratings.has(candidate.key));
        return {
          listing,
          source: 'ratings',
          names: names.map((name) => {
            const rating = ratings.get(name.candidate.key)!;
            return { ...judged(name), gain: GAINS[rating]!, accepted: rating === 'g' || rating === 'a' };
          }),
        };
      }),
      members: placed.flatMap((position) => {
        const { misfit, doubt } = rated[position.topic]!;
        const { id } = known[position.row]!;
        return doubt.includes(id) ? [] : [{ listing, position, truth: !misfit.includes(id) }];
      }),
    };
  });
  return { topics: found.flatMap((one) => one.topics), members: found.flatMap((one) => one.members) };
}

/** Sections of curated lists; a name is right where it shares a stem with the curators' heading, acronyms written out. */
export function headedTopics(folder: string, tools: NameTools): JudgedTopic[] {
  const { papers, sections } = readCuratedLists(join(folder, 'awesome-lists'));
  const lists = [...new Set(sections.map(({ list }) => list))];
  return lists.flatMap((list) => {
    const own = sections.filter((section) => section.list === list);
    const ids = [...new Set(own.flatMap((section) => section.ids))].filter((id) => papers.has(id));
    const known = ids.map((id) => papers.get(id)!);
    const rows = new Map(ids.map((id, row) => [id, row]));
    const large = own.filter((section) => section.ids.filter((id) => rows.has(id)).length >= LEAST_PAPERS);
    if (large.length < 2) return [];
    const { features, long } = featuresOf(known, tools);
    return large.flatMap(({ path, ids: members }): JudgedTopic[] => {
      const heading = contentWords(stems(path.at(-1) ?? '').join(' ')).filter((word) => !notAHeading(word));
      if (heading.length === 0) return [];
      const inside = members.flatMap((id) => rows.get(id) ?? []);
      const names = features.of(inside).map((name) => {
        const hit = heading.some((word) => saysWord(name.candidate.words, word, long.get(word)));
        return { ...judged(name), gain: Number(hit), accepted: hit };
      });
      return [{ listing: list, source: 'headings', names }];
    });
  });
}

/** Whether a name holds a word of a heading, or where that is an acronym all words of its long form. */
function saysWord(name: readonly string[], word: string, long: string | undefined): boolean {
  return name.includes(word) || (long !== undefined && contentWords(long).every((part) => name.includes(part)));
}

/** Features of the names of a listing's topics, and the long forms of its acronyms. */
function featuresOf(
  papers: readonly Paper[],
  { background, model }: NameTools,
): { features: NameFeatures; long: ReadonlyMap<string, string> } {
  const texts = stemPapers(papers);
  const extract = keywordFinder(papers, model);
  const phrases = new Map(papers.map((paper) => [paper, extract(paper)]));
  const find: PhraseFinder = (paper) => phrases.get(paper)!;
  const found = [...phrases.values()].flat();
  const keys = new Set(found.map(({ phrase }) => stems(phrase).join(' ')));
  return {
    features: new NameFeatures(findCandidates(papers, texts, { find, background }), texts),
    long: acronyms(found, keys),
  };
}

function judged({ candidate, features, coverage }: NamedFeatures): Omit<JudgedName, 'gain' | 'accepted'> {
  return { phrase: candidate.phrase, features: NAME_FEATURES.map((name) => features[name]), coverage };
}
