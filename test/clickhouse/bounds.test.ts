import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ClickHouseIndex } from '../../src/clickhouse/clickhouse-index.js';
import type { Paper } from '../../src/paper/paper.js';
import { PaperIndex } from '../../src/similarity/paper-index.js';
import { homeOn } from './cluster.js';
import { manyPapers, paper } from './papers.js';

const part = vi.hoisted(() => ({ now: 0, learned: [] as boolean[] }));
// Few papers to a block and no list too short to stay unread, as if there were millions.
vi.mock('../../src/clickhouse/blocks.js', () => ({ BLOCK_BITS: 6 }));
vi.mock('../../src/clickhouse/unread-part.js', () => ({
  LEAST_UNREAD: 0,
  UnreadPart: class {
    readonly learn = (wasEnough: boolean) => part.learned.push(wasEnough);
    get part() {
      return part.now;
    }
  },
}));

/** Topics of five rare words each, among words that are in most papers. */
const papers = manyPapers(600).map((each, i): Paper => {
  const rare = (n: number) => Array.from({ length: 5 }, (_, k) => `rare${n}x${k}`).join(' ');
  return { ...each, title: `${rare(i % 60)} ${each.title}`, abstract: `${each.abstract} ${rare((i * 7) % 60)}` };
});

describe.each(['one', 'all'] as const)('with common terms left unread, on %s of the shards', (shards) => {
  const home = homeOn(shards);
  const memory = new PaperIndex<Paper>(papers);
  let cluster: ClickHouseIndex<Paper>;
  beforeAll(async () => {
    cluster = await home.fresh();
    await cluster.addAll(papers);
    await cluster.refresh();
  });
  afterAll(() => home.close());

  it('has common terms, and several blocks', async () => {
    for (const client of home.clients) {
      const query = `SELECT max(length(common)), uniqExact(bitShiftRight(place, 6)) FROM ${home.database}.norms`;
      const [row] = await (await client.query({ query, format: 'JSONCompactEachRow' })).json<[string, string]>();
      expect(Number(row![0])).toBeGreaterThan(10);
      expect(Number(row![1])).toBeGreaterThan(2);
    }
  });

  it.each([0.1, 0.3, 0.5, 0.7, 1])(
    'answers as PaperIndex does, bit for bit, with %d of a question unread',
    async (now) => {
      part.now = now;
      const some = fc.record({
        id: fc.integer({ min: 0, max: 599 }),
        other: fc.integer({ min: 0, max: 599 }),
        limit: fc.integer({ min: 1, max: 12 }),
      });
      await fc.assert(
        fc.asyncProperty(some, async ({ id, other, limit }) => {
          const [a, b] = [`m${id}`, `m${other}`];
          const { title } = memory.get(b)!;
          expect(await cluster.related(a, { limit })).toEqual(memory.related(a, { limit }));
          const filter = ({ date = '' }: Paper) => date < '2010';
          expect(await cluster.related(a, { limit, filter })).toEqual(memory.related(a, { limit, filter }));
          expect(await cluster.search(title, { limit })).toEqual(memory.search(title, { limit }));
          expect(await cluster.search(title, { minScore: 'related' })).toEqual(
            memory.search(title, { minScore: 'related' }),
          );
          const advice = { limit, since: '2000', exclude: [`m${(id + 60) % 600}`] };
          expect(await cluster.recommend([a, b], advice)).toEqual(memory.recommend([a, b], advice));
        }),
        { numRuns: 4 },
      );
    },
  );

  it('has been answered by bounds, and anew where they were too loose', () => {
    expect(part.learned).toContain(true);
    expect(part.learned).toContain(false);
  });

  it('takes any text', async () => {
    part.now = 0.5;
    for (const text of ['', 'nothing known', 'word0 word1', paper('x', 'rare1x1').title])
      expect(await cluster.search(text)).toEqual(memory.search(text));
  });
});
