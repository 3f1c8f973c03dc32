import { PaperIndex } from '../../similarity/paper-index.js';
import { Analyzer } from '../../text/analyzer.js';
import type { Background } from '../../text/background.js';
import type { PageData, PagePaper, PageProfile } from '../page-data.js';
import { tyingWords } from '../tying-words.js';
import { completeQuery, Vocabulary } from './words.js';

/** A paper near another one or near a profile, with the words that tie them. */
export interface Kin {
  readonly paper: PagePaper;
  /** Cosine, 0 to 1. */
  readonly score: number;
  readonly words: readonly string[];
  /** Words that speak against a recommendation, the heaviest first. */
  readonly against: readonly string[];
}

/** What a search found. */
export interface SearchResult {
  /** Papers, the best first. */
  readonly papers: readonly PagePaper[];
  /** Whether a word is one of those that were searched for. */
  readonly isHit: (word: string) => boolean;
}

/** More matches than anybody reads. */
const MOST = 400;
const LEAST_KIN = 0.03;
const WORDS = 5;

/** The papers of the report with the library's own index over them, built when it is first needed. */
export class ReportLibrary {
  readonly data: PageData;
  readonly #byId: ReadonlyMap<string, PagePaper>;
  readonly #analyzer = new Analyzer();
  #index: PaperIndex | undefined;
  #vocabulary: Vocabulary | undefined;
  /** Lower-cased title and authors of each paper, for what no word search finds: parts of words, names. */
  #names: readonly string[] | undefined;

  constructor(data: PageData) {
    this.data = data;
    this.#byId = new Map(data.papers.map((paper) => [paper.id, paper]));
  }

  /** The paper with an id, if the report holds it. */
  get(id: string): PagePaper | undefined {
    return this.#byId.get(id);
  }

  /** Builds what searches need, so that the first one need not wait for it. */
  warm(): void {
    this.#words();
    this.#nameLines();
    this.#papers().search('warm');
  }

  /** Papers nearest to one of the report. */
  related(id: string, limit: number): Kin[] {
    return this.#papers()
      .related(id, { limit, minScore: LEAST_KIN })
      .flatMap((match) => this.#kin(match));
  }

  /** Papers for a profile, those of the report it knows. */
  recommend(profile: PageProfile, limit: number): Kin[] {
    const known = (ids: readonly string[]) => ids.filter((id) => this.#byId.has(id));
    const liked = known(profile.liked);
    if (liked.length === 0) return [];
    return this.#papers()
      .recommend(liked, { disliked: known(profile.disliked), limit })
      .flatMap((match) => this.#kin(match));
  }

  /** Papers for a query that is still being typed: by words first, then by parts of titles and names. */
  search(query: string): SearchResult {
    const completed = completeQuery(query, this.#words());
    const matches = this.#papers().search(completed, { limit: MOST });
    const found = new Set(matches.map(({ paper }) => paper.id));
    const part = query.trim().toLowerCase();
    const names = this.#nameLines();
    const named = this.data.papers.filter(({ id }, i) => !found.has(id) && names[i]?.includes(part));
    const terms = new Set(this.#analyzer.tokens(completed).map(({ term }) => term));
    return {
      papers: [...matches.flatMap(({ paper }) => this.get(paper.id) ?? []), ...named],
      isHit: (word) => terms.has(this.#analyzer.term(word)),
    };
  }

  #kin(match: { paper: { id: string }; score: number; terms: readonly { term: string; weight: number }[] }): Kin[] {
    const paper = this.get(match.paper.id);
    const against = match.terms
      .filter(({ weight }) => weight < 0)
      .map(({ term, weight }) => ({ term, weight: -weight }));
    against.sort((a, b) => b.weight - a.weight);
    if (paper === undefined) return [];
    return [{ paper, score: match.score, words: tyingWords(match.terms, WORDS), against: tyingWords(against, 3) }];
  }

  #papers(): PaperIndex {
    const { papers, background } = this.data;
    this.#index ??= new PaperIndex(
      papers.map(({ id, title, abstract }) => ({ id, title, abstract, links: [] })),
      background === undefined ? {} : { background: readBackground(background) },
    );
    return this.#index;
  }

  #words(): Vocabulary {
    this.#vocabulary ??= new Vocabulary(this.data.papers.flatMap(({ title, abstract }) => [title, abstract]));
    return this.#vocabulary;
  }

  #nameLines(): readonly string[] {
    this.#names ??= this.data.papers.map(({ title, authors = [] }) => [title, ...authors].join('\n').toLowerCase());
    return this.#names;
  }
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
