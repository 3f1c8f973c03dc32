import { describe, expect, it } from 'vitest';
import { checksum } from '../../src/similarity/memory/checksum.js';
import { IndexFormatError, readSections, type Sections, writeSections } from '../../src/similarity/memory/sections.js';
import { verify } from '../../src/similarity/memory/verify.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { paper } from './naive.js';

const PAPERS = Array.from({ length: 9 }, (_, i) => {
  const words = Array.from({ length: 8 }, (_, k) => `word${(i * (k + 2)) % 7}`).join(' ');
  return paper(`p${i}`, `Graph networks ${i}`, `${words} of ${i % 2 === 0 ? 'naïve' : 'glass'} networks.`);
});
const BYTES = new PaperIndex(PAPERS).toBytes();

/** Makes the checksum fit again. */
function seal(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  view.setUint32(12, checksum(new Int32Array(bytes.buffer, bytes.byteOffset + 16, (bytes.length - 16) / 4)), true);
  return bytes;
}

/** The saved form with some of its arrays or settings changed, its checksum fitting. */
function changed(change: (arrays: Map<string, Int32Array | Uint8Array>, settings: Record<string, unknown>) => void) {
  const { arrays, settings } = readSections(BYTES.slice());
  const copy = new Map([...arrays].map(([name, array]) => [name, array.slice()]));
  const copied = { ...settings };
  change(copy, copied);
  return writeSections({ arrays: copy, settings: copied } as Sections);
}

/** What becomes of the bytes: the field that is refused, at once or at the first question, or 'answers'. */
function outcome(bytes: Uint8Array): string {
  try {
    const index = PaperIndex.fromBytes(bytes);
    const ids = [...index].map(({ id }) => id);
    for (const id of ids) index.related(id);
    index.search('graph word1 naïve');
    index.recommend(ids.slice(0, 2), { disliked: ids.slice(3, 4) });
    index.neighbours({ k: 3 });
    index.remove(ids[0] ?? '');
    index.replace(paper('new', 'Graph word3 of something new'));
    index.toBytes();
    return 'answers';
  } catch (error) {
    if (error instanceof IndexFormatError) return error.field;
    throw error;
  }
}

function ints(arrays: Map<string, Int32Array | Uint8Array>, name: string): Int32Array {
  return arrays.get(name) as Int32Array;
}

describe('a saved index whose checksum fits', () => {
  it('answers if nothing was changed', () => {
    expect(outcome(changed(() => {}))).toBe('answers');
  });

  it.each<[field: string, what: string, change: Parameters<typeof changed>[0]]>([
    [
      'ids',
      'an id twice',
      (a) =>
        a.set(
          'ids',
          a.get('ids')!.map((byte, i) => (i === 4 ? a.get('ids')![2]! : byte)),
        ),
    ],
    ['ids', 'lengths of ids that do not add up', (a) => (ints(a, 'ids lengths')[0] = 9)],
    ['ids', 'a length of an id below 0', (a) => ints(a, 'ids lengths').set([-2, 6])],
    ['words', 'words that are no UTF-8', (a) => a.get('words')!.fill(0xff, 1, 3)],
    ['words', 'an unknown encoding', (a) => (a.get('words')![0] = 7)],
    ['starts', 'starts that fall', (a) => (ints(a, 'starts')[2] = 1)],
    ['starts', 'a first start above 0', (a) => (ints(a, 'starts')[0] = 1)],
    ['starts', 'too few starts', (a) => a.set('starts', ints(a, 'starts').slice(1))],
    ['starts', 'a last start beyond the terms', (a) => (ints(a, 'starts')[9]! += 1)],
    ['terms', 'a term beyond the vocabulary', (a) => (ints(a, 'terms')[3] = 100_000)],
    ['terms', 'a term below 0', (a) => (ints(a, 'terms')[3] = -1)],
    ['terms', 'a term twice in a row', (a) => (ints(a, 'terms')[1] = ints(a, 'terms')[0]!)],
    ['counts', 'a count of 0', (a) => (a.get('counts')![5] = 0)],
    ['counts', 'too few counts', (a) => a.set('counts', a.get('counts')!.slice(1))],
    ['df', 'another document frequency', (a) => (ints(a, 'df')[0]! += 1)],
    ['parts', 'a pair of itself', (a) => ints(a, 'parts').set([2, 2], 4)],
    ['parts', 'a pair of later words', (a) => ints(a, 'parts').set([3, 4], 4)],
    ['parts', 'a word out of order', (a) => (ints(a, 'parts')[1] = 1)],
    [
      'words',
      'a word too many',
      (a) => a.set('words', new TextEncoder().encode('\bxy')).set('words lengths', new Int32Array([1, 1])),
    ],
    ['papers', 'papers that are missing', (a) => void a.delete('papers')],
    ['papers', 'too few papers', (a) => a.set('papers lengths', ints(a, 'papers lengths').slice(1))],
    ['papers lengths', 'papers that are cut', (a) => (ints(a, 'papers lengths')[0]! -= 1)],
    ['papers', 'a paper that is no JSON', (a) => (a.get('papers')![0] = 65)],
    ['papers', 'another paper', (a) => (a.get('papers')![8] = 65)],
    ['terms', 'an array that is missing', (a) => void a.delete('terms')],
    ['counts', 'an array of another kind', (a) => a.set('counts', new Int32Array(4))],
    ['settings', 'a setting out of bounds', (_, s) => (s.pairs = -1)],
    ['settings', 'a setting of another kind', (_, s) => (s.pairs = '0.5')],
    [
      'settings',
      'smoothing without end',
      (_, s) => Object.assign(s, { 'smoothing.k': 1e9, 'smoothing.weight': 1, 'smoothing.mutual': 1 }),
    ],
    ['papers', 'papers of an unknown kind', (_, s) => (s.papers = '__proto__')],
  ])('is refused by its %s for %s', (field, _, change) => {
    expect(outcome(changed(change))).toBe(field);
  });

  it.each<[field: string, header: unknown]>([
    ['header', 'no JSON'],
    ['header', null],
    ['header', { settings: {}, arrays: null }],
    ['header', { settings: {}, arrays: [['a', 'bytes', -8]] }],
    ['header', { settings: {}, arrays: [['a', 'int32', 3]] }],
    ['header', { settings: {}, arrays: [['a', 'float', 8]] }],
    [
      'header',
      {
        settings: {},
        arrays: [
          ['a', 'bytes', 0],
          ['a', 'bytes', 0],
        ],
      },
    ],
    ['length', { settings: {}, arrays: [['a', 'bytes', 2 ** 40]] }],
    ['ids', { settings: {}, arrays: [] }],
  ])('is refused by its %s when the header is %j', (field, header) => {
    const json = new TextEncoder().encode(header === 'no JSON' ? '{' : JSON.stringify(header));
    const bytes = new Uint8Array(Math.ceil((24 + json.length) / 8) * 8);
    bytes.set(BYTES.subarray(0, 24));
    bytes.set(json, 24);
    new DataView(bytes.buffer).setUint32(16, json.length, true);
    expect(outcome(seal(bytes))).toBe(field);
  });

  it('is refused or answers, whichever byte is changed', () => {
    let seed = 7;
    const next = () => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return seed / 2 ** 32;
    };
    const outcomes = new Set<string>();
    for (let i = 0; i < 1500; i++) {
      const bytes = BYTES.slice();
      for (let k = 0; k <= i % 3; k++) bytes[16 + Math.floor(next() * (bytes.length - 16))] = Math.floor(next() * 256);
      outcomes.add(outcome(seal(bytes)));
    }
    expect(outcomes).toContain('answers');
    expect(outcomes.size).toBeGreaterThan(6);
  });

  it('is not looked into when it is trusted', () => {
    const bytes = changed((arrays) => (ints(arrays, 'df')[0]! += 1));
    expect(() => PaperIndex.fromBytes(bytes)).toThrow('df does not fit at 0');
    expect(PaperIndex.fromBytes(bytes, { trust: true }).size).toBe(PAPERS.length);
  });
});

describe('a saved index of more papers than 16 bits number', () => {
  const ROWS = 70_000;
  const arrays = {
    ids: Array.from({ length: ROWS }, (_, row) => `p${row}`),
    words: ['graph', 'network'],
    spellings: undefined,
    parts: Int32Array.from([-1, 0, -1, 1]),
    df: Int32Array.from([ROWS, 2]),
    starts: Int32Array.from({ length: ROWS + 1 }, (_, row) => row + Number(row >= 10) + Number(row === ROWS)),
    // The tenth row and the last one have both words.
    terms: new Int32Array(ROWS + 2),
    counts: new Uint8Array(ROWS + 2).fill(1),
    vectors: undefined,
    papers: undefined,
  };
  arrays.terms[10] = arrays.terms[ROWS + 1] = 1;

  it('is whole if all its rows fit', () => {
    expect(() => verify(arrays)).not.toThrow();
  });

  it('is refused for a word twice in one of the last rows, and for a count of them that is off by 256', () => {
    const terms = arrays.terms.slice();
    terms[ROWS + 1] = 0;
    expect(() => verify({ ...arrays, terms })).toThrow(/terms must be distinct in each row, not as in 69999/);
    expect(() => verify({ ...arrays, df: Int32Array.from([ROWS - 256, 2]) })).toThrow(/df does not fit at 0/);
  });
});
