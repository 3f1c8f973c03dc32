import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadIndex, saveIndex } from '../../src/node/index-file.js';
import type { Paper } from '../../src/paper/paper.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { IndexFormatError } from '../../src/similarity/sections.js';
import { Analyzer } from '../../src/text/analyzer.js';
import { paper } from './naive.js';

const PAPERS: Paper[] = [
  { ...paper('graph', 'Graph neural networks', 'A survey of graph networks.'), date: '2024-02-16' },
  paper('molecule', 'Graph networks for molecules', 'Message passing.'),
  paper('glass', 'A history of glass — Straße', 'From Rome to Murano.'),
];

const background = { share: (term: string) => (term === 'graph' ? 0.5 : 0.01) };

/** Field of the error that loading ends in. */
function refusal(load: () => unknown): string {
  try {
    load();
  } catch (error) {
    if (error instanceof IndexFormatError) return error.field;
    throw error;
  }
  return 'loaded';
}

describe('toBytes and fromBytes', () => {
  it('give the same papers and answers back', () => {
    const index = new PaperIndex(PAPERS);
    const copy = PaperIndex.fromBytes(index.toBytes());
    expect([...copy]).toEqual(PAPERS);
    expect(copy.related('graph')).toEqual(index.related('graph'));
    expect(copy.search('glass from Rome')).toEqual(index.search('glass from Rome'));
  });

  it('make an index that takes papers and loses them like any other', () => {
    const copy = PaperIndex.fromBytes(new PaperIndex(PAPERS).toBytes());
    copy.remove('molecule');
    copy.add(paper('new', 'Glass networks')).replace(paper('graph', 'Murano graphs'));
    const fresh = new PaperIndex(copy);
    for (const { id } of fresh) expect(copy.related(id)).toEqual(fresh.related(id));
    expect([...PaperIndex.fromBytes(copy.toBytes())]).toEqual([...fresh]);
  });

  it('leave the bytes as they are, wherever in their buffer they lie', () => {
    const bytes = new PaperIndex(PAPERS).toBytes();
    for (const offset of [0, 1, 8]) {
      const buffer = new Uint8Array(bytes.length + offset);
      buffer.set(bytes, offset);
      const copy = PaperIndex.fromBytes(buffer.subarray(offset));
      expect(copy.related('graph')).toEqual(new PaperIndex(PAPERS).related('graph'));
      copy.remove('molecule');
      copy.add(paper('new', 'Glass networks'));
      copy.toBytes();
      expect(buffer.subarray(offset)).toEqual(bytes);
    }
  });

  it('keep the order of papers that were replaced, and ids of any characters', () => {
    const index = new PaperIndex([paper('\ud800', 'One'), paper('__proto__', 'Two'), paper('\ufeffü', 'Three')]);
    index.replace(paper('\ud800', 'Four'));
    const copy = PaperIndex.fromBytes(index.toBytes());
    expect([...copy].map(({ id, title }) => [id, title])).toEqual([
      ['\ud800', 'Four'],
      ['__proto__', 'Two'],
      ['\ufeffü', 'Three'],
    ]);
  });

  it('give the same bytes for the same index', () => {
    expect(new PaperIndex(PAPERS).toBytes()).toEqual(new PaperIndex(PAPERS).toBytes());
  });

  it('leave papers out on request, but not their dates', () => {
    const bytes = new PaperIndex(PAPERS).toBytes({ papers: 'ids' });
    expect(bytes.length).toBeLessThan(new PaperIndex(PAPERS).toBytes().length);
    const stripped = PaperIndex.fromBytes(bytes);
    expect(stripped.get('graph')).toEqual({ id: 'graph', title: '', abstract: '', links: [], date: '2024-02-16' });
    const whole = PaperIndex.fromBytes(bytes, { papers: (id) => PAPERS.find((each) => each.id === id)! });
    expect(whole.related('graph')[0]?.paper).toBe(PAPERS[1]);
    const [match] = stripped.related('graph');
    expect(match?.terms.map(({ term }) => term)).toEqual(
      ['graph networks', 'networks', 'graph'].sort(byWeight(match!)),
    );
    expect(refusal(() => PaperIndex.fromBytes(bytes, { papers: 'keep' }))).toBe('papers');
    const asking = new PaperIndex(PAPERS, { papers: () => PAPERS[0]! });
    expect(refusal(() => PaperIndex.fromBytes(asking.toBytes()))).toBe('papers');
  });

  it('take settings from what was saved, and refuse others by name', () => {
    const options = { fields: { title: 2 }, pairs: 0.25, prior: 50, background, smoothing: { neighbours: 2 } };
    const index = new PaperIndex(PAPERS, options);
    const bytes = index.toBytes();
    const copy = PaperIndex.fromBytes(bytes, { background });
    expect(copy.related('graph')).toEqual(index.related('graph'));
    expect(PaperIndex.fromBytes(bytes, options).size).toBe(3);
    const refused = (other: object) => refusal(() => PaperIndex.fromBytes(bytes, { background, ...other }));
    expect(refused({ pairs: 0.5 })).toBe('pairs');
    expect(refused({ prior: 300 })).toBe('prior');
    expect(refused({ fields: { title: 3 } })).toBe('fields.title');
    expect(refused({ smoothing: {} })).toBe('smoothing.neighbours');
    expect(refused({ background: undefined })).toBe('background');
    expect(refused({ background: { share: () => 0 } })).toBe('background');
    expect(refused({ analyzer: new Analyzer({ stopWords: ['graph'] }) })).toBe('analyzer');
    expect(refused({ analyzer: new Analyzer({ stem: (word) => word }) })).toBe('analyzer');
  });

  it('refuse bytes that are no index, of another version, changed or cut short', () => {
    const bytes = new PaperIndex(PAPERS).toBytes();
    const changed = (offset: number, value: number) => bytes.with(offset, value);
    expect(refusal(() => PaperIndex.fromBytes(new Uint8Array(100)))).toBe('format');
    expect(refusal(() => PaperIndex.fromBytes(new Uint8Array()))).toBe('format');
    expect(refusal(() => PaperIndex.fromBytes(changed(8, 9)))).toBe('version');
    expect(refusal(() => PaperIndex.fromBytes(changed(99, bytes[99]! ^ 1)))).toBe('checksum');
    expect(refusal(() => PaperIndex.fromBytes(bytes.subarray(0, -8)))).toBe('checksum');
    expect(refusal(() => PaperIndex.fromBytes(bytes.subarray(0, 20)))).toBe('length');
    expect(() => PaperIndex.fromBytes([] as unknown as Uint8Array)).toThrow('bytes must be a Uint8Array');
  });
});

function byWeight({ terms }: { terms: readonly { term: string }[] }): (a: string, b: string) => number {
  const order = terms.map(({ term }) => term);
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}

describe('saveIndex and loadIndex', () => {
  it('keep an index in a file, replacing the one before as a whole', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'paperkin-'));
    try {
      const path = join(folder, 'papers.index');
      await saveIndex(new PaperIndex(PAPERS.slice(1)), path);
      await saveIndex(new PaperIndex(PAPERS), path);
      expect((await loadIndex(path)).related('graph')).toEqual(new PaperIndex(PAPERS).related('graph'));
      expect(await readdir(folder)).toEqual(['papers.index']);
      await writeFile(path, (await readFile(path)).subarray(1));
      await expect(loadIndex(path)).rejects.toThrow(IndexFormatError);
      await expect(saveIndex(new PaperIndex(PAPERS), join(folder, 'missing', 'papers.index'))).rejects.toThrow(
        'ENOENT',
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
