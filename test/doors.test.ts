import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as arxiv from '../src/arxiv.js';
import * as formats from '../src/formats.js';
import * as core from '../src/index.js';
import * as node from '../src/node.js';
import * as report from '../src/report.js';

const folder = mkdtempSync(join(tmpdir(), 'paperkin-doors-'));
afterAll(() => rmSync(folder, { recursive: true }));

const paper = { id: 'a', title: 'Graph networks', abstract: 'We attend.', links: [] };
const digest = report.composeDigest([paper]);
const index = () => new core.PaperIndex([paper, { ...paper, id: 'b' }]);
const library = () => {
  const made = new core.Library();
  made.add([paper]);
  return made;
};
const TOPICS = [
  { topic: 'graphs', input: 'graph networks' },
  { topic: 'glass', input: 'murano glass' },
] as const;
const classifier = core.TopicClassifier.train(TOPICS);
const arxivTopics = await arxiv.arxivTopics();
const head = { from: 'a@b.c', to: 'd@e.f' };

/** A call with a wrong argument, and what the error must say: the argument, what it must be, and what it was. */
type Door = readonly [call: (wrong: never) => unknown, wrong: unknown, message: string];

const NO_STRINGS = [5, null, undefined, ['a'], {}, () => 'a'];
const strings = (call: (wrong: never) => unknown, name: string): Door[] =>
  NO_STRINGS.map((wrong) => [call, wrong, `${name} must be a string, not ${shown(wrong)}`]);

const NO_LISTS = ['x', 5, null, {}];
const lists = (call: (wrong: never) => unknown, name: string): Door[] =>
  NO_LISTS.map((wrong) => [call, wrong, `${name} must be an array or another iterable, not ${shown(wrong)}`]);

const options = (call: (wrong: never) => unknown): Door[] =>
  ['x', 5, null, []].map((wrong) => [call, wrong, `options must be an object, not ${shown(wrong)}`]);

function shown(value: unknown): string {
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

const { extractKeywords, listingKeywords, trendingKeywords, listingCounts } = core;

/** By entry point and export. What takes no argument, or is no function, has no door. */
const DOORS: Record<string, Record<string, readonly Door[]>> = {
  formats: {
    formatPapers: [
      ...lists((wrong) => formats.formatPapers(wrong, 'ris'), 'papers'),
      [(wrong) => formats.formatPapers([wrong], 'ris'), 5, 'papers[0] must be a paper, not 5'],
      [(wrong) => formats.formatPapers([], wrong), 'word', 'format must be one of csl-json'],
      ...options((wrong) => formats.formatPapers([], 'ris', wrong)),
      [(title) => formats.formatPapers([], 'atom', { title }), 5, 'title must be a string, not 5'],
      [
        (characters) => formats.formatPapers([], 'bibtex', { characters }),
        'ascii',
        'characters must be unicode or latex',
      ],
    ],
  },
  paperkin: {
    Analyzer: [
      ...options((wrong) => new core.Analyzer(wrong)),
      ...lists((wrong) => new core.Analyzer({ stopWords: wrong }), 'stopWords'),
      [(wrong) => new core.Analyzer({ stopWords: ['the', wrong] }), 5, 'stopWords[1] must be a string, not 5'],
      [(stem) => new core.Analyzer({ stem }), 'porter', 'stem must be a function, not "porter"'],
      ...strings((wrong) => new core.Analyzer().tokens(wrong), 'text'),
      ...strings((wrong) => new core.Analyzer().term(wrong), 'word'),
    ],
    Library: [
      ...options((wrong) => new core.Library(wrong)),
      ...lists((wrong) => new core.Library().add(wrong), 'listing').filter(([, wrong]) => wrong === 'x' || wrong === 5),
      [(wrong) => new core.Library().add([wrong]), 5, 'paper must be a paper, not 5'],
      [(id) => new core.Library().add([{ ...paper, id }]), '', 'paper.id must not be empty'],
      [(links) => new core.Library().add([{ ...paper, links }]), undefined, 'paper.links must be an array'],
      ...options((wrong) => new core.Library().add([], wrong)),
      [(from) => new core.Library().add([], { from }), 5, 'from must be a string, not 5'],
      [(date) => new core.Library().add([], { date }), '2024', 'date must be a day like 2024-02-16, not "2024"'],
      [
        (date) => new core.Library().add([], { date }),
        '2024-02-31',
        'date must be a day like 2024-02-16, not "2024-02-31"',
      ],
      [(wrong) => new core.Library().like(wrong), 5, 'no paper of the library has the id or number 5'],
      [(limit) => library().digest({ limit }), 0, 'limit must be a whole number from 1, not 0'],
      [(since) => library().topics({ since }), 5, 'since must be a day like 2024-02-16, not 5'],
      [(wrong) => library().search(wrong), 5, 'text must be a string, not 5'],
      [(wrong) => library().export(wrong), 'word', 'format must be one of'],
      [(wrong) => core.Library.fromBytes(wrong), 'x', 'bytes must be a Uint8Array, not "x"'],
    ],
    PaperIndex: [
      [(wrong) => new core.PaperIndex().add(wrong), null, 'paper must be a paper'],
      [(wrong) => new core.PaperIndex().add(wrong), {}, 'paper.id must be a string'],
      [(wrong) => new core.PaperIndex([{ ...paper, title: wrong }]), 5, 'title must be a string, not 5'],
      [(limit) => index().search('graph', { limit }), '5', 'limit must be a number, not "5"'],
      [(limit) => index().search('graph', { limit }), -1, 'limit must be a whole number'],
      [(minScore) => index().search('graph', { minScore }), Number.NaN, 'minScore must be a number'],
      [(wrong) => index().search(wrong), 5, 'text must be a string, not 5'],
      [(wrong) => index().recommend(['a'], { disliked: [wrong] }), 'a', 'disliked must not hold "a"'],
      [(since) => index().recommend(['a'], { since }), 'yesterday', 'since must be a date'],
      [(since) => index().recommend(['a'], { since }), 2024, 'since must be a string, not 2024'],
      ...lists((wrong) => index().recommend(wrong), 'liked'),
      ...lists((exclude) => index().recommend(['a'], { exclude }), 'exclude'),
      [(wrong) => core.PaperIndex.fromBytes(wrong), 'x', 'bytes must be a Uint8Array'],
    ],
    TopicClassifier: [
      [(topic) => core.TopicClassifier.train([{ topic, input: 'x' }]), 5, 'example 0 has no topic'],
      [
        (input) => core.TopicClassifier.train([{ topic: 'a', input }]),
        5,
        'input must be a text or a paper with title and abstract, not 5',
      ],
      [
        (unlabelled) => core.TopicClassifier.train(TOPICS, { unlabelled }),
        [5],
        'unlabelled[0] must be a text or a paper',
      ],
      ...lists((wrong) => core.TopicClassifier.train(wrong), 'TopicClassifier.train: examples'),
      [(wrong) => classifier.explain('graph', wrong), 'nothing', 'no topic is called "nothing"'],
      [(limit) => classifier.classify('graph', { limit }), -1, 'limit must be a whole number from 0, not -1'],
      [(limit) => classifier.rank(['graph'], 'glass', { limit }), Number.NaN, 'limit must be a whole number from 0'],
      [
        (minProbability) => classifier.doubt('graph', { minProbability }),
        '1',
        'minProbability must be a number, not "1"',
      ],
      [(minLabel) => classifier.labels('graph', { minLabel }), 2, 'minLabel must be a number from 0 to 1, not 2'],
    ],
    discoverTopics: [
      [(minSize) => core.discoverTopics([paper], { minSize }), 0, 'minSize must be'],
      [
        (wrong) => core.discoverTopics([paper], { neighbours: wrong }),
        1001,
        'neighbours must be a whole number from 1 to',
      ],
      [(resolution) => core.discoverTopics([paper], { resolution }), Number.NaN, 'resolution must be a number above 0'],
    ],
    extractKeywords: [
      [(wrong) => extractKeywords(wrong), null, 'input must be a text or a paper with title and abstract, not null'],
      [(wrong) => extractKeywords(wrong), 5, 'input must be a text or a paper with title and abstract, not 5'],
      [(wrong) => extractKeywords(wrong), { title: 'x' }, 'input.abstract must be a string, not undefined'],
      ...options((wrong) => extractKeywords('x', wrong)),
      [(limit) => extractKeywords('x', { limit }), 0, 'limit must be a whole number from 1, not 0'],
      [(limit) => extractKeywords('x', { limit }), '5', 'limit must be a number, not "5"'],
      [(maxWords) => extractKeywords('x', { maxWords }), 9, 'maxWords must be a whole number from 1 to 8, not 9'],
      [(style) => extractKeywords('x', { style }), 2, 'style must be a number from 0 to 1, not 2'],
      [
        (diversity) => extractKeywords('x', { diversity }),
        Number.NaN,
        'diversity must be a number from 0 to 1, not NaN',
      ],
      ...lists((stopWords) => extractKeywords('x', { stopWords }), 'stopWords'),
      [(model) => extractKeywords('x', { model }), {}, 'model must be what loadKeywordModel gives, not an object'],
      [(listing) => extractKeywords('x', { listing }), [paper], 'listing must be what listingCounts gives'],
    ],
    findLinks: strings((wrong) => core.findLinks(wrong), 'text'),
    listingCounts: [
      ...lists((wrong) => listingCounts(wrong), 'papers'),
      [
        (wrong) => listingCounts(['x', wrong]),
        null,
        'papers[1] must be a text or a paper with title and abstract, not null',
      ],
      [(maxWords) => listingCounts([], maxWords), 0, 'maxWords must be a whole number from 1 to 8, not 0'],
    ],
    listingKeywords: [
      ...lists((wrong) => listingKeywords(wrong), 'papers'),
      ...options((wrong) => listingKeywords([], wrong)),
      [(wrong) => listingKeywords([paper, wrong]), 'x', 'papers[1] must be a paper, not "x"'],
      [(title) => listingKeywords([{ ...paper, title }]), null, 'papers[0].title must be a string, not null'],
      [(perPaper) => listingKeywords([], { perPaper }), 0, 'perPaper must be a whole number from 1, not 0'],
      [(minScore) => listingKeywords([], { minScore }), -1, 'minScore must be a number from 0 to 1, not -1'],
    ],
    paperId: [
      [(wrong) => core.paperId(wrong), null, 'paper must be a paper, not null'],
      [(wrong) => core.paperId(wrong), {}, 'paper.title must be a string, not undefined'],
      [(doi) => core.paperId({ title: 'x', doi }), 10.1, 'paper.doi must be a string, not 10.1'],
    ],
    accountOf: [
      ...strings((wrong) => core.accountOf(wrong, core.parseListing('')), 'text'),
      [(wrong) => core.accountOf('', wrong), [], 'listing must be what parseListing gives'],
    ],
    formatDiagnostic: [
      [(wrong) => core.formatDiagnostic(wrong), 'x', 'diagnostic must be a diagnostic of a listing'],
      [(wrong) => core.formatDiagnostic({ span: {} } as never, wrong), 5, 'text must be a string'],
    ],
    formatListing: [
      ...lists((wrong) => core.formatListing(wrong), 'papers'),
      [(wrong) => core.formatListing([paper, wrong]), null, 'papers[1] must be a paper, not null'],
      [(title) => core.formatListing([{ ...paper, title }]), 5, 'papers[0].title must be a string, not 5'],
      [(links) => core.formatListing([{ ...paper, links }]), undefined, 'papers[0].links must be an array'],
    ],
    loadParsers: [[(wrong) => core.loadParsers(wrong), 5, 'dialect must be a string']],
    parseListingStream: [
      [(wrong) => core.parseListingStream(wrong).next(), 'x', 'chunks must be an iterable of strings or bytes'],
      [(wrong) => core.parseListingStream([], wrong).next(), 5, 'options must be an object'],
      [(chunk) => core.parseListingStream([chunk]).next(), 5, 'chunk must be a string or a Uint8Array, not 5'],
    ],
    parseListing: [
      [(wrong) => core.parseListing(wrong), 5, 'text must be a string'],
      [(dialect) => core.parseListing('x', { dialect }), 'latex', 'dialect must be one of'],
    ],
    plainText: strings((wrong) => core.plainText(wrong), 'markup'),
    stem: strings((wrong) => core.stem(wrong), 'word'),
    trendingKeywords: [
      ...lists((wrong) => trendingKeywords(wrong, []), 'now'),
      ...lists((wrong) => trendingKeywords([], wrong), 'before'),
      ...options((wrong) => trendingKeywords([], [], wrong)),
      [(prior) => trendingKeywords([], [], { prior }), 0, 'prior must be a number above 0, not 0'],
    ],
  },
  node: {
    loadIndex: [[(wrong) => node.loadIndex(wrong), 5, 'path must be a string or a file URL, not 5']],
    readListing: [[(wrong) => node.readListing(wrong), null, 'path must be a string or a file URL, not null']],
    loadLibrary: [[(wrong) => node.loadLibrary(wrong), 5, 'path must be a string or a file URL, not 5']],
    saveLibrary: [
      [(wrong) => node.saveLibrary(wrong, join(folder, 'x')), null, 'library must be a Library, not null'],
      [(wrong) => node.saveLibrary(library(), wrong), 5, 'path must be a string or a file URL, not 5'],
    ],
    updateLibrary: [
      [(wrong) => node.updateLibrary(wrong, () => {}), 5, 'path must be a string or a file URL, not 5'],
      [(wrong) => node.updateLibrary(join(folder, 'x'), wrong), 5, 'change must be a function, not 5'],
    ],
    saveIndex: [
      [(wrong) => node.saveIndex(wrong, join(folder, 'x')), null, 'index must be a PaperIndex, not null'],
      [(wrong) => node.saveIndex(index(), wrong), 5, 'path must be a string or a file URL, not 5'],
      [(wrong) => node.saveIndex(index(), wrong), new URL('https://a.org/'), 'path must be a string or a file URL'],
    ],
  },
  arxiv: {
    ArxivTopics: [
      [(input) => arxivTopics.classify(input), 5, 'input must be a text or a paper with title and abstract, not 5'],
      [(limit) => arxivTopics.classify('x', { limit }), -1, 'limit must be a whole number from 0, not -1'],
      [(minLabel) => arxivTopics.classify('x', { minLabel }), Number.NaN, 'minLabel must be a number from 0 to 1'],
    ],
  },
  report: {
    composeDigest: [
      ...lists((wrong) => report.composeDigest(wrong), 'papers'),
      ...options((wrong) => report.composeDigest([], wrong)),
      [(links) => report.composeDigest([{ ...paper, links }]), undefined, 'papers[0].links must be an array'],
      [(date) => report.composeDigest([{ ...paper, date }]), 2024, 'papers[0].date must be a string, not 2024'],
      [(before) => report.composeDigest([], { before }), [5], 'before[0] must be a paper, not 5'],
      [(title) => report.composeDigest([], { title }), 5, 'title must be a string, not 5'],
      [(liked) => report.composeDigest([], { profile: { liked } }), 'a', 'profile.liked must be an array'],
      [(keywords) => report.composeDigest([], { keywords }), 0, 'keywords must be a whole number from 1, not 0'],
      [(kin) => report.composeDigest([], { kin }), -1, 'kin must be a whole number from 0, not -1'],
      [(wrong) => report.composeDigest([], { keywordModel: wrong }), {}, 'keywordModel must be what loadKeywordModel'],
      [(wrong) => report.composeDigest([], { background: wrong }), {}, 'background must be an object with a method'],
    ],
    renderDigestHtml: [[(wrong) => report.renderDigestHtml(wrong), null, 'digest must be what composeDigest makes']],
    renderDigestMail: [
      [(wrong) => report.renderDigestMail(wrong, head), [], 'digest.title must be a string, not undefined'],
      ...options((wrong) => report.renderDigestMail(digest, wrong)),
      [(from) => report.renderDigestMail(digest, { ...head, from }), 5, 'from must be a string, not 5'],
      [(date) => report.renderDigestMail(digest, { ...head, date }), new Date('x'), 'date must be a valid Date'],
      [(messageId) => report.renderDigestMail(digest, { ...head, messageId }), '<a>\r\nX: y', 'messageId must be like'],
    ],
    renderDigestMarkdown: [[(wrong) => report.renderDigestMarkdown(wrong), 'x', 'digest must be what composeDigest']],
    renderDigestText: [
      [(wrong) => report.renderDigestText(wrong), { title: 'x' }, 'digest.topics must be an array, not undefined'],
      [(width) => report.renderDigestText(digest, { width }), 39, 'width must be a whole number from 40 to 10000'],
      [(width) => report.renderDigestText(digest, { width }), Infinity, 'width must be a whole number from 40'],
    ],
    renderReport: [
      ...lists((wrong) => report.renderReport(wrong), 'papers'),
      ...options((wrong) => report.renderReport([], wrong)),
      [(wrong) => report.renderReport([], { arxiv: wrong }), {}, 'arxiv must be what arxivTopics gives, not an object'],
    ],
  },
};

/** Exports that take no argument, or that are no function. */
const WITHOUT = {
  paperkin: [
    'DIALECTS',
    'ENGLISH_STOP_WORDS',
    'IndexFormatError',
    'LibraryFormatError',
    'KEYWORD_STOP_WORDS',
    'LINK_KINDS',
    'ListingError',
    'linkSchema',
    'loadKeywordModel',
    'paperSchema',
  ],
  // What a format is made of is checked by the types alone.
  formats: [
    ...[
      'PAPER_FORMATS',
      'arxivId',
      'best',
      'bibtexRecords',
      'csvRows',
      'date',
      'doi',
      'first',
      'format',
      'identifiers',
    ],
    ...['jsonObjects', 'list', 'longest', 'oneEach', 'pages', 'paperType', 'separated', 'taggedLines', 'text', 'url'],
  ],
  node: [],
  arxiv: ['arxivBackground', 'arxivTopics'],
  report: [],
};

describe('every public function', () => {
  it.each(Object.entries({ paperkin: core, formats, node, arxiv, report }))(
    'of %s has a door here',
    (entry, module) => {
      const known = [...Object.keys(DOORS[entry] ?? {}), ...WITHOUT[entry as keyof typeof WITHOUT]];
      expect(known.sort()).toEqual(Object.keys(module).sort());
    },
  );

  const doors = Object.values(DOORS).flatMap((exports) =>
    Object.entries(exports).flatMap(([name, list]) => list.map((door) => [name, ...door] as const)),
  );

  it.each(doors.map((door) => [door[0], door[3], door] as const))('%s says: %s', async (_name, message, door) => {
    const [, call, wrong] = door;
    const error = await caught(() => call(wrong as never));
    expect(error).toSatisfy((it) => it instanceof TypeError || it instanceof RangeError);
    expect(String(error)).toContain(message);
  });
});

async function caught(call: () => unknown): Promise<unknown> {
  try {
    await call();
  } catch (error) {
    return error;
  }
  return undefined;
}
