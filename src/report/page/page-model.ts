import type { Closeness } from '../../similarity/formula/closeness.js';
import type { Match } from '../../similarity/match.js';
import { PaperIndex } from '../../similarity/paper-index.js';
import { Analyzer } from '../../text/analyzer.js';
import type { Background } from '../../text/background.js';
import { paperText } from '../../text/paper-text.js';
import type { PageData, PagePaper, PageProfile } from '../page-data.js';
import { recommendations } from '../recommendations.js';
import { paperHref } from './route.js';

/** A paper near another one or near a profile, with the words that tie them. */
export interface Kin {
  readonly paper: PagePaper;
  /** Cosine, 0 to 1. */
  readonly score: number;
  /** Never `far`: what is far-fetched is no kin. */
  readonly closeness: Closeness;
  readonly words: readonly string[];
  /** Words of disliked papers that speak against a recommendation, the heaviest first. */
  readonly against: readonly string[];
  /** The liked paper nearest to a recommendation, where several are liked. */
  readonly because: PagePaper | undefined;
}

/** What a search found. */
export interface SearchResult {
  /** Papers, the best first. */
  readonly papers: readonly PagePaper[];
  /** Whether a word is one of those that were searched for. */
  readonly isHit: (word: string) => boolean;
}

/** Papers added to the index in one step. */
const STEP = 100;
/** More matches than anybody reads. */
const MOST = 400;
const WORDS = 5;
const AGAINST = 3;
/** Least part of the heaviest weight that a word against a paper must have. */
const NOTABLE = 0.2;

/** The papers of the report with the library's own index over them. */
export class ReportLibrary {
  readonly data: PageData;
  readonly #byId: ReadonlyMap<string, PagePaper>;
  readonly #analyzer = new Analyzer();
  readonly #index: PaperIndex;
  /** Lower-cased title and authors of each paper, for what no word search finds: parts of words, names. */
  #names: readonly string[] | undefined;

  constructor(data: PageData) {
    this.data = data;
    const { background } = data;
    this.#index = new PaperIndex([], background === undefined ? {} : { background: readBackground(background) });
    this.#byId = new Map(data.papers.map((paper) => [paper.id, paper]));
  }

  /** The paper with an id, if the report holds it. */
  get(id: string): PagePaper | undefined {
    return this.#byId.get(id);
  }

  /** The paper of an address inside the report, in which lone surrogates cannot be spelled. */
  find(id: string): PagePaper | undefined {
    return this.get(id) ?? this.data.papers.find((paper) => paperHref(paper.id) === paperHref(id));
  }

  /**
   * Builds what searches need in steps short enough to leave the page responsive; a search meanwhile takes the remaining
   * ones at once.
   */
  *warm(): Generator<void> {
    while (this.#index.size < this.data.papers.length) {
      this.#grow(this.#index.size + STEP);
      yield;
    }
    this.#nameLines();
    yield;
    this.#papers().search('warm', { prefix: true });
  }

  /** Papers nearest to one of the report. */
  related(id: string, limit: number): Kin[] {
    return this.#papers()
      .related(id, { limit, minScore: 'related', terms: WORDS, phrases: this.#phrases })
      .flatMap((match) => this.#kin(match));
  }

  /** Papers for a profile, as far as the report holds its papers. */
  recommend(profile: PageProfile, limit: number): Kin[] {
    const liked = new Set(profile.liked.filter((id) => this.#byId.has(id)));
    const disliked = profile.disliked.filter((id) => this.#byId.has(id));
    const options = { limit, minScore: 'related', terms: 2 * WORDS, phrases: this.#phrases } as const;
    const matches = recommendations(this.#papers(), { liked, disliked, ...options });
    return matches.flatMap((match) => {
      const [nearest] = match.like;
      const because = liked.size > 1 && nearest !== undefined ? this.get(nearest.paper.id) : undefined;
      const against = disliked.length === 0 ? [] : wordsAgainst(match.terms);
      return this.#kin(match).map((kin) => ({ ...kin, against, because }));
    });
  }

  /** Papers for a query that is still being typed: by words first, then by parts of titles and names. */
  search(query: string): SearchResult {
    const find = { limit: MOST, terms: 0, prefix: true, fuzzy: true, positions: true };
    const matches = this.#papers().search(query, find);
    const found = new Set(matches.map(({ paper }) => paper.id));
    const part = query.trim().toLowerCase();
    const names = this.#nameLines();
    const named = this.data.papers.filter(({ id }, i) => !found.has(id) && names[i]?.includes(part));
    const terms = new Set([query, ...matches.flatMap(markedWords)].flatMap((text) => this.#termsOf(text)));
    return {
      papers: [...matches.flatMap(({ paper }) => this.get(paper.id) ?? []), ...named],
      isHit: (word) => terms.has(this.#analyzer.term(word)),
    };
  }

  #termsOf(text: string): string[] {
    return this.#analyzer.tokens(text).map(({ term }) => term);
  }

  #kin({ paper, score, closeness, terms }: Match): Kin[] {
    const known = this.get(paper.id);
    if (known === undefined) return [];
    const words = terms.flatMap(({ term, weight }) => (weight > 0 ? [term] : [])).slice(0, WORDS);
    return [{ paper: known, score, closeness, words, against: [], because: undefined }];
  }

  /** Keyphrases of a paper, by which reasons are said. */
  readonly #phrases = ({ id }: { readonly id: string }): string[] => {
    return (this.get(id)?.keywords ?? []).map(([phrase]) => phrase);
  };

  /** The index with all papers. */
  #papers(): PaperIndex {
    this.#grow(this.data.papers.length);
    return this.#index;
  }

  #grow(size: number): void {
    for (const { id, title, abstract } of this.data.papers.slice(this.#index.size, size)) {
      this.#index.add({ id, title, abstract, links: [] });
    }
  }

  #nameLines(): readonly string[] {
    this.#names ??= this.data.papers.map(({ title, authors = [] }) => [title, ...authors].join('\n').toLowerCase());
    return this.#names;
  }
}

/** The words of a paper that were searched for. */
function markedWords({ paper, positions = [] }: Match): string[] {
  const text = paperText(paper);
  return positions.map(({ field, start, end }) => text[field].slice(start, end));
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
