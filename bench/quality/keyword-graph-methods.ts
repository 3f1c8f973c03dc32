import { createRequire } from 'node:module';
import { tokenBounds } from '../../src/keywords/tokens.js';
import { phraseStem } from '../../src/keywords/words.js';
import type { PaperText } from '../../src/text/paper-text.js';
import { byValue, joinedText, type KeywordMethod } from './keyword-method.js';

interface Tagger {
  tagRawTokens(tokens: readonly string[]): readonly { readonly value: string; readonly pos: string }[];
}

interface TaggedToken {
  readonly surface: string;
  readonly stem: string;
  readonly noun: boolean;
  readonly adjective: boolean;
}

/** A noun phrase, (adjective)* (noun)+, with its places (token numbers). */
interface NounPhrase {
  readonly surface: string;
  readonly stems: readonly string[];
  readonly places: number[];
}

let tagger: Tagger | undefined;

function tagged(paper: PaperText): TaggedToken[] {
  tagger ??= createRequire(import.meta.url)('wink-pos-tagger')() as Tagger;
  const text = joinedText(paper);
  const bounds = tokenBounds(text);
  const tokens = Array.from({ length: bounds.length / 2 }, (_, i) => text.slice(bounds[2 * i], bounds[2 * i + 1]));
  return tagger.tagRawTokens(tokens).map(({ value, pos }) => ({
    surface: value,
    stem: phraseStem(value.toLowerCase()),
    noun: pos.startsWith('NN') && /\p{L}/u.test(value),
    adjective: pos.startsWith('JJ'),
  }));
}

function nounPhrases(tokens: readonly TaggedToken[]): NounPhrase[] {
  const phrases = new Map<string, NounPhrase>();
  let begin = 0;
  while (begin < tokens.length) {
    let end = begin;
    while (tokens[end]?.adjective) end++;
    const nouns = end;
    while (tokens[end]?.noun) end++;
    if (end > nouns) {
      const inside = tokens.slice(begin, end);
      const key = inside.map(({ stem }) => stem).join(' ');
      const known = phrases.get(key);
      if (known !== undefined) known.places.push(begin);
      else {
        const surface = inside.map((token) => token.surface).join(' ');
        phrases.set(key, { surface, stems: inside.map(({ stem }) => stem), places: [begin] });
      }
    }
    begin = Math.max(end, begin + 1);
  }
  return [...phrases.values()];
}

/** Edge weights of an undirected graph over numbered nodes. */
type Graph = Map<number, number>[];

function connect(graph: Graph, a: number, b: number, weight: number): void {
  graph[a]!.set(b, (graph[a]!.get(b) ?? 0) + weight);
}

/** PageRank with damping 0.85 over weighted edges, 30 rounds. */
function pageRank(graph: Graph): Float64Array {
  const size = graph.length;
  const out = graph.map((edges) => [...edges.values()].reduce((sum, weight) => sum + weight, 0));
  let rank = new Float64Array(size).fill(1 / size);
  for (let round = 0; round < 30; round++) {
    const next = new Float64Array(size).fill(0.15 / size);
    graph.forEach((edges, from) => {
      for (const [to, weight] of edges) next[to]! += (0.85 * rank[from]! * weight) / out[from]!;
    });
    rank = next;
  }
  return rank;
}

/** PageRank of the stems of nouns and adjectives that stand together in a window. */
function wordRanks(tokens: readonly TaggedToken[], window: number, weighted: boolean): Map<string, number> {
  const numbers = new Map<string, number>();
  const graph: Graph = [];
  const numberOf = (stem: string) => {
    if (!numbers.has(stem)) numbers.set(stem, graph.push(new Map()) - 1);
    return numbers.get(stem)!;
  };
  tokens.forEach((token, at) => {
    if (!token.noun && !token.adjective) return;
    const a = numberOf(token.stem);
    for (const other of tokens.slice(at + 1, at + window)) {
      if ((!other.noun && !other.adjective) || other.stem === token.stem) continue;
      const b = numberOf(other.stem);
      for (const [from, to] of [
        [a, b],
        [b, a],
      ] as const) {
        if (weighted) connect(graph, from, to, 1);
        else graph[from]!.set(to, 1);
      }
    }
  });
  const ranks = pageRank(graph);
  return new Map(Array.from(numbers, ([stem, number]) => [stem, ranks[number]!]));
}

/**
 * TextRank: PageRank of words in a window of 2; the top third of the words, joined where they stand together.
 *
 * Source: R. Mihalcea, P. Tarau, "TextRank: bringing order into texts", EMNLP 2004.
 */
export const TEXT_RANK: KeywordMethod = {
  name: 'TextRank (own)',
  rank(paper) {
    const tokens = tagged(paper);
    const ranks = wordRanks(tokens, 2, false);
    const kept = new Set(byValue(ranks).slice(0, Math.ceil(ranks.size / 3)));
    const phrases = new Map<string, number>();
    let inside: TaggedToken[] = [];
    for (const token of [...tokens, undefined]) {
      if (token !== undefined && (token.noun || token.adjective) && kept.has(token.stem)) {
        inside.push(token);
        continue;
      }
      const score = inside.reduce((sum, { stem }) => sum + ranks.get(stem)!, 0);
      if (inside.length > 0) phrases.set(inside.map(({ surface }) => surface.toLowerCase()).join(' '), score);
      inside = [];
    }
    return byValue(phrases);
  },
};

/**
 * SingleRank: PageRank of words weighted by co-occurrence in a window of 10; noun phrases by the sum of their words.
 *
 * Source: X. Wan, J. Xiao, "Single document keyphrase extraction using neighborhood knowledge", AAAI 2008.
 */
export const SINGLE_RANK: KeywordMethod = {
  name: 'SingleRank (own)',
  rank(paper) {
    const tokens = tagged(paper);
    const ranks = wordRanks(tokens, 10, true);
    const scores = nounPhrases(tokens).map(({ surface, stems }) => {
      return [surface, stems.reduce((sum, stem) => sum + (ranks.get(stem) ?? 0), 0)] as const;
    });
    return byValue(new Map(scores));
  },
};

/** Topics: phrases joined while the mean distance 1 - Jaccard of their stems is at most 0.74. */
function topicsOf(phrases: readonly NounPhrase[]): number[] {
  const sets = phrases.map(({ stems }) => new Set(stems));
  const distance = (a: number, b: number) => {
    const common = [...sets[a]!].filter((stem) => sets[b]!.has(stem)).length;
    return 1 - common / (sets[a]!.size + sets[b]!.size - common);
  };
  const clusters = phrases.map((_, i) => [i]);
  for (;;) {
    let best: { distance: number; a: number; b: number } | undefined;
    for (let a = 0; a < clusters.length; a++) {
      for (let b = a + 1; b < clusters.length; b++) {
        const pairs = clusters[a]!.flatMap((i) => clusters[b]!.map((j) => distance(i, j)));
        const mean = pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
        if (mean <= 0.74 && (best === undefined || mean < best.distance)) best = { distance: mean, a, b };
      }
    }
    if (best === undefined) break;
    clusters[best.a]!.push(...clusters.splice(best.b, 1)[0]!);
  }
  const topics = phrases.map(() => 0);
  clusters.forEach((members, topic) => {
    for (const member of members) topics[member] = topic;
  });
  return topics;
}

/**
 * MultipartiteRank: PageRank of noun phrases, edges between phrases of different topics by inverse distance, those
 * into the first phrase of a topic raised (alpha 1.1).
 *
 * Source: F. Boudin, "Unsupervised keyphrase extraction with multipartite graphs", NAACL 2018.
 */
export const MULTIPARTITE_RANK: KeywordMethod = {
  name: 'MultipartiteRank (own)',
  rank(paper) {
    const phrases = nounPhrases(tagged(paper));
    const topics = topicsOf(phrases);
    const graph: Graph = phrases.map(() => new Map());
    phrases.forEach((a, i) => {
      phrases.forEach((b, j) => {
        if (topics[i] === topics[j]) return;
        let weight = 0;
        for (const p of a.places) for (const q of b.places) weight += 1 / Math.max(1, gap(p, q, a, b));
        connect(graph, i, j, weight);
      });
    });
    raiseFirst(graph, phrases, topics);
    const ranks = pageRank(graph);
    return phrases
      .map((_, i) => i)
      .sort((a, b) => ranks[b]! - ranks[a]! || a - b)
      .map((i) => phrases[i]!.surface);
  },
};

/** Words between two places. */
function gap(p: number, q: number, a: NounPhrase, b: NounPhrase): number {
  return p < q ? q - p - a.stems.length + 1 : p - q - b.stems.length + 1;
}

function raiseFirst(graph: Graph, phrases: readonly NounPhrase[], topics: readonly number[]): void {
  const first = new Map<number, number>();
  topics.forEach((topic, i) => {
    const known = first.get(topic);
    if (known === undefined || phrases[i]!.places[0]! < phrases[known]!.places[0]!) first.set(topic, i);
  });
  const before = graph.map((edges) => new Map(edges));
  for (const [topic, head] of first) {
    const siblings = topics.flatMap((each, i) => (each === topic && i !== head ? [i] : []));
    const boost = 1.1 * Math.exp(1 / (1 + phrases[head]!.places[0]!));
    before.forEach((edges, from) => {
      if (topics[from] === topic) return;
      const gained = siblings.reduce((sum, sibling) => sum + (edges.get(sibling) ?? 0), 0);
      if (gained > 0) connect(graph, from, head, boost * gained);
    });
  }
}
