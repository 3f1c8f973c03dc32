// What renderReport puts into the page and the page's script reads: plain data, kept small.

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

/** A paper, its text clean: no LaTeX, no control characters. */
export interface PagePaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** Authors, date and venue in one line. */
  readonly byline?: string;
  /** All authors, for the search. */
  readonly authors?: readonly string[];
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

/** A link inside the abstract, http or https. */
export type PageLink = readonly [start: number, end: number, url: string, kind: string];
