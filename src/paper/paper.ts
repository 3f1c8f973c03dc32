/** What a link leads to. `other` is a page whose kind the text around it does not tell. */
export type LinkKind = 'code' | 'dataset' | 'model' | 'demo' | 'project' | 'paper' | 'video' | 'other';

/**
 * The kinds of {@link Link}, in the order in which they are documented.
 *
 * @category Parsing
 */
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

/** A field of a {@link Paper} that may hold links. */
export type LinkField = 'title' | 'abstract' | 'authors' | 'venue' | 'comments' | 'note';

/** The values of {@link LinkField}. */
export const LINK_FIELDS: readonly LinkField[] = ['title', 'abstract', 'authors', 'venue', 'comments', 'note'];

/** A link of a paper, with its kind and its place. */
export interface Link {
  /** Absolute address of http, https or ftp; `https://` is added where the text left it out. */
  readonly url: string;
  /** What the link leads to. */
  readonly kind: LinkKind;
  /** What is printed: the address as it is spelt, or the words of a marked link (`[code](https://…)`). */
  readonly text: string;
  /** The field that holds the link; absent where it stood beside the fields (`[pdf] [code]`). */
  readonly field?: LinkField;
  /**
   * Offset of the first character in the value of {@link field}, in UTF-16 code units. Absent where the address stood in a
   * mark (`[Title](https://…)`) and is no part of the value.
   */
  readonly start?: number;
  /** Offset one past the last character in the value of {@link field}: `abstract.slice(start, end) === text`. */
  readonly end?: number;
}

/** A link in a text, with its place. */
export interface TextLink extends Omit<Link, 'field'> {
  /** Offset of the first character in the text, in UTF-16 code units. */
  readonly start: number;
  /** Offset one past the last character in the text. */
  readonly end: number;
}

/** What a paper was published as. `other` is a work that is none of these: a patent, a web page, a program. */
export type PaperType =
  | 'article'
  | 'proceedings'
  | 'book'
  | 'chapter'
  | 'thesis'
  | 'report'
  | 'preprint'
  | 'dataset'
  | 'other';

/** The values of {@link PaperType}, in the order in which they are documented. */
export const PAPER_TYPES: readonly PaperType[] = [
  'article',
  'proceedings',
  'book',
  'chapter',
  'thesis',
  'report',
  'preprint',
  'dataset',
  'other',
];

/** A scientific paper as a listing shows it. Plain data: it survives `JSON.stringify`. */
export interface Paper {
  /**
   * Identity of the paper, the same in every run and on every machine: `arxiv:2402.10524` or `doi:10.1145/…` where the
   * listing shows one, else words of the title and a hash of the normalised title. Unique within a listing.
   */
  readonly id: string;
  /** Title as printed, white space folded, HTML decoded, LaTeX as it stands; empty where the listing has none. */
  readonly title: string;
  /** Abstract, or the gloss that a list gives in its place, as printed; empty where the listing has none. */
  readonly abstract: string;
  /** Links of the paper, in the order of the listing. */
  readonly links: readonly Link[];
  /** Names of the authors as printed. */
  readonly authors?: readonly string[];
  /** Number of authors, where the listing prints a number ("7 authors"). */
  readonly authorCount?: number;
  /** ISO 8601 date: `2024-02-16`, `2024-02` or `2024`. */
  readonly date?: string;
  /** Date as printed. */
  readonly datePrinted?: string;
  /** arXiv identifier with its version where printed: `2402.10524v1`. */
  readonly arxivId?: string;
  /** DOI without a prefix: `10.1145/3613905`. */
  readonly doi?: string;
  /** Other identifiers by the name of their register, in lower case: `{ pmid: '20007881', isbn: '978-3-16-148410-0' }`. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Address of the paper's own page: http, https or ftp. */
  readonly url?: string;
  /** What it was published as, where the listing tells. */
  readonly type?: PaperType;
  /** Journal, conference or other venue, as printed; of a chapter, the book. */
  readonly venue?: string;
  /** Volume of the journal or series, as printed. */
  readonly volume?: string;
  /** Issue of the volume, as printed. */
  readonly issue?: string;
  /** Pages or article number, as printed: `113-120`, `e1001`. */
  readonly pages?: string;
  /** Publisher, as printed. */
  readonly publisher?: string;
  /** Names of the editors as printed. */
  readonly editors?: readonly string[];
  /** Organisation that published it, as printed. */
  readonly organisation?: string;
  /** Votes on the page that listed it. */
  readonly votes?: number;
  /** Categories, the primary one first: `['cs.HC', 'cs.CL']`. */
  readonly categories?: readonly string[];
  /** Keywords that authors or indexers gave, as printed. */
  readonly keywords?: readonly string[];
  /** Headings above the paper in its listing, the outermost first: `['Vision', 'Segmentation']`. */
  readonly sections?: readonly string[];
  /** Comments of the authors ("12 pages, 4 figures"), as printed. */
  readonly comments?: string;
  /** What else the listing says of the paper, as printed. */
  readonly note?: string;
}

/** A field of a {@link Paper} that is read from the listing. */
export type FieldName = Exclude<keyof Paper, 'id' | 'links'>;

/** Fields of a paper, as far as they have been read. */
export type PaperFields = { -readonly [Name in FieldName]?: Paper[Name] };
