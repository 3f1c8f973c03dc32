import { formatPapers } from '../../formats/write/format-papers.js';
import type { Closeness } from '../../similarity/formula/closeness.js';
import type { Match } from '../../similarity/match.js';
import { PaperIndex } from '../../similarity/paper-index.js';
import type { Background } from '../../text/background.js';
import type { PageData, PagePaper, PageProfile } from '../page-data.js';
import { recommendations } from '../recommendations.js';
import { type ExportFormat, exportedPaper } from './exports.js';

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
  /** The words that were found, lower-cased: those asked for in their forms, completed, or without a typing mistake. */
  readonly words: readonly string[];
  /** Questions near to this one that have close answers, where it has none itself. */
  readonly suggestions: readonly string[];
}

/** Papers added to the index in one step. */
const STEP = 100;
/** More matches than anybody reads. */
const MOST = 150;
/** Matches whose words are looked up: they hold the forms of the words that others have. */
const LOOKED_UP = 25;
const SUGGESTIONS = 4;
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
  readonly #index: PaperIndex;
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
    yield;
    this.#papers().search('warm', { prefix: true, fuzzy: true });
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

  /** Papers for a query that is still being typed, with typing mistakes: close ones, then parts of titles and names, then far-fetched ones. */
  search(query: string): SearchResult {
    const asked = { terms: 0, prefix: true, fuzzy: true } as const;
    const matches = this.#papers().search(query, { ...asked, limit: MOST });
    const words = this.#papers()
      .search(query, { ...asked, limit: LOOKED_UP, positions: true })
      .flatMap(foundWords);
    const part = query.trim().toLowerCase();
    const names = this.#nameLines();
    const near = matches.filter(({ closeness }) => closeness !== 'far').map(answerOf);
    const known = new Set(near.map(({ id }) => id));
    const named = this.#data.papers.flatMap(({ id }, i): Answer[] => {
      const isNamed = part.length >= LEAST_PART && !known.has(id) && names[i]?.includes(part) === true;
      return isNamed ? [{ id, closeness: 'named' }] : [];
    });
    for (const { id } of named) known.add(id);
    const far = matches.filter(({ paper }) => !known.has(paper.id)).map(answerOf);
    const suggestions = known.size > 0 || part === '' ? [] : this.#papers().suggest(query, { limit: SUGGESTIONS });
    return { query, answers: [...near, ...named, ...far], words: [...new Set(words)], suggestions };
  }

  /** Papers with these ids in a format that other programs read. */
  export(ids: readonly string[], format: ExportFormat): string {
    return formatPapers(ids.flatMap((id) => this.#byId.get(id) ?? []).map(exportedPaper), format);
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

  #nameLines(): readonly string[] {
    this.#names ??= this.#data.papers.map(({ title, fields }) =>
      [title, ...(fields.authors ?? [])].join('\n').toLowerCase(),
    );
    return this.#names;
  }
}

function answerOf({ paper, closeness }: Match): Answer {
  return { id: paper.id, closeness };
}

/** The words of a paper that a search found, lower-cased. */
function foundWords({ paper, positions = [] }: Match): string[] {
  return positions.map(({ field, start, end }) => paper[field].slice(start, end).toLowerCase());
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
