import type { Keyword } from '../keywords/extract.js';
import { checkWhole, refuse } from '../paper/arguments.js';
import { firstOfEachId } from '../paper/first-of-each-id.js';
import type { Paper } from '../paper/paper.js';
import type { PaperIndex } from '../similarity/paper-index.js';
import { Analyzer } from '../text/analyzer.js';
import type { Background } from '../text/background.js';
import { ArxivNames } from '../topics/arxiv-names.js';
import { analyse } from './analysis.js';
import { checkCommonOptions, checkedListing } from './check-arguments.js';
import { cleanMarkup, cleanText, paperUrl, safeUrl, titleOf } from './clean.js';
import { topicName } from './digest-words.js';
import { layoutMap, type MapLink, type MapPoint } from './map-layout.js';
import { newnessAgainst } from './newness.js';
import type { PageData, PageKeyword, PageLink, PagePaper } from './page-data.js';
import { pageFields } from './page-fields.js';
import type { ReportOptions } from './report-options.js';

/** Neighbours that pull a paper on the map. */
const NEIGHBOURS = 6;
/** Categories below are not worth showing. */
const LEAST_PROBABILITY = 0.1;
const CATEGORIES = 5;

/** Everything the page shows, computed once when the report is made. */
export function reportData(listing: Iterable<Paper>, options: ReportOptions): PageData {
  checkCommonOptions(options);
  const { keywords, arxiv } = options;
  if (keywords !== undefined) checkWhole('keywords', keywords, { from: 1 });
  if (arxiv !== undefined && typeof arxiv?.classify !== 'function') refuse('arxiv', 'what arxivTopics gives', arxiv);
  // Clean text first: places of keywords are then places in what the page shows.
  const originals = firstOfEachId(checkedListing('papers', listing));
  const clean = originals.map((paper) => ({
    ...paper,
    title: titleOf(paper),
    abstract: cleanMarkup(paper.abstract),
  }));
  const analysis = analyse(clean, options);
  const papers = analysis.topics.flatMap((topic) => topic.papers);
  const markup = new Map(originals.map((paper) => [paper.id, markupOf(paper)]));
  const topicNumbers = analysis.topics.flatMap((topic, i) => topic.papers.map(() => i));
  const places = layoutMap(topicNumbers, linksOf(papers, analysis.index));
  const isNew = newnessAgainst(options.before && checkedListing('before', options.before));
  const background = options.background && backgroundOf(papers, options.background);
  const names = new ArxivNames();
  return {
    title: cleanText(options.title ?? 'Paper report'),
    papers: papers.map((paper, i) => ({
      ...pagePaper(paper, analysis.keywords(paper, options.keywords ?? 8)),
      ...markup.get(paper.id),
      ...(isNew(paper) ? { isNew: true } : {}),
      ...categoriesOf(paper, { ...options, names }),
      topic: topicNumbers[i] ?? 0,
      ...(places[i] as MapPoint),
    })),
    topics: analysis.topics.map(({ label, keywords }) => ({
      label: topicName(label),
      keywords: keywords.map(({ phrase }) => cleanText(phrase)),
    })),
    ...(background === undefined ? {} : { background }),
    profile: { liked: [...new Set(options.profile?.liked)], disliked: [...new Set(options.profile?.disliked)] },
  };
}

/** Each pair of near neighbours once. */
function linksOf(papers: readonly Paper[], index: PaperIndex): MapLink[] {
  const numbers = new Map(papers.map(({ id }, i) => [id, i]));
  const links = new Map<string, MapLink>();
  for (const [id, neighbours] of index.neighbours({ k: NEIGHBOURS })) {
    for (const { id: other, score } of neighbours) {
      const pair = [numbers.get(id) ?? 0, numbers.get(other) ?? 0].sort((a, b) => a - b) as [number, number];
      links.set(pair.join(' '), { source: pair[0], target: pair[1], score });
    }
  }
  return [...links.values()];
}

/** The texts as the listing spells them, where the clean ones would not be read as themselves. */
function markupOf(paper: Paper): Pick<PagePaper, 'markup'> {
  const spelt = [cleanText(paper.title), cleanText(paper.abstract)] as const;
  const isStable = [titleOf(paper), cleanMarkup(paper.abstract)].every((text) => cleanMarkup(text) === text);
  return isStable ? {} : { markup: spelt };
}

function pagePaper(paper: Paper, keywords: readonly Keyword[]): Omit<PagePaper, 'topic' | 'x' | 'y'> {
  const url = paperUrl(paper);
  return {
    id: paper.id,
    title: paper.title,
    abstract: paper.abstract,
    fields: pageFields(paper),
    ...(url === undefined ? {} : { url }),
    keywords: keywords.map((keyword) => pageKeyword(keyword, paper.title.length + 1)),
    links: pageLinks(paper),
  };
}

function pageKeyword({ phrase, spans }: Keyword, abstractStart: number): PageKeyword {
  const shift = { title: 0, abstract: abstractStart };
  return [cleanText(phrase), ...spans.flatMap(({ field, start, end }) => [start + shift[field], end + shift[field]])];
}

/** Links with their places in the clean abstract, each looked for behind the one before; those of other schemes left out. */
function pageLinks({ abstract, links }: Paper): PageLink[] {
  let from = 0;
  return links.flatMap(({ url, text, kind }): PageLink[] => {
    const address = safeUrl(url);
    if (address === undefined) return [];
    const spelling = cleanText(text);
    const start = spelling === '' ? -1 : abstract.indexOf(spelling, from);
    if (start < 0) return [[address, kind]];
    from = start + spelling.length;
    return [[address, kind, start, from]];
  });
}

/** The paper's own categories as the listing gives them; predicted ones only where it gives none. */
function categoriesOf(
  paper: Paper,
  { arxiv, names }: Pick<ReportOptions, 'arxiv'> & { readonly names: ArxivNames },
): Pick<PagePaper, 'categories' | 'predictedCategories'> {
  const own = paper.categories ?? [];
  if (own.length > 0) {
    return { categories: own.map((code) => [cleanText(code), cleanText(names.category(code))]) };
  }
  const labels = arxiv?.classify(paper, { minLabel: LEAST_PROBABILITY }).labels ?? [];
  if (labels.length === 0) return {};
  const shown = labels.slice(0, CATEGORIES).map(({ topic, name, probability }) => {
    return [topic, cleanText(name), Math.round(probability * 100) / 100] as const;
  });
  return { predictedCategories: shown };
}

/** `term share term share …` of the terms of the papers that the background knows, shares in millionths. */
function backgroundOf(papers: readonly Paper[], background: Background): string {
  const analyzer = new Analyzer();
  const shares = new Map<string, number>();
  for (const { title, abstract } of papers) {
    for (const text of [title, abstract]) {
      let last = '';
      for (const { term, adjacent } of analyzer.tokens(text)) {
        for (const known of adjacent ? [term, `${last} ${term}`] : [term]) {
          if (!shares.has(known)) shares.set(known, Math.round(background.share(known) * 1e6));
        }
        last = term;
      }
    }
  }
  const present = [...shares].filter(([, share]) => share > 0);
  return present.map(([term, share]) => `${term.replace(' ', '_')} ${share}`).join(' ');
}
