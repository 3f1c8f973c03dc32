import { HeadReader } from '../fields/head-reader.js';
import { trainedFields } from '../fields/trained-fields.js';
import { fieldSigns } from '../reading-signs.js';
import { leastOf, logit, ROUNDING, type SignRanges, sumOf } from '../signs.js';
import { isLatexList } from '../structure/latex-marks.js';
import { BLANK, classOf } from './characters.js';
import { beginsWithName } from './cut.js';
import { type FoundReference, ReferenceFinder } from './find-references.js';

/** What tells a text of references from other listings. */
export interface BibliographySigns {
  /** Share of the text's visible characters that whole references take: those with a date, a title or a venue, and authors or a volume. */
  readonly share: number;
  /** Binary logarithm of one more than their number. */
  readonly count: number;
  /** Mean of {@link FoundReference.fit} and of the confidence over all that was found. */
  readonly fit: number;
  readonly confidence: number;
  /** How it would be read as a list of fields: mean negative logarithm of the probability of a token's label, titles a line, at most 1. */
  readonly fieldDoubt: number;
  readonly fieldTitles: number;
}

/** References without titles fill their text, as those of physics; those between lines that are none belong to titles above. */
const TITLED = 0.5;
const WHOLE = 0.9;

/** Signs of the references that were found, and those of a reading as a list. */
type FoundSigns = Omit<BibliographySigns, keyof ListedSigns>;
type ListedSigns = Pick<BibliographySigns, 'fieldDoubt' | 'fieldTitles'>;

// Learned by bench/references/choice.ts.
const WEIGHTS: BibliographySigns = {
  share: 6.24,
  count: -0.32,
  fit: 22.34,
  confidence: 0.91,
  fieldDoubt: 97.66,
  fieldTitles: -2.09,
};
const BIAS = -4.54;

const LISTED_RANGES: SignRanges<ListedSigns> = { fieldDoubt: [0, Number.POSITIVE_INFINITY], fieldTitles: [0, 1] };
/** The least that the signs of a reading as a list can add. */
const LEAST_LISTED: number = leastOf(LISTED_RANGES, WEIGHTS);

/** Characters of a listing that decide. */
const HEAD = 1 << 14;

/** Of 100 texts of references one fits worse: lists of another pattern do. */
const POOR_FIT = -0.25;

/** Whether a listing that begins like this is read as references, for the most part or at its end. */
export function isBibliography(text: string, finder: ReferenceFinder, reader: HeadReader): boolean {
  if (!mayBeBibliography(text) || isOfKinds(text)) return false;
  const head = text.slice(0, HEAD);
  if (hasMedia(head, finder) || FROM_SCOPUS.test(head)) return true;
  const { titled, ...signs } = foundSigns(head, finder);
  if (signs.count === 0 || signs.fit < POOR_FIT || (titled < TITLED && signs.share < WHOLE)) return false;
  const found = finder.find(head);
  const bullets = head.match(BULLETS)?.length ?? 0;
  if (goOnBelow(head, found) || found.length < MOST_BULLETS * bullets) return false;
  // Titles with what they came out in, and nobody who wrote them, are a list of someone's papers.
  const authored = found.filter(({ values }) => values.authors !== undefined).length;
  if (2 * bullets > found.length && authored <= FEW_AUTHORED * found.length) return false;
  // To read the text as a list too is dear, and against most references little or nothing that it could say would count.
  const least = sumOf(signs, WEIGHTS) + LEAST_LISTED + BIAS;
  if (least > ROUNDING || reader.isDoubted(head, (ROUNDING - least) / WEIGHTS.fieldDoubt)) return true;
  return logit({ ...signs, ...listedSigns(head, reader) }, WEIGHTS, BIAS) > 0;
}

/** Lines that say what kind of thing a page shows, or what can be done with it, and how many a list of references has at most. */
const KINDS =
  /^[ \t]*(?:Article|Conference Paper|Preprint|Chapter|Thesis|Technical Report|Poster|Full-text available|Read|Save|Cite|View PDF|Research article)[ \t]*$/gm;
const MOST_KINDS = 1;

const isOfKinds = (text: string): boolean => (text.slice(0, HEAD).match(KINDS)?.length ?? 0) > MOST_KINDS;

/** What Scopus writes below each reference that it gives out. */
const FROM_SCOPUS = /^SOURCE: Scopus[ \t]*$/m;

/** What references of Chinese style have behind each title: `[J].`, `［M］．`, `[C]//`, `[EB/OL]. ` */
const MEDIA = /[[［](?:[JMDCNPSRZGAK]|(?:EB|DB|CP|J|M|C|N|R|D|P|S)\/OL)[\]］](?=[.,．，/\d])/g;

/** Whether references of such a style are what a text is. */
function hasMedia(head: string, finder: ReferenceFinder): boolean {
  const media = head.match(MEDIA)?.length ?? 0;
  return media >= FEWEST && 2 * finder.find(head).length >= media;
}

/** Lines with a bullet, and the share of them that are references where they are any. */
const BULLETS = /^[ \t]*[-*+•][ \t]/gm;
const MOST_BULLETS = 0.7;
/** Share of references that have authors in such a list: words of titles are taken for names now and then. */
const FEW_AUTHORED = 0.15;

/** Characters of a line that was not broken for its length. */
const SHORT_LINE = 45;

/** Whether half of the titles go on below short lines, as those do that are read of fields one a line: a title, its authors, the journal. */
function goOnBelow(text: string, found: readonly FoundReference[]): boolean {
  const going = found.filter(({ fields }) =>
    fields.some(({ label, start, end }) => label === 'title' && crossesShort(text, start, end)),
  );
  return 2 * going.length >= found.length;
}

function crossesShort(text: string, start: number, end: number): boolean {
  const stop = text.slice(start, end).indexOf('\n');
  if (stop < 0) return false;
  const from = text.lastIndexOf('\n', start) + 1;
  return start + stop - from < SHORT_LINE;
}

/** Whether a look at the years and marks of a text leaves it open. Reading references is dear, and few other texts have years all over. */
export function mayBeBibliography(text: string): boolean {
  const head = text.slice(0, HEAD);
  const years = head.match(YEARS)?.length ?? 0;
  // What is marked up is a list of its elements.
  if (isLatexList(head)) return false;
  if ((years < FEWEST && !isOne(head)) || (head.match(TAGS)?.length ?? 0) > years) return false;
  // A long link that has a year in it is a whole reference, a short one a venue.
  const linked = head.match(LINKED_TITLES)?.filter((link) => link.length < LINKED_WHOLE || !YEAR.test(link)) ?? [];
  const listed = linked.length + (head.match(ORG_TAGS)?.length ?? 0);
  return listed <= years / 3;
}

/** Whether a text is one string of the length of a reference that begins with a name. */
function isOne(head: string): boolean {
  const text = head.trim();
  return text.length >= SHORTEST && text.length <= LONGEST && !/\n\s*\n/.test(text) && beginsWithName(text);
}

/** Characters of a reference. */
const SHORTEST = 60;
const LONGEST = 600;

/** Dated things that are fewer than this are no list of references. */
const FEWEST = 2;
const YEARS = /(?<!\d)(?:1[6-9]|20)\d\d(?!\d)/g;
const YEAR = new RegExp(YEARS.source);
const LINKED_WHOLE = 80;
const TAGS = /<(?:a|p|li|td|tr|i|b|em|strong)[\s>]/gi;
const LINKED_TITLES = /\[[^\]\n[]{25,300}\]\(/g;
const ORG_TAGS = /[ \t]:(?:[\p{L}\p{N}_@#%]+:)+[ \t]*$/gmu;
const HEADING =
  /^\W{0,4}(?:\d\.?\s+)?(?:references|bibliography|literature(?: cited)?|works cited|literatur(?:verzeichnis)?|r[ée]f[ée]rences|bibliographie|bibliograf[ií]a)\W{0,4}$/im;

/** Whether a text has a heading of references with two or more of them below. */
export function hasBibliography(text: string, finder: ReferenceFinder): boolean {
  const heading = HEADING.exec(text);
  return heading !== null && finder.find(text.slice(heading.index)).filter(isWhole).length >= FEWEST;
}

/** The signs of a text by its first characters. */
export function bibliographySigns(text: string): BibliographySigns {
  const head = text.slice(0, HEAD);
  const { titled: _, ...found } = foundSigns(head, new ReferenceFinder());
  return { ...found, ...listedSigns(head, new HeadReader(trainedFields())) };
}

/** Of the references found, also the share that has a title. */
function foundSigns(head: string, finder: ReferenceFinder): FoundSigns & { readonly titled: number } {
  const found = finder.find(head);
  const whole = found.filter(isWhole);
  const mean = (value: (reference: FoundReference) => number): number =>
    found.reduce((sum, reference) => sum + value(reference), 0) / Math.max(1, found.length);
  const covered = whole.reduce((sum, { start, end }) => sum + visible(head.slice(start, end)), 0);
  return {
    share: covered / Math.max(1, visible(head)),
    count: Math.log2(1 + whole.length),
    fit: mean(({ fit }) => fit),
    confidence: mean(({ confidence }) => confidence),
    titled: mean(({ values: { title } }) => (title === undefined ? 0 : 1)),
  };
}

function listedSigns(head: string, reader: HeadReader): ListedSigns {
  const { fieldDoubt, fieldTitles } = fieldSigns(reader.read(head));
  return { fieldDoubt, fieldTitles: Math.min(1, fieldTitles) };
}

const isWhole = ({ values: { authors, volume, date, title, venue } }: FoundReference): boolean =>
  date !== undefined && (title ?? venue) !== undefined && (authors !== undefined || volume !== undefined);

/** Number of characters that are no white space. */
function visible(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (classOf(text.charCodeAt(i)) !== BLANK) count++;
  return count;
}
