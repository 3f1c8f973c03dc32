import { formatPapers } from '../../formats/write/format-papers.js';
import type { Closeness } from '../../similarity/formula/closeness.js';
import type { Match } from '../../similarity/match.js';
import { PaperIndex } from '../../similarity/paper-index.js';
import { Analyzer } from '../../text/analyzer.js';
import type { Background } from '../../text/background.js';
import type { PageData, PagePaper, PageProfile } from '../page-data.js';
import { recommendations } from '../recommendations.js';
import { type ExportFormat, exportedPaper } from './exports.js';
import { completions, Vocabulary } from './words.js';

/** A paper near another one or near a profile, with the words that tie them. Plain data: a worker sends it. */
export interface Kin {
  readonly id: string;
  /** Cosine, 0 to 1. */
  readonly score: number;
  /** Never `far`: what is far-fetched is no kin. */
  readonly closeness: Closeness;
  readonly words: readonly string[];
  /** Words of disliked papers that speak against a recommendation, the heaviest first. */
  readonly against: readonly string[];
  /** Id of the liked paper nearest to a recommendation, where several are liked. */
  readonly because?: string;
}

/** A paper that a search found. */
export interface Answer {
  readonly id: string;
  /** How near it is to what was asked for; `named` where title or authors hold the letters typed. */
  readonly closeness: Closeness | 'named';
}

/** What a search found. Plain data: a worker sends it. */
export interface SearchResult {
  readonly query: string;
  /** Papers, the best first, far-fetched ones last. */
  readonly answers: readonly Answer[];
  /** Terms of the words that were searched for, completed ones among them. */
  readonly terms: readonly string[];
}

/** Papers added to the index in one step. */
const STEP = 100;
/** More matches than anybody reads. */
const MOST = 400;
const WORDS = 5;
const AGAINST = 3;
/** Least part of the heaviest weight that a word against a paper must have. */
const NOTABLE = 0.2;

/** Letters that must be typed before parts of titles and names are looked for. */
const LEAST_PART = 2;

/** The papers of the report with the library's own index over them. Runs in a worker, answers in plain data. */
export class ReportLibrary {
  readonly #data: PageData;
  readonly #byId: ReadonlyMap<string, PagePaper>;
  readonly #analyzer = new Analyzer();
  readonly #index: PaperIndex;
  #vocabulary: Vocabulary | undefined;
  /** Lower-cased title and authors of each paper, for what no word search finds: parts of words, names. */
  #names: readonly string[] | undefined;

  constructor(data: PageData) {
    this.#data = data;
    const { background } = data;
    this.#index = new PaperIndex([], background === undefined ? {} : { background: readBackground(background) });
    this.#byId = new Map(data.papers.map((paper) => [paper.id, paper]));
  }

  /**
   * Builds what searches need in steps short enough to leave the page responsive; a search meanwhile takes the remaining
   * ones at once.
   */
  *warm(): Generator<void> {
    while (this.#index.size < this.#data.papers.length) {
      this.#grow(this.#index.size + STEP);
      yield;
    }
    this.#nameLines();
    this.#words();
    yield;
    this.#papers().search('warm');
  }

  /** Papers nearest to one of the report. */
  related(id: string, limit: number): Kin[] {
    return this.#papers().related(id, { limit, minScore: 'related', terms: WORDS, phrases: this.#phrases }).map(kinOf);
  }

  /** Papers for a profile, as far as the report holds its papers. */
  recommend(profile: PageProfile, limit: number): Kin[] {
    const liked = new Set(profile.liked.filter((id) => this.#byId.has(id)));
    const disliked = profile.disliked.filter((id) => this.#byId.has(id));
    const options = { limit, minScore: 'related', terms: 2 * WORDS, phrases: this.#phrases } as const;
    const matches = recommendations(this.#papers(), { liked, disliked, ...options });
    return matches.map((match) => {
      const [nearest] = match.like;
      const against = disliked.length === 0 ? [] : wordsAgainst(match.terms);
      return { ...kinOf(match), against, ...(liked.size > 1 && nearest ? { because: nearest.paper.id } : {}) };
    });
  }

  /** Papers for a query that is still being typed: close ones, then parts of titles and names, then far-fetched ones. */
  search(query: string): SearchResult {
    const queries = completions(query, this.#words());
    const found = this.#bestAnswers(queries);
    const part = query.trim().toLowerCase();
    const names = this.#nameLines();
    const named = this.#data.papers.filter(
      ({ id }, i) => part.length >= LEAST_PART && !found.near.has(id) && names[i]?.includes(part),
    );
    const terms = new Set(queries.flatMap((text) => this.#analyzer.tokens(text).map(({ term }) => term)));
    const isNamed = new Set(named.map(({ id }) => id));
    return {
      query,
      answers: [
        ...found.near.values(),
        ...named.map(({ id }) => ({ id, closeness: 'named' as const })),
        ...[...found.far.values()].filter(({ id }) => !isNamed.has(id)),
      ],
      terms: [...terms],
    };
  }

  /** Papers with these ids in a format that other programs read. */
  export(ids: readonly string[], format: ExportFormat): string {
    return formatPapers(ids.flatMap((id) => this.#byId.get(id) ?? []).map(exportedPaper), format);
  }

  /** What the queries find, each paper by the query it answers best: near ones and far-fetched ones, best first. */
  #bestAnswers(queries: readonly string[]): { near: Map<string, Answer>; far: Map<string, Answer> } {
    const best = new Map<string, Match>();
    for (const query of queries) {
      for (const match of this.#papers().search(query, { limit: MOST, terms: 0 })) {
        if (match.score > (best.get(match.paper.id)?.score ?? 0)) best.set(match.paper.id, match);
      }
    }
    const sorted = [...best.values()].sort((a, b) => b.score - a.score || (a.paper.id < b.paper.id ? -1 : 1));
    const answers = (matches: readonly Match[]): Map<string, Answer> =>
      new Map(matches.map(({ paper, closeness }) => [paper.id, { id: paper.id, closeness }]));
    return {
      near: answers(sorted.filter(({ closeness }) => closeness !== 'far')),
      far: answers(sorted.filter(({ closeness }) => closeness === 'far')),
    };
  }

  /** Keyphrases of a paper, by which reasons are said. */
  readonly #phrases = ({ id }: { readonly id: string }): string[] => {
    return (this.#byId.get(id)?.keywords ?? []).map(([phrase]) => phrase);
  };

  /** The index with all papers. */
  #papers(): PaperIndex {
    this.#grow(this.#data.papers.length);
    return this.#index;
  }

  #grow(size: number): void {
    for (const { id, title, abstract } of this.#data.papers.slice(this.#index.size, size)) {
      this.#index.add({ id, title, abstract, links: [] });
    }
  }

  #words(): Vocabulary {
    this.#vocabulary ??= new Vocabulary(this.#data.papers.flatMap(({ title, abstract }) => [title, abstract]));
    return this.#vocabulary;
  }

  #nameLines(): readonly string[] {
    this.#names ??= this.#data.papers.map(({ title, fields }) =>
      [title, ...(fields.authors ?? [])].join('\n').toLowerCase(),
    );
    return this.#names;
  }
}

function kinOf({ paper, score, closeness, terms }: Match): Kin {
  const words = terms.flatMap(({ term, weight }) => (weight > 0 ? [term] : [])).slice(0, WORDS);
  return { id: paper.id, score, closeness, words, against: [] };
}

/** Terms of negative weight that matter beside the heaviest one that speaks for the paper. */
function wordsAgainst(terms: Match['terms']): string[] {
  const heaviest = terms[0]?.weight ?? 0;
  return terms.flatMap(({ term, weight }) => (-weight > heaviest * NOTABLE ? [term] : [])).slice(0, AGAINST);
}

/** Reads `term share term share …`: pairs of terms joined by `_`, shares in millionths. */
function readBackground(text: string): Background {
  const shares = new Map<string, number>();
  const words = text.split(' ');
  for (let i = 0; i + 1 < words.length; i += 2) {
    shares.set((words[i] ?? '').replace('_', ' '), Number(words[i + 1]) / 1e6);
  }
  return { share: (term) => shares.get(term) ?? 0 };
}
