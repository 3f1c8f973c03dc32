import { z } from 'zod';

/** What a link leads to. `other` is a page whose kind the text around it does not tell. */
export type LinkKind = 'code' | 'dataset' | 'model' | 'demo' | 'project' | 'paper' | 'video' | 'other';

/** The kinds of {@link Link}, in the order in which they are documented. */
export const LINK_KINDS: readonly LinkKind[] = [
  'code',
  'dataset',
  'model',
  'demo',
  'project',
  'paper',
  'video',
  'other',
];

/** Fields of {@link linkSchema}. */
export type LinkShape = {
  /** Absolute address, `https://` added where the text left it out. */
  url: z.ZodString;
  /** What the link leads to. */
  kind: z.ZodEnum<{ [Kind in LinkKind]: Kind }>;
  /** The spelling printed in the abstract: `abstract.slice(start, end)`. */
  text: z.ZodString;
  /** Offset of the first character in the abstract, in UTF-16 code units. */
  start: z.ZodNumber;
  /** Offset one past the last character in the abstract. */
  end: z.ZodNumber;
};

/** Schema of a link inside an abstract. */
export const linkSchema: z.ZodObject<LinkShape> = z.object({
  url: z.string().min(1),
  kind: z.enum(LINK_KINDS as readonly LinkKind[] & [LinkKind]) as unknown as LinkShape['kind'],
  text: z.string().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

/** A link inside an abstract, with its kind and its place. */
export interface Link extends Readonly<z.output<typeof linkSchema>> {}

/** Fields of {@link paperSchema}. */
export type PaperShape = {
  /**
   * Identity of the paper, the same in every run and on every machine: `arxiv:2402.10524` or `doi:10.1145/…` where the
   * listing shows one, else words of the title and a hash of the normalised title.
   */
  id: z.ZodString;
  /** Title as printed, white space folded; empty where an abstract stands without a title. */
  title: z.ZodString;
  /** Abstract as printed, line breaks folded; empty where the listing has none. */
  abstract: z.ZodString;
  /** Links inside the abstract, in order. */
  links: z.ZodArray<z.ZodObject<LinkShape>>;
  /** Names of the authors as printed. */
  authors: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
  /** Number of authors, where the listing prints a number ("7 authors"). */
  authorCount: z.ZodExactOptional<z.ZodNumber>;
  /** ISO 8601 date: `2024-02-16`, `2024-02` or `2024`. */
  date: z.ZodExactOptional<z.ZodString>;
  /** Date as printed. */
  datePrinted: z.ZodExactOptional<z.ZodString>;
  /** arXiv identifier with its version where printed: `2402.10524v1`. */
  arxivId: z.ZodExactOptional<z.ZodString>;
  /** DOI without a prefix: `10.1145/3613905`. */
  doi: z.ZodExactOptional<z.ZodString>;
  /** Address of the paper's own page. */
  url: z.ZodExactOptional<z.ZodString>;
  /** Organisation that published it, as printed. */
  organisation: z.ZodExactOptional<z.ZodString>;
  /** Votes on the page that listed it. */
  votes: z.ZodExactOptional<z.ZodNumber>;
  /** Categories, the primary one first: `['cs.HC', 'cs.CL']`. */
  categories: z.ZodExactOptional<z.ZodArray<z.ZodString>>;
  /** Journal, conference or other venue, as printed. */
  venue: z.ZodExactOptional<z.ZodString>;
  /** Comments of the authors ("12 pages, 4 figures"), as printed. */
  comments: z.ZodExactOptional<z.ZodString>;
};

/**
 * Schema of a paper, for validating papers that come from elsewhere (a database, an API).
 *
 * @example
 * ```ts
 * paperSchema.parse({ id: 'a', title: 'Attention', abstract: '', links: [] }).title; // 'Attention'
 * ```
 */
export const paperSchema: z.ZodObject<PaperShape> = z.object({
  id: z.string().min(1),
  title: z.string(),
  abstract: z.string(),
  links: z.array(linkSchema),
  authors: z.exactOptional(z.array(z.string().min(1))),
  authorCount: z.exactOptional(z.number().int().nonnegative()),
  date: z.exactOptional(z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)),
  datePrinted: z.exactOptional(z.string().min(1)),
  arxivId: z.exactOptional(z.string().min(1)),
  doi: z.exactOptional(z.string().min(1)),
  url: z.exactOptional(z.string().min(1)),
  organisation: z.exactOptional(z.string().min(1)),
  votes: z.exactOptional(z.number().int()),
  categories: z.exactOptional(z.array(z.string().min(1))),
  venue: z.exactOptional(z.string().min(1)),
  comments: z.exactOptional(z.string().min(1)),
});

/** A scientific paper as a listing shows it. Plain data: it survives `JSON.stringify`. */
export interface Paper extends Readonly<z.output<typeof paperSchema>> {}
