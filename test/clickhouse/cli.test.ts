import { afterAll, describe, expect, inject, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { homeOn } from './cluster.js';

const home = homeOn('all');
afterAll(() => home.close());
const [url = '', ...others] = inject('urls');
const place = ['--clickhouse', url, '--database', home.database, '--cluster', inject('cluster')];
const nodes = [url, ...others].flatMap((node) => ['--node', node]);

async function paperkin(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(['index', ...args], {
    stdin: (async function* () {})(),
    stdout: (text) => {
      out += String(text);
    },
    stderr: (text) => {
      err += text;
    },
    columns: 200,
    color: false,
    progress: () => {},
  });
  return { code, out, err };
}

describe('paperkin index', () => {
  it('says that there is no index yet', async () => {
    expect(await paperkin('search', 'autoencoders', ...place)).toEqual({
      code: 2,
      out: '',
      err: 'paperkin: there is no index: paperkin index add makes one\n',
    });
  });

  it('adds a listing, refreshes, finds and tells what is related', async () => {
    const added = await paperkin('add', 'fixtures/trending/listing.txt', ...place, ...nodes);
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toContain('119 papers');
    expect(await paperkin('refresh', ...place, ...nodes)).toEqual({ code: 0, out: '119 papers\n', err: '' });
    const { out } = await paperkin('search', 'sparse', 'autoencoders', ...place, '--json', '--limit', '1', '--all');
    const { id, title, score } = JSON.parse(out) as { id: string; title: string; score: number };
    expect(title).toBe('Feature-Level Insights into Artificial Text Detection with Sparse Autoencoders');
    expect(score).toBeGreaterThan(0.1);
    const related = await paperkin('related', id, ...place, '--all', '--limit', '2');
    expect(related.out).toContain('Sparse Autoencoders');
    expect((await paperkin('related', 'nobody', ...place)).err).toBe('paperkin: no paper has the id "nobody"\n');
  });

  it('says in one line what is wrong', async () => {
    for (const [args, message] of [
      [['search', 'x', '--clickhouse', 'http://127.0.0.1:9'], 'ClickHouse does not answer'],
      [['search', 'x', '--clickhouse', url.replace('//', '//nobody:wrong@')], 'Authentication failed'],
      [['search', 'x', '--clickhouse', url, '--database', "x'; DROP"], 'database must be letters'],
      [['refresh', ...place, '--node', url], 'one server of each'],
      [['refresh'], '--clickhouse'],
    ] as const) {
      const { code, err } = await paperkin(...args);
      expect(code).toBe(2);
      expect(err).toContain(message);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });
});
