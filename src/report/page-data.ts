// What renderReport puts into the page and the page's script reads: plain data, kept small.

import type { LinkKind, PaperFields } from '../paper/paper.js';

/** Everything the page shows. */
export interface PageData {
  /** Headline. */
  readonly title: string;
  /** Papers by topic, those that belong to it most first. */
  readonly papers: readonly PagePaper[];
  /** Topics, the largest first. */
  readonly topics: readonly PageTopic[];
  /** Terms of the papers with their share of the background collection, in one string: `term share term share …`. */
  readonly background?: string;
  /** Ids of the papers that are liked and disliked at the start. */
  readonly profile: PageProfile;
}

/** Ids of papers a reader liked and disliked. */
export interface PageProfile {
  readonly liked: readonly string[];
  readonly disliked: readonly string[];
}

/** A topic. */
export interface PageTopic {
  readonly label: string;
  readonly keywords: readonly string[];
}

/** What the listing says of a paper beside its texts, categories and address: for the lists, filters and exports. */
export type PageFields = Readonly<Omit<PaperFields, 'title' | 'abstract' | 'url' | 'categories'>>;

/** A paper, its text clean: no LaTeX, no control characters. */
export interface PagePaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** Title and abstract with their markup, where reading the clean ones as markup would change them: for exports. */
  readonly markup?: readonly [title: string, abstract: string];
  readonly fields: PageFields;
  /** The paper's own page, http or https. */
  readonly url?: string;
  readonly isNew?: true;
  readonly keywords: readonly PageKeyword[];
  readonly links: readonly PageLink[];
  /** Categories that the listing gives, the primary one first. */
  readonly categories?: readonly (readonly [topic: string, name: string])[];
  /** arXiv categories that a model predicts, with their probabilities, the likeliest first. */
  readonly predictedCategories?: readonly (readonly [topic: string, name: string, probability: number])[];
  /** Index of its topic. */
  readonly topic: number;
  /** Place on the map, 0 to 1000 both ways. */
  readonly x: number;
  readonly y: number;
}

/** A keyphrase and where it stands: offsets in `title + '\n' + abstract`, start and end in turn. */
export type PageKeyword = readonly [phrase: string, ...offsets: number[]];

/** A link, http or https, and where it stands in the abstract, if it does. */
export type PageLink = readonly [url: string, kind: LinkKind, start?: number, end?: number];
