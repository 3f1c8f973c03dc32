import fc from 'fast-check';
import * as fastXmlParser from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { text } from '../../src/formats/field-readers.js';
import { FormatReader } from '../../src/formats/format-reader.js';
import type { Item, SourceRecord } from '../../src/formats/record.js';
import type { XmlParserModule } from '../../src/formats/xml/package.js';
import { elementOf, xmlElements } from '../../src/formats/xml-elements.js';
import { ListingReader } from '../../src/listing/listing-reader.js';
import { isVisible } from '../../src/paper/clean.js';
import { wholeBlock } from '../../src/paper/reader/block-reader.js';
import type { Entry } from '../../src/paper/reader/entry.js';

const XML = fastXmlParser as unknown as XmlParserModule;
const ROOTS = ['records', 'record', 'set'];
const source = (whole: readonly string[] = [], attributes: readonly string[] = []) =>
  xmlElements(XML, { records: ['record'], roots: ROOTS, whole, attributes });
const itemsOf = (xml: string, from = source()): readonly Item[] => from.read(wholeBlock(xml)).items;
const recordsOf = (items: readonly Item[]): readonly SourceRecord[] =>
  items.filter((item): item is SourceRecord => 'values' in item && item.values.length > 0);
const valuesOf = (xml: string, from = source()): readonly (readonly [string, string])[] =>
  recordsOf(itemsOf(xml, from)).flatMap(({ values }) => values.map(({ name, text }) => [name, text] as const));

/** How often each visible character of a text is in an item. */
function coverOf(xml: string, items: readonly Item[]): readonly number[] {
  const covers = new Uint8Array(xml.length);
  for (const item of items) {
    const ranges = 'code' in item ? [item] : [...item.marks, ...item.values.flatMap(({ ranges }) => ranges)];
    for (const { start, end } of ranges) for (let i = start; i < end; i++) covers[i] = (covers[i] ?? 0) + 1;
  }
  return [...covers].filter((_count, i) => isVisible(xml.charAt(i)));
}

describe('xmlElements', () => {
  it('names values by their paths', () => {
    expect(
      valuesOf('<record><a>1</a><b><c>2</c><c>3</c></b><d>4 <e>5</e></d><f/><arxiv:g>6</arxiv:g></record>'),
    ).toEqual([
      ['a', '1'],
      ['b/c', '2'],
      ['b/c', '3'],
      ['d', '4 5'],
      ['f', ''],
      ['arxiv:g', '6'],
    ]);
  });

  it('takes as one value what the format says is whole, with its elements', () => {
    const xml =
      '<record><AuthorList><Author><LastName>Quill</LastName><ForeName>Mara</ForeName></Author></AuthorList></record>';
    const [record] = recordsOf(itemsOf(xml, source(['AuthorList/Author'])));
    const [author] = record?.values ?? [];
    expect(author).toMatchObject({ name: 'AuthorList/Author', text: 'QuillMara' });
    expect(author && elementOf(author)?.child('ForeName')?.text).toBe('Mara');
  });

  it('takes the attributes that the format names, each with its place', () => {
    const xml =
      '<record x:about="u"><type  name = "Journal"  id="7">17</type><link rel="a" href="h"/><thumb url="t" size="5"/></record>';
    const from = source([], ['@x:about', 'type@name', 'link@href']);
    const values = recordsOf(itemsOf(xml, from)).flatMap((record) => record.values);
    expect(
      values.map(({ name, text, ranges }) => [name, text, ranges.map(({ start, end }) => xml.slice(start, end))]),
    ).toEqual([
      ['@x:about', 'u', ['x:about="u"']],
      ['type@name', 'Journal', ['name = "Journal"']],
      ['type', '17', ['<type  ', '  id="7">17</type>']],
      ['link@href', 'h', ['<link rel="a" href="h"/>']],
      ['thumb', 't 5', ['<thumb url="t" size="5"/>']],
    ]);
  });

  it('gives a namespace its usual prefix, and forgets one where its element ends', () => {
    expect(
      valuesOf(
        '<set xmlns:n0="http://purl.org/dc/elements/1.1/" xmlns:n1="urn:own"><record><n0:title>1</n0:title><n1:a>2</n1:a>' +
          '<p:b xmlns:p="http://arxiv.org/schemas/atom">3</p:b><p:b>4</p:b><n0:c xmlns:n0="urn:other">5</n0:c></record></set>',
      ).map(([name]) => name),
    ).toEqual(['dc:title', 'n1:a', 'arxiv:b', 'p:b', 'n0:c']);
  });

  it('is not taken in by a > in quotes, comments, sections, instructions and document types', () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE set [ <!-- don't <record> --> <!ENTITY e "<record>&quot;]>"> <?a '?> ]>
<set a="<record>" b='>'><!-- <record><a>0</a></record> --><![CDATA[<record>]]><?b <record> ?>
<record a='</record>' b=">"><a>1<!-- </record> --><![CDATA[</record>]]><?c </record> ?></a></record></set>`;
    expect(valuesOf(xml)).toEqual([['a', '1</record>']]);
  });

  it('keeps an element of the name of a record that is inside of one', () => {
    expect(valuesOf('<set><record><a>1<record>2</record></a></record><record><b>3</b></record></set>')).toEqual([
      ['a', '12'],
      ['b', '3'],
    ]);
  });

  it('expands the entities of a document type once each time, within a budget', () => {
    const doctype = '<!DOCTYPE set [<!ENTITY a "x&b;x"><!ENTITY b "é &amp;amp; &#228;"><!ENTITY loop "&loop;">]>';
    const filler = 'a long text about snails '.repeat(4);
    expect(valuesOf(`${doctype}<set><record><a>&a; ${filler}</a><b c="&b;"/></record></set>`)).toEqual([
      ['a', `xé &amp; äx ${filler}`],
      ['b', 'é &amp; ä'],
    ]);
    expect(valuesOf(`${doctype}<set><record><a>${filler} &loop;</a></record></set>`)).toEqual([
      ['a', `${filler} &loop;`],
    ]);
    const letters = [...'abcdefghij'];
    const bomb = letters.map(
      (letter, i) => `<!ENTITY ${letter} "${i === 0 ? 'lol' : `&${letters[i - 1]};`.repeat(10)}">`,
    );
    const items = itemsOf(`<!DOCTYPE set [${bomb.join('')}]><set><record><a>&j;</a></record></set>`);
    expect(items).toContainEqual(
      expect.objectContaining({ code: 'bad-record', message: 'the record is not read: its entities grow too long' }),
    );
  });

  it('reads the records inside one that is not closed', () => {
    const xml = '<set><record><a>1</a>\n<record><b>2</b></record>\n<record><c>3<record><d>4</d></record></set>';
    const items = itemsOf(xml);
    expect(recordsOf(items).flatMap(({ values }) => values.map(({ name }) => name))).toEqual(['b', 'd']);
    expect(
      items.flatMap((item) => ('code' in item ? [[item.code, xml.slice(item.start, item.end).trim()]] : [])),
    ).toEqual([
      ['bad-record', '<record><a>1</a>'],
      ['bad-record', '<record><c>3'],
    ]);
  });

  it('puts each visible character of any text into one item', () => {
    const piece = fc.constantFrom(
      ...[
        '<record>',
        '</record>',
        '<a>',
        '</a>',
        '<b c="d > e">',
        "<b c='",
        '</b>',
        '<e/>',
        '<record/>',
        'text',
        ' \n',
      ],
      ...[
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '?>',
        '<!DOCTYPE [',
        ']>',
        '<',
        '>',
        '&amp;',
        '<p:record x="1">',
        '"',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const xml = `<set>${pieces.join('')}`;
        expect(coverOf(xml, itemsOf(xml, source(['a'], ['b@c']))).filter((count) => count !== 1)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('XML in blocks', () => {
  const record = (i: number): string =>
    `<record n="${i}"><title>Snails &amp; limpets ${i}</title>\n<abstract>${'We count them. '.repeat(i % 40)}</abstract></record>`;
  function entriesOf(xml: string, chunk: number): readonly Entry[] {
    const reader = new ListingReader(
      () => new FormatReader(source(['title']), { title: text('title'), abstract: text('abstract') }),
      0,
    );
    const entries: Entry[] = [];
    for (let i = 0; i < xml.length; i += chunk)
      for (const batch of reader.push(xml.slice(i, i + chunk))) entries.push(...batch);
    for (const batch of reader.end()) entries.push(...batch);
    return entries;
  }
  const xml = `<set>\n<!-- all -->${Array.from({ length: 2500 }, (_unused, i) => record(i)).join('\n')}\n</set>\n`;

  it('gives every record once, whatever the chunks', () => {
    const whole = entriesOf(xml, xml.length);
    expect(whole.filter(({ paper }) => paper !== undefined)).toHaveLength(2500);
    for (const chunk of [1000, 65_536, 300_001]) expect(entriesOf(xml, chunk)).toEqual(whole);
  });

  it('says of a place its line and column', () => {
    const last = entriesOf(xml, xml.length).findLast(({ paper }) => paper !== undefined);
    const at = xml.indexOf('<record n="2499">');
    expect(last?.span).toMatchObject({ start: at, line: xml.slice(0, at).split('\n').length, column: 1 });
  });

  it('reads what comes after a record that is never closed', () => {
    const broken = xml.replace('<record n="3">', '<record n="3"><b>');
    expect(entriesOf(broken, 100_000).filter(({ paper }) => paper !== undefined)).toHaveLength(2499);
  });
});

/** Characters that are searched and entries of maps that are set: what reading takes, whatever the machine. */
function workOf(xml: string): number {
  let work = 0;
  const { indexOf } = String.prototype;
  const { exec } = RegExp.prototype;
  const { set } = Map.prototype;
  String.prototype.indexOf = function (wanted, from = 0) {
    const found = indexOf.call(this, wanted, from);
    work += 1 + (found < 0 ? this.length : found) - from;
    return found;
  };
  RegExp.prototype.exec = function (searched) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, searched);
    const end = match === null ? (this.sticky ? from : searched.length) : match.index + match[0].length;
    work += 1 + end - from;
    return match;
  };
  Map.prototype.set = function (key, value) {
    work++;
    return set.call(this, key, value);
  };
  try {
    itemsOf(xml);
  } finally {
    String.prototype.indexOf = indexOf;
    RegExp.prototype.exec = exec;
    Map.prototype.set = set;
  }
  return work;
}

describe('the work of reading XML grows with the length alone', () => {
  const filled = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));
  const expectLinear = (make: (size: number) => string): void => {
    const once = workOf(make(20_000));
    expect(once).toBeGreaterThan(1000);
    expect(workOf(make(80_000))).toBeLessThanOrEqual(5 * once);
  };

  it.each([
    ...[
      '<record ',
      '<record>',
      '<record><a>',
      '<record a="',
      "<record a='",
      '<!--',
      '<record><!--',
      '<record><![CDATA[',
    ],
    ...[
      '<record><?',
      '<!DOCTYPE "',
      '<!DOCTYPE [ >',
      '<!DOCTYPE [ <!-- ',
      '</record>',
      '<record></a>',
      '<',
      '</set><set>',
    ],
    ...[
      '<record><a>text &amp;</a></record>',
      '<record/>',
      '<!-- a -->',
      'a < b ',
      '<record><a b="c" d=\'e\'/></record>',
    ],
  ])('%s, over and over', (unit) => {
    expectLinear((size) => `<set>${filled(unit, size)}`);
  });

  it.each<[string, (size: number) => string]>([
    ['elements nested in one another', (size) => filled('<a>', size)],
    ['tags that close nothing in nested records', (size) => filled('<record>', size / 2) + filled('</x>', size / 2)],
    ['one long title', (size) => `<record><a>${filled('a &amp; ', size)}</a></record>`],
    ['one title of many elements', (size) => `<record><a>b ${filled('<i>a</i> ', size)}</a></record>`],
    [
      'declarations of namespaces',
      (size) =>
        Array.from({ length: size / 50 }, (_unused, i) => `<a xmlns:n${i}="http://arxiv.org/schemas/atom">`).join(''),
    ],
  ])('%s', (_name, make) => {
    expectLinear((size) => `<set>${make(size)}`);
  });

  it('where entities of no text refer to one another thousands of times', () => {
    const times = (name: string): string => `&${name};`.repeat(3000);
    const doctype = `<!DOCTYPE set [<!ENTITY a ""><!ENTITY b "${times('a')}"><!ENTITY c "${times('b')}"><!ENTITY d "${times('c')}">]>`;
    expect(workOf(`${doctype}<set><record><a>&d;</a></record></set>`)).toBeLessThan(20 * doctype.length);
  });

  it('where elements are nested 10,000 deep in a record, which is told of', () => {
    const xml = `<set><record>${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}</record></set>`;
    expect(itemsOf(xml)).toContainEqual(
      expect.objectContaining({ message: 'the record is not read: elements are nested deeper than 100' }),
    );
  });
});
