import type { Paper } from '../paper/paper.js';
import type { Entry } from '../paper/reader/entry.js';
import { logit } from './signs.js';
import { leadOf } from './structure/line-lead.js';
import { titleOdds } from './titles/title-odds.js';

/** What a text and the papers read of it show, each about 0 to 1. */
export interface ListingSigns {
  readonly papers: number;
  /** Whether all records are papers, three or more. */
  readonly all: number;
  /** Records that are papers. */
  readonly dense: number;
  readonly sure: number;
  readonly identified: number;
  readonly linked: number;
  readonly authored: number;
  readonly published: number;
  readonly abstracts: number;
  /** Abstracts in the words of authors: "we propose". */
  readonly scholarly: number;
  /** Titles that are long enough, and those that look like sentences or code. */
  readonly titles: number;
  readonly sentences: number;
  /** Characters of program code. */
  readonly code: number;
  /** Words of licences. */
  readonly legal: number;
}

const SCHOLARLY =
  /\b(?:we|our|this (?:paper|work|study|article)|propose[sd]?|results|experiments|approach|novel|study|investigate[sd]?|method)\b/i;
const CODE = /[{};]|=>|\b(?:const|import|return|function|void|class)\b/g;
/** Tags, and commands of LaTeX with their arguments, are no program. */
const MARKUP = /<\/?[a-z][^<>]{0,500}>|\\[a-z]{1,20}\*?(?:\{[^{}\n]{0,500}\}){1,2}/gi;
const LEGAL =
  /\b(?:copyright(?:ed)?|licen[cs]e[ds]?|warrant(?:y|ies)|redistribut\w{1,4}|merchantability|maintainers?|upstream)\b/gi;
/** Characters that are looked at for code. */
const SAMPLE = 1 << 15;

/** The papers that were read, those listed before too. */
function papersOf(entries: readonly Entry[]): readonly Paper[] {
  const papers: Paper[] = [];
  for (const { paper, repeated } of entries) {
    const read = paper ?? repeated;
    if (read !== undefined) papers.push(read);
  }
  return papers;
}

/** The signs of a text from which entries were read. */
export function listingSigns(text: string, entries: readonly Entry[]): ListingSigns {
  const papers = papersOf(entries);
  const records = entries.flatMap((entry) => ((entry.paper ?? entry.repeated) ? [entry] : []));
  const noise = entries.reduce(
    (sum, { paper, repeated, diagnostics }) => sum + ((paper ?? repeated) ? 0 : diagnostics.length),
    0,
  );
  const share = (holds: (paper: Paper) => boolean): number => papers.filter(holds).length / (papers.length || 1);
  const sample = text.slice(0, SAMPLE);
  return {
    papers: Math.min(1, Math.log2(1 + papers.length) / 4),
    all: papers.length > 2 && noise === 0 ? 1 : 0,
    dense: papers.length / (papers.length + noise || 1),
    sure: records.reduce((sum, { confidence }) => sum + confidence, 0) / (records.length || 1),
    identified: share(({ arxivId, doi }) => arxivId !== undefined || doi !== undefined),
    linked: share(({ url }) => url !== undefined),
    authored: share(({ authors, authorCount }) => authors !== undefined || authorCount !== undefined),
    published: share(({ venue, date }) => venue !== undefined || date !== undefined),
    abstracts: share(({ abstract }) => abstract !== ''),
    scholarly: share(({ abstract }) => SCHOLARLY.test(abstract)),
    titles: share(({ title }) => title.split(' ').length > 3),
    sentences: share(({ title }) => /[.,:;]$|^\p{Ll}|[{}();=<>@]/u.test(title)),
    code: Math.min(1, (10 * (sample.replace(MARKUP, '').match(CODE)?.length ?? 0)) / (sample.length || 1)),
    legal: Math.min(1, (100 * (sample.match(LEGAL)?.length ?? 0)) / (sample.length || 1)),
  };
}

// Learned by bench/listing/fields/listing-choice.ts.
const WEIGHTS: ListingSigns = {
  papers: 0.9,
  all: 0.73,
  dense: 3.5,
  sure: 3.46,
  identified: 5.1,
  linked: 1.81,
  authored: 1.32,
  published: 2.12,
  abstracts: -2.88,
  scholarly: 6.43,
  titles: 3.18,
  sentences: -0.19,
  code: -15.07,
  legal: -5.32,
};
const BIAS = -8.1;

/** Whether a text is what people said in a chat, without a paper that leads anywhere. */
export function isTalk(text: string, entries: readonly Entry[]): boolean {
  const lines = text
    .slice(0, SAMPLE)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const messages = lines.filter((line) => leadOf(line).kind === 'message').length;
  return (
    2 * messages > lines.length && papersOf(entries).every(({ links, ids }) => links.length === 0 && ids === undefined)
  );
}

/** Whether most titles have most of their words in capitals, as headlines of news have not. */
function areCapitalised(entries: readonly Entry[]): boolean {
  const papers = papersOf(entries);
  const capitalised = papers.filter(({ title }) => {
    const words = title.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
    return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2;
  });
  return capitalised.length > papers.length / 2;
}

// Titles and abstracts in turn and next to nothing else: short abstracts need no words of authors.
const PLAIN_SURE = 0.6;
const PLAIN_DENSE = 0.6;
const PLAIN_CODE = 0.1;
const PLAIN_LEGAL = 0.5;
// Fifteen records and more of long titles in capitals, whatever language their glosses are in.
const MANY_TITLES = 0.8;

/** Whether next to nothing but papers stands in a text. */
const isBare = ({ dense, code, legal }: ListingSigns): boolean =>
  dense > PLAIN_DENSE && code < PLAIN_CODE && legal < PLAIN_LEGAL;

/** Whether there are many long titles, and neither code nor a licence. */
const isMany = ({ papers, titles, code, legal }: ListingSigns): boolean =>
  papers === 1 && titles > MANY_TITLES && code < PLAIN_CODE && legal < PLAIN_LEGAL;

/** Whether what was read of a whole text are the papers of a listing, and not lines of a text about something else. */
export function isListing(text: string, entries: readonly Entry[]): boolean {
  if (papersOf(entries).length === 0) return false;
  const signs = listingSigns(text, entries);
  const sure = signs.sure > PLAIN_SURE;
  const plain = sure && isBare(signs);
  // Notes of a reader may stand between titles of a science.
  if (sure && isMany(signs) && areCapitalised(entries) && (plain || areTechnical(entries))) return true;
  if (plain && signs.abstracts === 1 && (signs.scholarly > 0 || areCapitalised(entries))) return true;
  return logit(signs, WEIGHTS, BIAS) > 0;
}

// Words of many sciences that news and manuals rarely have two of in a title and a sentence.
const TECHNICAL =
  /\b(?:algorithms?|quantum|theor(?:y|em|etical|ies)|equations?|neural|learning|networks?|models?|dynamics|spectr(?:um|a|al|oscopy)|magnetic|galax(?:y|ies)|proteins?|simulations?|estimation|optimization|classification|detection|inference|stochastic|nonlinear|numerical|experimental(?:ly)?|graphs?|manifolds?|algebras?|operators?|particles?|superconduct\w*|entangle\w*|datasets?|benchmarks?|state-of-the-art|frameworks?|paradigm|challeng(?:e|es|ing)|remains?|crucial|critical|fundamental|phenomen(?:on|a)|mechanisms?|propert(?:y|ies)|systems?)\b/gi;
const SURE_PROSE = 0.9;
/** Words of an abstract of one sentence, at least. */
const SENTENCE = 10;

/** Whether all that was read are titles with abstracts of whole sentences, and next to nothing else stands in the text. */
export function arePairs(text: string, entries: readonly Entry[]): boolean {
  return showPairs(listingSigns(text, entries), entries);
}

/** Whether they are that, and half of them at least in the words of authors or of a science. */
export function areAbstracts(text: string, entries: readonly Entry[]): boolean {
  const signs = listingSigns(text, entries);
  if (!showPairs(signs, entries) || papersOf(entries).every(({ title }) => title === '')) return false;
  return signs.scholarly >= 0.5 || (signs.dense === 1 && signs.sure > SURE_PROSE && areTechnical(entries));
}

const showPairs = (signs: ListingSigns, entries: readonly Entry[]): boolean =>
  signs.abstracts === 1 && isBare(signs) && areSentences(entries);

/** Whether what was read has authors, places, dates, identifiers or links, by which a list is told. */
export function hasFields(entries: readonly Entry[]): boolean {
  return papersOf(entries).some(
    ({ authors, venue, date, arxivId, doi, url }) => authors ?? venue ?? date ?? arxivId ?? doi ?? url,
  );
}

/** Least mean odds of titles that nothing but their words speaks for. */
const LEAST_ODDS = -1;

/** Whether the titles, by their words, are no titles of papers. */
export function areOtherLines(entries: readonly Entry[]): boolean {
  const titles = papersOf(entries).map(({ title }) => title);
  if (titles.some((title) => !/^[\p{Script=Latin}\P{L}]*$/u.test(title))) return false;
  return titles.reduce((sum, title) => sum + titleOdds(title), 0) < LEAST_ODDS * titles.length;
}

/** Whether half of the abstracts at least are sentences of some length: titles one below the other are not. */
function areSentences(entries: readonly Entry[]): boolean {
  const papers = papersOf(entries);
  const isSentence = ({ abstract }: Paper): boolean =>
    /[.!?。]["'”’)]{0,2}$/.test(abstract) && abstract.split(' ').length >= SENTENCE;
  return 2 * papers.filter(isSentence).length >= papers.length;
}

function areTechnical(entries: readonly Entry[]): boolean {
  const papers = papersOf(entries);
  const technical = papers.filter(({ title, abstract }) => (`${title} ${abstract}`.match(TECHNICAL)?.length ?? 0) > 1);
  return 2 * technical.length >= papers.length;
}
