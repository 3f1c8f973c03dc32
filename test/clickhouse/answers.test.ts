import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ClickHouseIndex } from '../../src/clickhouse/clickhouse-index.js';
import type { ClickHouseOptions } from '../../src/clickhouse/options.js';
import type { Paper } from '../../src/paper/paper.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { homeOn } from './cluster.js';
import { HOSTILE_IDS, manyPapers, paper, randomPaper } from './papers.js';

type Outcome = unknown;

/** What a question gives, or the message of what it throws. */
async function outcome(ask: () => unknown): Promise<Outcome> {
  try {
    return await ask();
  } catch (error) {
    return String(error);
  }
}

/** The same question to both: paper, score, closeness, reasons and all must be equal. */
async function expectSame(
  memory: PaperIndex,
  cluster: ClickHouseIndex,
  ask: (index: PaperIndex | ClickHouseIndex) => unknown,
): Promise<void> {
  expect(await outcome(() => ask(cluster))).toEqual(await outcome(() => ask(memory)));
}

/** Papers added and removed in some order. */
const changes = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.array(randomPaper, { minLength: 1, maxLength: 15 }).map((papers) => ({ papers })) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.integer({ min: 0, max: 39 }), { maxLength: 5 })
        .map((ids) => ({ ids: ids.map((id) => `p${id}`) })),
    },
  ),
  { minLength: 1, maxLength: 6 },
);

const background = { share: (term: string) => (term.length % 3) / 10 };
const settings: fc.Arbitrary<ClickHouseOptions> = fc.constantFrom(
  {},
  {},
  { background, prior: 50 },
  { fields: { title: 1, abstract: 2 }, pairs: 0 },
  { pairs: 2 },
);

describe.each(['one', 'all'] as const)('on %s of the shards', (shards) => {
  const home = homeOn(shards);
  afterAll(() => home.close());

  it('answers as PaperIndex does, bit for bit, whatever was added, replaced and removed', async () => {
    await fc.assert(
      fc.asyncProperty(changes, settings, async (steps, options) => {
        const cluster = await home.fresh(options);
        const memory = new PaperIndex<Paper>([], options);
        for (const step of steps) {
          if ('papers' in step) {
            for (const each of step.papers) memory.replace(each);
            await cluster.addAll(step.papers);
          } else {
            for (const id of step.ids) memory.remove(id);
            await cluster.remove(step.ids);
          }
        }
        await cluster.refresh();
        expect(await cluster.size()).toBe(memory.size);
        const [first = 'none', second = 'none', third = 'none'] = [...memory].map(({ id }) => id);
        await expectSame(memory, cluster, (index) => index.related(first));
        await expectSame(memory, cluster, (index) => index.related(second, { diversity: 0.5, limit: 4 }));
        await expectSame(memory, cluster, (index) => index.search('graph networks of molecules', { limit: 7 }));
        await expectSame(memory, cluster, (index) => index.search('unknown glass', { minScore: 'related' }));
        await expectSame(memory, cluster, (index) => index.recommend([first, second], { disliked: [third] }));
      }),
      { numRuns: 12 },
    );
  });

  describe('of 400 papers', () => {
    const papers = [
      ...manyPapers(400),
      ...HOSTILE_IDS.map((id, i) => paper(id, `word${i} word${i + 1} hostile`, 'word3 word5')),
      paper('empty', ''),
      paper('stop words', 'of the', 'and'),
      // Alike to the last bit, so that ids decide.
      ...Array.from({ length: 40 }, (_, i) => paper(`same${i}`, 'word1 word2 word399')),
    ];
    const memory = new PaperIndex<Paper>(papers);
    let cluster: ClickHouseIndex<Paper>;
    it('is made', async () => {
      cluster = await home.fresh();
      await cluster.addAll(papers, { batch: 150 });
      await cluster.refresh();
      expect(await cluster.size()).toBe(papers.length);
    });

    const ids = ['m0', 'm7', 'm399', 'same3', 'empty', 'stop words', 'nobody'];
    it.each(ids)('finds what is related to %s under any options', async (id) => {
      const old = ({ date = '' }: Paper) => date < '1994';
      for (const options of [
        {},
        { limit: 0 },
        { limit: 3, terms: Number.POSITIVE_INFINITY },
        { limit: Number.POSITIVE_INFINITY, terms: 1 },
        { minScore: 0.1 },
        { minScore: 'related' as const },
        { minScore: 'close' as const, limit: 2 },
        { filter: old, limit: 4 },
        { filter: old, minScore: 'related' as const, diversity: 0.3 },
        { diversity: 0.6, limit: 5 },
        { phrases: () => ['word1 word2'] },
      ])
        await expectSame(memory, cluster, (index) => index.related(id, options));
      const given = { ...paper('given', 'word1 word2 word399', 'word3 unknown'), date: '2000' };
      await expectSame(memory, cluster, (index) => index.related(given, { limit: 5 }));
      await expectSame(memory, cluster, (index) => index.related({ ...given, id }, { limit: 5 }));
    });

    it.each(HOSTILE_IDS)('takes %j for an id like any other', async (id) => {
      await expectSame(memory, cluster, (index) => index.related(id));
      await expectSame(memory, cluster, (index) => index.recommend([id, 'm1'], { exclude: HOSTILE_IDS.slice(0, 3) }));
      expect((await cluster.get(id))?.id).toBe(id);
      expect(await cluster.has(`${id}x`)).toBe(false);
    });

    it.each([
      'word1 word2 word399',
      'word3',
      '',
      "'; DROP TABLE papers --",
      'hostile {x:String} \\ \u0000 😀',
      manyPapers(1, 'other')[0]!.abstract,
      'word399 '.repeat(3000),
    ])('answers question %#', async (text) => {
      for (const options of [{}, { limit: 25 }, { minScore: 'related' as const }, { minScore: 0.2, diversity: 0.5 }])
        await expectSame(memory, cluster, (index) => index.search(text, options));
    });

    it('recommends', async () => {
      const many = papers.slice(0, 40).map(({ id }) => id);
      for (const liked of [['m1'], ['m1', 'm2', 'm3'], many, [], ['nobody']])
        for (const options of [
          {},
          { disliked: ['m50', 'm51'] },
          { disliked: ['m1'] },
          { since: '2010', exclude: ['m20', 'nobody'] },
          { since: 'soon' },
          { candidates: ['m5', 'm60', 'm1', 'empty'] },
          { candidates: ['m5', 'm60'], minScore: 'related' as const },
          { minScore: 'related' as const, limit: 3 },
          { filter: ({ date = '' }: Paper) => date > '2015', diversity: 0.5, limit: 5 },
          { exclude: Array.from({ length: 20_000 }, (_, i) => `excluded-${i}`).concat('m20', 'm21') },
        ])
          await expectSame(memory, cluster, (index) => index.recommend(liked, options));
    });

    it('gives each paper once, as it was added', async () => {
      const found = new Map<string, Paper>();
      for await (const each of cluster) found.set(each.id, each);
      expect(found.size).toBe(papers.length);
      for (const each of papers) expect(found.get(each.id)).toEqual(each);
    });

    it('answers the same after a vacuum, with less to read', async () => {
      await cluster.addAll(papers.slice(0, 200));
      await cluster.remove(['nobody', 'same39']);
      await cluster.refresh();
      memory.remove('same39');
      // What the two generations before it answer for is kept.
      await cluster.refresh();
      for (const client of home.clients)
        await client.command({
          query: `DELETE FROM ${home.database}.live WHERE generation < (SELECT max(generation) FROM ${home.database}.live)`,
        });
      await cluster.vacuum();
      const rows = await Promise.all(
        home.clients.map(async (client) => {
          const result = await client.query({
            query: `SELECT count() FROM ${home.database}.papers`,
            format: 'JSONCompactEachRow',
          });
          return Number(((await result.json()) as [string][])[0]![0]);
        }),
      );
      // The mark of removal of same39 stays until the rows it speaks of are gone.
      expect(rows.reduce((sum, count) => sum + count, 0)).toBe(papers.length);
      await cluster.refresh();
      for (const id of ['m0', 'm7', 'same3', 'same39']) await expectSame(memory, cluster, (index) => index.related(id));
    });
  });
});
