import * as fastXmlParser from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { atomFormat } from '../../src/formats/atom.js';
import type { XmlParserModule } from '../../src/formats/parsers.js';
import { accountOf } from '../../src/listing/account.js';
import type { Listing } from '../../src/listing/listing.js';
import { parseListing } from '../../src/listing/parse.js';
import { paperSchema } from '../../src/paper/schema.js';
import { readFixture } from '../listing/fixtures.js';

const XML = fastXmlParser as unknown as XmlParserModule;

function read(text: string, xml: XmlParserModule = XML): Listing {
  const listing = parseListing(text, { dialect: 'atom', parsers: { xml } });
  expect(accountOf(text, listing).lost).toBe(0);
  for (const paper of listing.papers) expect(paperSchema.parse(paper)).toEqual(paper);
  return listing;
}

const feed = (...entries: readonly string[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/">\n${entries.map((entry) => `<entry>${entry}</entry>`).join('\n')}\n</feed>\n`;
const titleOf = (title: string): string | undefined => read(feed(title)).papers[0]?.title;

describe('Atom', () => {
  const text = readFixture('atom');
  const [entry] = read(text).entries.filter(({ paper }) => paper !== undefined);
  const stretches = (field: string): string[] =>
    (entry?.fields ?? [])
      .filter(({ fields }) => fields.some((name) => name === field))
      .map(({ span }) => text.slice(span.start, span.end));

  it('tells which element holds which field, and which were not read', () => {
    expect(stretches('date')).toEqual(['<published>2024-02-01T10:00:00Z</published>']);
    expect(stretches('url')).toEqual(['<id>http://arxiv.org/abs/2402.03000v1</id>']);
    expect(stretches('authors')).toEqual(['<name>Ada Lovelace</name>', '<name>Alan Turing</name>']);
    expect(stretches('categories')).toHaveLength(2);
    expect(entry?.diagnostics.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([
      ['unread-value', '<updated>2024-02-07T10:00:00Z</updated>'],
    ]);
  });

  it('reads a title by its type: HTML is decoded once more, text is as it is', () => {
    for (const [title, plain] of [
      ['<title type="html">a &lt;i&gt;b&lt;/i&gt; &amp;amp; c</title>', 'a b & c'],
      ['<title type="html"><![CDATA[a <i>b</i> &amp; c]]></title>', 'a b & c'],
      ['<title type="xhtml"><div>a <i>b</i> &amp; c<br/>d</div></title>', 'a b & c d'],
      [
        '<title type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>a</x:p><x:p>b</x:p></x:div></title>',
        'a b',
      ],
      ['<title type="text">a &lt;i&gt; b &amp;amp; c</title>', 'a <i> b &amp; c'],
      ['<title>a &lt;i&gt;b&lt;/i&gt; c &lt; d</title>', 'a b c < d'],
      ['<title>a <i>b</i> c</title>', 'a b c'],
      ['<title>Caf&#233; &#xE9; &eacute; &unknown; &amp;lt;</title>', 'Café é é &unknown; <'],
      ['<title>a<!-- <b> -->b <?pi c?>d</title>', 'ab d'],
    ] as const)
      expect(titleOf(title)).toBe(plain);
  });

  it('takes no entry in a comment or in a CDATA section for a paper', () => {
    const { papers, diagnostics } = read(
      '<feed><!-- <entry><title>A</title></entry> --><entry><title>B</title><summary><![CDATA[<entry><title>C</title></entry>]]></summary></entry></feed>',
    );
    expect(papers.map(({ title }) => title)).toEqual(['B']);
    expect(diagnostics.find(({ code }) => code === 'boilerplate')?.message).toBe('“A” is not part of a paper');
  });

  it('reads entries under any prefix of their namespace, and no others', () => {
    const prefixed = '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title></a:entry></a:feed>';
    expect(read(prefixed).papers.map(({ title }) => title)).toEqual(['A']);
    expect(read('<atom:entry><atom:title>B</atom:title></atom:entry>').papers).toHaveLength(1);
    expect(
      read('<feed xmlns:d="http://purl.org/dc/terms/"><d:entry><d:title>C</d:title></d:entry></feed>').papers,
    ).toEqual([]);
  });

  it('takes the page of a link that is the alternate, and a DOI of an element or an address of one', () => {
    const { papers } = read(
      feed(
        '<title>A</title><link rel="self" href="https://a.example/1.atom"/><link href="https://a.example/1"/><id>urn:1</id><arxiv:doi>10.5555/a.1</arxiv:doi>',
        '<title>B</title><id>https://doi.org/10.5555/b.1</id><link rel="related" href="https://b.example/10.5555/other.9"/>',
        '<title>C</title><id>oai:arXiv.org:2403.00001v1</id><link rel="alternate" href="https://arxiv.org/abs/2403.00001"/>',
      ),
    );
    expect(papers).toMatchObject([
      { url: 'https://a.example/1', doi: '10.5555/a.1' },
      { url: 'https://doi.org/10.5555/b.1', doi: '10.5555/b.1' },
      { url: 'https://arxiv.org/abs/2403.00001', arxivId: '2403.00001v1' },
    ]);
    expect(papers[2]?.doi).toBeUndefined();
  });

  it('reads the feed of new papers of arXiv', () => {
    const { papers } = read(
      feed(
        '<title>Snails</title><summary>arXiv:2403.00001v1 Announce Type: new \nAbstract: Tide pools warm.</summary><dc:creator>Mara Quill, Odo Fenn</dc:creator>',
      ),
    );
    expect(papers).toMatchObject([{ abstract: 'Tide pools warm.', authors: ['Mara Quill', 'Odo Fenn'] }]);
  });

  it('says of a record that is broken why, and reads those after it', () => {
    const listing = (broken: string): [string[], string[]] => {
      const { papers, diagnostics } = read(`<feed>\n${broken}\n<entry><title>After</title></entry>\n</feed>`);
      const reasons = diagnostics.filter(({ code }) => code === 'bad-record').map(({ message }) => message);
      return [papers.map(({ title }) => title), reasons];
    };
    for (const [broken, reason] of [
      ['<entry><title>A</titel></entry>', '</titel> closes no element'],
      ['<entry><title>A</entry>', '<title> is not closed'],
      ['<entry><title>A</title>', '<entry> is not closed'],
      ['<entry><title>A', '<title> is not closed'],
      ['<entry><title>a < b</title></entry>', 'a “<” opens no element'],
      ['<entry><title <b>A</b></title></entry>', 'a “<” opens no element'],
      ['<entry/>', '<entry> is empty'],
      [`<entry>${'<a>'.repeat(101)}${'</a>'.repeat(101)}</entry>`, 'elements are nested deeper than 100'],
    ] as const)
      expect(listing(broken)).toEqual([['After'], [`the record is not read: ${reason}`]]);
    expect(listing('<entry><summary/></entry>')).toEqual([['After'], ['the record has neither title nor abstract']]);
    expect(listing('<entry><constructor>A</constructor></entry>')[1]).toHaveLength(1);
  });

  it('does not read XML of another kind, and says so once', () => {
    const { papers, diagnostics } = parseListing(
      `<?xml version="1.0"?>\n<opml><entry>${'<a>x</a>'.repeat(50_000)}</entry></opml>`,
      {
        parsers: { xml: XML },
      },
    );
    expect(papers).toEqual([]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['unknown-format', 'this is XML of another kind, with <opml> as its first element'],
    ]);
  });

  it('has no reader without the package', () => {
    expect(atomFormat.reader({})).toBeUndefined();
    expect(atomFormat.reader({ xml: XML })).toBeDefined();
  });
});

describe('a package that is not what it should be', () => {
  const parserOf = (parse: (xml: string) => unknown): XmlParserModule => ({
    XMLParser: class {
      parse(xml: string): unknown {
        return parse(xml);
      }
    },
  });
  const text = feed('<title>A</title><author><name>B</name></author>');

  it('makes a broken record where it throws, with what it says', () => {
    const { papers, diagnostics } = read(
      text,
      parserOf(() => {
        throw new Error('no memory');
      }),
    );
    expect(papers).toEqual([]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'the record is not read: it cannot be read as XML (no memory)',
    ]);
  });

  it('makes a broken record of what does not fit the text', () => {
    const cyclic: unknown[] = [];
    cyclic.push({ entry: cyclic });
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('trap');
        },
      },
    );
    for (const rubbish of [
      undefined,
      null,
      'text',
      {},
      [],
      [null, 5],
      [{}],
      [{ entry: 'text' }],
      [{ entry: [] }, { entry: [] }],
      [{ entry: [{ title: [] }] }],
      [{ entry: [{ title: [{ '#text': {} }, { i: [] }] }, { author: [{ name: [] }] }] }],
      [{ entry: [{ title: [] }, { author: [{ name: [{ name: [] }] }] }], ':@': 'text' }],
      cyclic,
      [trap],
    ]) {
      const { papers, diagnostics } = read(
        text,
        parserOf(() => rubbish),
      );
      expect(papers).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).toEqual(['bad-record']);
    }
  });

  it('makes texts of what are none', () => {
    const nodes = [
      { entry: [{ title: [{ '#text': 5 }, { '#cdata': 5 }] }, { author: [{ name: [{ '#text': null }] }] }] },
    ];
    expect(
      read(
        text,
        parserOf(() => nodes),
      ).papers,
    ).toMatchObject([{ title: '5' }]);
  });
});
