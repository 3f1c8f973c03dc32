import {
  type Dialect,
  extractKeywords,
  findLinks,
  formatListing,
  type ListingParsers,
  PaperIndex,
  parseListing,
  plainText,
  TopicClassifier,
} from '../../src/index.js';
import { composeDigest, renderDigestHtml, renderDigestMarkdown, renderDigestText } from '../../src/report.js';

/** A kind of text that once cost, or might cost, more than its length. */
export interface Shape {
  readonly name: string;
  /** A text of about `size` characters. */
  make(size: number): string;
  run(text: string): unknown;
}

/** Pieces repeated to a length, between a head and a tail. */
const filled =
  (piece: string, head = '', tail = '') =>
  (size: number): string =>
    head + piece.repeat(Math.ceil(size / piece.length)) + tail;

/** Pieces made of a number each, to a length. */
const numbered =
  (piece: (n: number) => string, head = '', tail = '') =>
  (size: number): string => {
    let text = head;
    for (let n = 0; text.length < size; n++) text += piece(n);
    return text + tail;
  };

type Makers = Readonly<Record<string, (size: number) => string>>;

const PROSE = '\nWe propose a method that works well on many tasks and data.\n';
const TITLE = 'Attention Is All You Need\n';

const PLAIN: Makers = {
  'one word': filled('x'),
  'blanks between two words': filled(' ', 'We', 'propose\n'),
  'blanks in a list of authors': filled(' ', `${TITLE}Authors: a`, `b${PROSE}`),
  'blanks behind a byline': filled(' ', `${TITLE}by John Smith`, `x${PROSE}`),
  'blanks before et al': filled(' ', `${TITLE}Authors: John Smith`, `et alx${PROSE}`),
  'blanks before votes': filled(' ', `${TITLE}votes`, `T${PROSE}`),
  'blanks before a separator': filled(' ', `${TITLE}by John Smith `, `x · 2020${PROSE}`),
  'tabs in a title': filled('\t', 'A Title', `x${PROSE}`),
  'no-break spaces': filled('\u00a0', 'a', 'b'),
  'letters and dots': filled('a.', '', '\n'),
  'a venue of letters and dots': filled('a.', `${TITLE}Journal: `, PROSE),
  'a venue of letters and hyphens': filled('a-', `${TITLE}Venue: `, PROSE),
  'sentences glued together': filled('We do.Then we '),
  'capitals in words, lines of 210': filled(`${'fooBar bazQux '.repeat(15)}\n`),
  'addresses glued together': numbered((n) => `${'x'.repeat(30)} https://a${n}.b/cQx Yy${n}z, \n`),
  'lines of one letter': filled('a\n'),
  'lines of two words': filled('some words\n'),
  'blank lines': filled('\n', 'A', 'B'),
  enumerators: filled('1. \n'),
  votes: filled('▲ 12\n'),
  dates: filled('Oct 7, 2024\n'),
  banners: filled('Subscribe\n'),
  titles: filled(TITLE),
  'titles that differ': numbered((n) => `Attention Is All You Need For Task ${n}\n`),
  separators: filled(' · a', TITLE, PROSE),
  names: filled('John Smith, ', TITLE, PROSE),
  'names by initials': filled('J. S., ', TITLE, PROSE),
  'footnote marks': filled('*', `${TITLE}Authors: a`, `x${PROSE}`),
  stars: filled('*'),
  'marks of headings': filled('# '),
  'marks of quotes': filled('> '),
  'open links': filled('aaaaaaaa](', '['),
  'links in marks': filled('[a](https://b.c) '),
  'cells of a table': filled('| a '),
  'rows of a table': filled('| a | b |\n|---|---|\n'),
  'details without end': filled('<details><summary>T</summary>\n'),
  'entities cut short': filled('&amp'),
  ampersands: filled('&'),
  'combining marks': filled('\u0301\u0323', 'a'),
  'characters of no width': filled('\u200b', 'a', 'b'),
  'carriage returns': filled('abc def\r'),
  'an address and closing brackets': filled(')', 'We propose https://a.org/b', ' x\n'),
  'an address and dots': filled('.', `${TITLE}https://a.org/`, `x${PROSE}`),
  'numbers of arXiv': filled(`[0] arXiv:0${'0]'.repeat(40)}\n`),
  'numbered citations': filled(`3. ${'.. 2033'.repeat(17)} a\n`),
  'bullets with links': numbered(
    (n) => `- [A paper on task ${n}](https://arxiv.org/abs/2401.${10000 + n}) (ICML 2024)\n`,
  ),
  'bullets in bullets': numbered((n) => `${'  '.repeat(n % 40)}- A paper on task ${n}\n`),
  'bullets ever deeper': (size) =>
    Array.from({ length: Math.sqrt(size) }, (_, n) => `${' '.repeat(n)}- a b\n`).join(''),
  'headings ever deeper': numbered((n) => `${'#'.repeat(1 + (n % 6))} Part ${n}\n`),
  'a table of papers': numbered(
    (n) => `| A paper on task ${n} | A. Lee | 2020 |\n`,
    '| Title | Authors | Year |\n|---|---|---|\n',
  ),
  'items of HTML': numbered(
    (n) => `<li><a href="https://a.org/${n}">A paper on task ${n}</a></li>\n`,
    '<ul>\n',
    '</ul>\n',
  ),
  'items of HTML on one line': numbered((n) => `<li><a href="https://a.org/${n}">A paper on task ${n}</a></li>`),
  'brackets in brackets': (size) => `${'['.repeat(size / 2)}${']'.repeat(size / 2)}\n`,
  'words of Hebrew': filled('שלום עולם\n'),
  'titles of Chinese': filled('论文列表与推荐系统的研究\n'),
  'a column of words': filled('Snails\n'),
  'rows of numbers': filled('1 2 3\n'),
  'numbers of arXiv alone': numbered((n) => `2401.${10000 + n}\n`),
  references: numbered((n) => `[${n}] A. Lee, B. Li. A paper on task ${n}. In NeurIPS, 2020. pp. 1-9.\n`),
};

const header = (head: string, tail: string) => (piece: string, before: string) => filled(piece, head + before, tail);
const mailing = header(
  '\\\\\narXiv:2306.07353\nDate: Mon, 12 Jun 2023\nTitle: A title\n',
  '\n\\\\\n We propose.\n\\\\\n',
);
const list = header('[1] arXiv:2509.03000 [pdf, html, other]\nTitle: A title\n', '\n');
const ris = header('TY  - JOUR\nTI  - A title\n', '\nER  - \n');
const medline = header('PMID- 1\nTI  - A title\n', '\n');
const science = header('FN x\nPT J\nTI A title\n', '\nER\n');
const pubmed = header(
  '1. Science. 2009 Dec 11;326(5959):1478-9. doi: 10.1126/science.1.\n\nA title.\n\n',
  '\n\nPMID: 2\n',
);
const bibtex = header('@article{a,\n title = {A title},\n', '\n}\n');
const entry = header('<?xml version="1.0"?>\n<feed>\n<entry>\n<title>A title</title>\n', '\n</entry>\n</feed>');
const feed = header('<?xml version="1.0"?>\n<feed>\n', '\n</feed>');
const json = header('{"title":"a",', '"}\n');

const csv = header('Title,Authors,Year\nA title,', '\n');
const array = header('[{"title":"a","authors":["b"],', '"}]\n');

const DIALECTS: Readonly<Partial<Record<Dialect, Makers>>> = {
  'arxiv-mailing': {
    'a reference of letters and dots': mailing('a.', 'Journal-ref: '),
    'blanks in a list of authors': mailing(' ', 'Authors: a'),
    'lines of a header': mailing(' b,\n', 'Authors: a\n'),
    'slashes of addresses': mailing('arxiv.org/a/', 'Journal-ref: https://'),
    rules: filled('\\\\\n'),
  },
  'arxiv-list': {
    'blanks in a list of authors': list(' ', 'Authors: a'),
    'lines of authors': list('John Smith, Ann Lee\n', 'Authors: a\n'),
  },
  'arxiv-search': {
    'lines of authors': filled(
      'John Smith, Ann Lee\n',
      'arXiv:2606.05784 [pdf, ps, other] cs.AI\nA title\nAuthors: A B\n',
    ),
    'a date of letters and dots': filled(
      'a.',
      'arXiv:2606.05784 [pdf, ps, other] cs.AI\nA title\nAuthors: A B\nAbstract: We. △ Less\nSubmitted ',
    ),
  },
  ris: {
    'lines of an abstract': ris('AB  - a\n', ''),
    continuations: ris('bb\n', 'AB  - a\n'),
    'lines that are not read': ris('ZZ  - a\n', ''),
    'identifiers in one value': ris('10.1234', 'DO  - '),
    'blanks in a name': ris(' ', 'AU  - a'),
    months: ris('may ', 'PY  - '),
  },
  medline: { 'lines of an abstract': medline('AB  - a\n', ''), 'blanks in a name': medline(' ', 'FAU - a') },
  'web-of-science': { continuations: science('   b\n', 'AB a\n') },
  pubmed: {
    'blanks in a list of authors': pubmed(' ', 'Smith J'),
    'a list of authors': pubmed('Smith J(1), ', ''),
    paragraphs: pubmed('a\n\n', ''),
    'sentences of a citation': filled('a. ', '1. ', '\n'),
  },
  bibtex: {
    'fields of one name': bibtex(' a = {1},\n', ''),
    'fields that differ': numbered((n) => ` f${n} = {1},\n`, '@article{a,\n title = {A title},\n', '}\n'),
    'open braces': bibtex('{', ' abstract = '),
    'braces in braces': (size) => bibtex('}', ` abstract = ${'{'.repeat(size / 2)}`)(size / 2),
    groups: bibtex('{A} ', ' abstract = {'),
    'parts of a value': bibtex('"a" # ', ' abstract = '),
    'an open quote': bibtex('a\n', ' abstract = "'),
    abbreviations: filled('@string{a = "b"}\n'),
    'entries cut short': filled('@a{b,\n'),
    'doubled abbreviations': (size) =>
      `@string{s0 = "aaaaaaaaaa"}\n${Array.from({ length: size / 32 }, (_, n) => `@string{s${n + 1} = s${n} # s${n}}\n`).join('')}`,
    'blanks between names': bibtex(' ', ' author = {A'),
    'names without end': bibtex('a and ', ' author = {'),
  },
  atom: {
    'open tags of entries': feed('<entry ', ''),
    'open entries': feed('<entry>\n', ''),
    'many entries': feed('<entry><title>t</title></entry>\n', ''),
    'open elements': entry('<a>', ''),
    'elements that differ': numbered((n) => `<a${n}>`, '<feed><entry><title>t</title>', '</entry></feed>'),
    'angle brackets': entry('<', '<summary>'),
    attributes: entry('b="c" ', '<a '),
    entities: entry('&amp;', '<summary>'),
    'open CDATA': entry('<![CDATA[', '<summary>'),
    comments: entry('<!-- -->', '<summary>'),
    authors: entry('<author><name>a</name></author>', ''),
    'addresses in an id': entry('arxiv.org/abs/ ', '<id>'),
  },
  csv: {
    rows: numbered((n) => `A paper on task ${n},A. Lee,2020\n`, 'Title,Authors,Year\n'),
    'rows all the same': filled('A paper,A. Lee,2020\n', 'Title,Authors,Year\n'),
    columns: filled(',a', 'Title,Authors,Year'),
    cells: csv('a,', ''),
    quotes: csv('"', ''),
    'an open quote': csv('a\n', '"'),
    'open quotes': csv('"a\n', ''),
    'names without end': csv('Lee; ', ''),
    'blanks between names': csv(' ', 'Lee,'),
  },
  json: {
    'objects in an array': numbered((n) => `{"title":"A paper on task ${n}","year":2020},`, '[', '{}]'),
    'objects without titles': filled('{},', '[', '{}]'),
    'open arrays': filled('['),
    'arrays in arrays': (size) => `[{"title":"a","x":${'['.repeat(size / 2)}${']'.repeat(size / 2)}}]`,
    'fields that differ': numbered((n) => `"a${n}":1,`, '[{"title":"a",', '"b":1}]'),
    'fields of one name': filled('"title":"a",', '[{', '"b":1}]'),
    escapes: array('\\u0041', '"abstract":"'),
    'names of people': array('{"family":"Lee"},', '"author":[{}, '),
    'words of an index': numbered((n) => `"w${n}":[${n}],`, '[{"title":"a","abstract_inverted_index":{', '"z":[0]}}]'),
  },
  'json-lines': {
    'blanks in a list of authors': json(' ', '"authors":"a'),
    'brackets in an abstract': json(')', '"abstract":"https://a.org/'),
    'years in a date': json('2020 ', '"date":"'),
    'open braces': filled('{"\n'),
    depth: (size) => `{"title":"a","x":${'['.repeat(size / 2)}${']'.repeat(size / 2)}}\n`,
  },
  paperkin: {
    'fields of one name': filled('Title: a\n', '# paperkin listing 1\nId: a\n'),
    escapes: filled('\\u', '# paperkin listing 1\nId: a\nTitle: '),
    'items of a list': filled('a;b', '# paperkin listing 1\nId: a\nTitle: a\nAuthors: '),
    'ids that differ': numbered((n) => `Id: ${n}\nTitle: a\n\n`, '# paperkin listing 1\n'),
    'ids all the same': filled('Id: a\nTitle: a\n\n', '# paperkin listing 1\n'),
  },
};

const LINKS: Makers = {
  'closing brackets': filled(')', 'https://a.org/b'),
  'dots behind an address': filled('.', 'https://a.org/b'),
  'brackets open and closed': (size) => `https://a.org/b${'('.repeat(size / 2)}${')'.repeat(size / 2)}`,
  'schemes alone': filled('https://'),
  'www alone': filled('www.'),
  'letters and hyphens': filled('a-', '.io '),
  'names of sites': filled('a.io'),
  'doi alone': filled('doi:10.1234/'),
};

const MARKUP: Makers = {
  'open braces': filled('{'),
  groups: filled('{a}'),
  'open formulas': filled('$x '),
  dollars: filled('$'),
  'formulas one by one': filled('$a$$b'),
  'commands with arguments missing': filled('\\frac'),
  'fractions in fractions': filled('\\frac{', '$', '$'),
  'open brackets of formulas': filled('\\[ a '),
  environments: filled('\\begin{a}'),
  exponents: filled('a^{', '$', '$'),
  'bold in bold': filled('\\textbf{'),
  'links without text': filled('\\href{a}'),
  'citations without end': filled('\\cite[', ''),
  'line breaks in a group': filled('\n', '{a}', 'b'),
  'line breaks before nothing': filled('\n', '\\emph{a}', 'x'),
  verbatim: filled('\\verb|'),
};

const WORDS: Makers = {
  'one word': filled('a'),
  'words that differ': numbered((n) => `word${n.toString(36)} `),
  'one word many times': filled('network '),
  hyphens: filled('a-b-'),
  'acronyms in brackets': filled('Aa Bb (AB) '),
  'open brackets': filled('('),
  digits: filled('1'),
  apostrophes: filled("a'"),
};

const PAPERS: Makers = {
  'one word': filled('a'),
  'blanks in a title': filled(' ', 'a', 'b'),
  'combining marks': filled('\u0301', 'a'),
  'marks of Markdown': filled('|*'),
  'joined emoji': filled('👨‍'),
  addresses: filled('https://a.org/b '),
};

const paper = (id: string, title: string, abstract = 'x y z') => ({ id, title, abstract, links: [] });

function index(text: string): void {
  const made = new PaperIndex([paper('a', 'x', text), paper('b', 'x y', text.slice(0, text.length / 2))]);
  made.related('a');
  made.search(text);
  PaperIndex.fromBytes(made.toBytes());
}

function digest(text: string): void {
  const made = composeDigest([paper('a', text), paper('b', 'x y')]);
  for (const render of [renderDigestText, renderDigestMarkdown, renderDigestHtml]) render(made);
}

const classify = (text: string) =>
  TopicClassifier.train([
    { topic: 'a', input: text },
    { topic: 'b', input: 'other words here' },
  ]).classify(text);

const shapesOf = (room: string, makers: Makers, run: (text: string) => unknown): Shape[] =>
  Object.entries(makers).map(([name, make]) => ({ name: `${room}: ${name}`, make, run }));

/** All shapes, by the room that reads them. */
export function shapes(parsers: ListingParsers): Shape[] {
  const read = (dialect: Dialect | 'auto') => (text: string) => parseListing(text, { parsers, dialect });
  return [
    ...shapesOf('plain', PLAIN, read('plain')),
    ...Object.entries(DIALECTS).flatMap(([dialect, makers]) => shapesOf(dialect, makers, read(dialect as Dialect))),
    ...shapesOf('formatListing', PAPERS, (text) => formatListing([paper('a', text, text)])),
    ...shapesOf('findLinks', LINKS, findLinks),
    ...shapesOf('plainText', MARKUP, plainText),
    ...shapesOf('extractKeywords', WORDS, (text) => extractKeywords({ title: 'A title', abstract: text })),
    ...shapesOf('PaperIndex', WORDS, index),
    ...shapesOf('TopicClassifier', WORDS, classify),
    ...shapesOf('digest', PAPERS, digest),
  ];
}
