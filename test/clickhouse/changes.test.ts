import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { ClickHouseIndex } from '../../src/clickhouse/clickhouse-index.js';
import { IncompleteIndexError } from '../../src/clickhouse/errors.js';
import type { Paper } from '../../src/paper/paper.js';
import { IndexFormatError } from '../../src/similarity/memory/sections.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { Analyzer } from '../../src/text/analyzer.js';
import { homeOn } from './cluster.js';
import { manyPapers, paper } from './papers.js';

const home = homeOn('all');
afterAll(() => home.close());
let index: ClickHouseIndex<Paper>;
beforeEach(async () => {
  index = await home.fresh();
});

const papers = manyPapers(60);
const [first, second] = papers as [Paper, Paper];
const statement = async (query: string) => {
  for (const client of home.clients) await client.command({ query });
};
const count = async (query: string) => {
  const counts = await Promise.all(
    home.clients.map(async (client) => {
      const result = await client.query({ query, format: 'JSONCompactEachRow' });
      return Number(((await result.json()) as [string][])[0]![0]);
    }),
  );
  return counts.reduce((sum, each) => sum + each, 0);
};
/** Holds that the index answers as one in memory of the papers. */
async function expectIndexOf(expected: readonly Paper[]): Promise<void> {
  const memory = new PaperIndex<Paper>(expected);
  const fresh = home.index();
  expect(await fresh.size()).toBe(expected.length);
  expect(await fresh.related(first.id)).toEqual(memory.related(first.id));
  expect(await fresh.search('word1 word7 word300')).toEqual(memory.search('word1 word7 word300'));
}

describe('an index on a cluster', () => {
  it('answers for the papers of the last refresh, whatever came since', async () => {
    await index.addAll(papers.slice(0, 30));
    expect(await index.size()).toBe(0);
    expect(await index.search('word1')).toEqual([]);
    await index.refresh();
    await index.addAll(papers.slice(30));
    await index.remove([second.id]);
    await expectIndexOf(papers.slice(0, 30));
    expect(await index.has(second.id)).toBe(true);
    await index.refresh();
    await expectIndexOf(papers.filter(({ id }) => id !== second.id));
    expect(await index.get(second.id)).toBeUndefined();
  });

  it('is spread over all shards, each paper with its postings', async () => {
    await index.addAll(papers);
    for (const client of home.clients) {
      const query = `SELECT count() > 0, toString(countIf(row NOT IN (SELECT row FROM ${home.database}.papers))) FROM ${home.database}.postings`;
      const result = await client.query({ query, format: 'JSONCompactEachRow' });
      expect(await result.json()).toEqual([[1, '0']]);
    }
  });

  it('counts a paper once that was sent again, as after an answer that got lost', async () => {
    await index.addAll(papers);
    await index.addAll(papers.slice(10, 50));
    await index.addAll([first, first]);
    await index.refresh();
    await expectIndexOf(papers);
  });

  it('takes papers of two writers at once, of one paper the last', async () => {
    const other = home.index();
    await Promise.all([
      index.addAll(papers.slice(0, 40), { batch: 7 }),
      other.addAll(papers.slice(20), { batch: 9 }),
      home.index().remove(['nobody']),
    ]);
    await index.addAll([{ ...first, title: 'now by word1' }]);
    await other.addAll([first]);
    await other.refresh();
    await expectIndexOf(papers);
  });

  it('takes two refreshes at once, and one while papers are added', async () => {
    await index.addAll(papers.slice(0, 50));
    await Promise.all([index.refresh(), home.index().refresh(), home.index().addAll(papers.slice(50), { batch: 1 })]);
    const [match] = await home.index().related(first.id);
    expect(match?.score).toBeGreaterThan(0);
    await index.refresh();
    await expectIndexOf(papers);
  });

  it('keeps the answers of the last refresh when the next one dies, and a later one clears up', async () => {
    await index.addAll(papers);
    await index.refresh();
    await index.addAll([paper('late', 'word1 word2')]);
    for (const last of ['papers', 'terms'] as const) {
      const end = new AbortController();
      const refreshing = home.index().refresh({
        signal: end.signal,
        onProgress: (step) => {
          if (step === last) end.abort(new Error(`died in ${step}`));
        },
      });
      await expect(refreshing).rejects.toThrow(`died in ${last}`);
      await expectIndexOf(papers);
    }
    // What is left of one that died long ago.
    await statement(
      `INSERT INTO ${home.database}.live SELECT 1000, id, row, date, hash, terms FROM ${home.database}.live`,
    );
    expect(await count(`SELECT count() FROM ${home.database}.live WHERE generation = 1000`)).toBeGreaterThan(0);
    await index.refresh();
    expect(await count(`SELECT count() FROM ${home.database}.live WHERE generation = 1000`)).toBe(0);
    await expectIndexOf([...papers, paper('late', 'word1 word2')]);
  });

  it('names papers that are stored in part, goes on with the last refresh, and is whole when they are added again', async () => {
    await index.addAll(papers);
    await index.refresh();
    // As if a server had gone away between a paper and its postings.
    await statement(
      `ALTER TABLE ${home.database}.postings DELETE WHERE row IN (SELECT row FROM ${home.database}.papers WHERE id IN ('m0', 'm1')) SETTINGS mutations_sync = 2`,
    );
    const error = await index.refresh().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(IncompleteIndexError);
    expect([...(error as IncompleteIndexError).ids].sort()).toEqual(['m0', 'm1']);
    expect(await home.index().size()).toBe(60);
    await index.addAll(papers.slice(0, 2));
    await index.refresh();
    await expectIndexOf(papers);
  });

  it('notices papers that were stored twice over', async () => {
    await index.addAll(papers);
    await statement(`INSERT INTO ${home.database}.papers SELECT * FROM ${home.database}.papers WHERE id = 'm5'`);
    await expect(index.refresh()).rejects.toThrow('"m5"');
    await index.addAll(papers.slice(5, 6));
    await index.refresh();
    await expectIndexOf(papers);
  });

  it('reports progress, and stops when it is told to: papers sent before stay', async () => {
    const seen: number[] = [];
    await index.addAll(manyPapers(2500), { batch: 500, onProgress: (added) => seen.push(added) });
    expect(seen).toEqual([1000, 2000, 2500]);
    const stop = new AbortController();
    async function* endless() {
      for (let i = 0; ; i++) {
        if (i === 30) stop.abort(new Error('enough'));
        yield paper(`e${i}`, 'word1 endless');
      }
    }
    await expect(index.addAll(endless(), { batch: 10, signal: stop.signal })).rejects.toThrow('enough');
    await index.refresh();
    expect(await index.size()).toBe(2530);
  });

  it('gives the papers of one refresh from first to last', async () => {
    await index.addAll(manyPapers(1500));
    await index.refresh();
    const seen = new Set<string>();
    for await (const { id } of index) {
      if (seen.size === 10) {
        await index.remove(manyPapers(1500).map((each) => each.id));
        await home.index().refresh();
      }
      seen.add(id);
    }
    expect(seen.size).toBe(1500);
  });

  it('refuses other settings than those of its papers, by name', async () => {
    await index.addAll(papers);
    const { fields, ...others } = {
      fields: { fields: { title: 2 } },
      pairs: { pairs: 0.25 },
      prior: { prior: 10 },
      analyzer: { analyzer: new Analyzer({ stopWords: ['word1'] }) },
      background: { background: { share: () => 0.5 } },
    };
    for (const [name, options] of Object.entries({ 'fields.title': fields, ...others })) {
      const error = await home
        .index(options)
        .size()
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(IndexFormatError);
      expect((error as IndexFormatError).field).toBe(name);
    }
    await expect(home.index({ pairs: 0.25 }).createTables()).rejects.toThrow(IndexFormatError);
    expect(await home.index({ pairs: 0.5, fields: { title: 3 } }).size()).toBe(0);
  });

  it('says that tables are missing', async () => {
    await statement(`DROP DATABASE ${home.database} SYNC`);
    await expect(home.index().size()).rejects.toThrow('createTables()');
    await expect(home.index().addAll(papers)).rejects.toThrow('createTables()');
  });

  it('keeps of papers no more than ids and dates where that is asked for', async () => {
    index = await home.fresh({ papers: 'ids' });
    await index.addAll(papers);
    await index.refresh();
    const memory = new PaperIndex<Paper>(papers, { papers: 'ids' });
    const found = await index.related(first.id);
    const scores = (matches: readonly { paper: Paper; score: number }[]) =>
      matches.map((match) => [match.paper, match.score]);
    expect(scores(found)).toEqual(scores(memory.related(first.id)));
    expect(found[0]?.paper.title).toBe('');
    expect(await count(`SELECT countIf(position(paper, 'word') > 0) FROM ${home.database}.papers`)).toBe(0);
  });

  it('refuses ids of half a character, and stems with blanks', async () => {
    await expect(index.addAll([paper('\ud800', 'a title')])).rejects.toThrow('whole characters');
    await expect(index.remove([''])).rejects.toThrow('not empty');
    const odd = await home.fresh({ analyzer: new Analyzer({ stem: (word) => `${word} x` }) });
    await expect(odd.addAll(papers)).rejects.toThrow('without blanks');
  });
});
