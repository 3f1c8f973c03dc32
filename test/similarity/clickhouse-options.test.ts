import { describe, expect, it } from 'vitest';
import { Writer } from '../../src/clickhouse/add.js';
import { ClickHouseIndex } from '../../src/clickhouse/clickhouse-index.js';
import { bitsOf, ofBits } from '../../src/clickhouse/float-bits.js';
import { withShortParameters } from '../../src/clickhouse/long-parameters.js';
import { RowNumbers } from '../../src/clickhouse/row-numbers.js';
import { Servers } from '../../src/clickhouse/servers.js';
import { checkSettings } from '../../src/similarity/settings.js';

const unused = () => Promise.reject(new Error('nothing is to be asked'));
const client = { query: unused, command: unused, insert: unused };
const make = (options: object) => () => new ClickHouseIndex(client, options);

describe('an index in ClickHouse, before any server is asked', () => {
  it('refuses by name what only memory has', async () => {
    for (const name of ['smoothing', 'vector', 'vectorWeight', 'prefix', 'fuzzy', 'copies'])
      expect(make({ [name]: true })).toThrow(`${name} is an option of PaperIndex alone`);
    const index = make({})();
    for (const name of ['fields', 'prefix', 'fuzzy', 'vector'])
      for (const ask of [
        index.search('x', { [name]: {} }),
        index.related('x', { [name]: {} }),
        index.recommend(['x'], { [name]: {} }),
      ])
        await expect(ask).rejects.toThrow(`${name} is an option of PaperIndex alone`);
  });

  it('refuses names that could end a statement, and clients that are none', () => {
    for (const name of ['a b', "a'; DROP DATABASE b", 'a.b', 'a`', '', '1a', 'é', 'a'.repeat(65)]) {
      expect(make({ database: name })).toThrow('database must be letters');
      expect(make({ cluster: name })).toThrow('cluster must be letters');
    }
    expect(make({ papers: () => undefined })).toThrow("papers must be 'keep' or 'ids'");
    expect(make({ nodes: [client] })).toThrow('give cluster, too');
    expect(make({ cluster: 'c', nodes: [{}] })).toThrow('nodes[0] must be a client');
    expect(make({ pairs: -1 })).toThrow('pairs must be a number from 0 to 10');
    expect(() => new ClickHouseIndex({} as never)).toThrow('client must be a client of ClickHouse');
  });

  it('says by which statements the tables are made', () => {
    const one = make({ database: 'mine' })().schema();
    expect(one.every((statement) => statement.includes('IF NOT EXISTS') && statement.includes('`mine`'))).toBe(true);
    const many = make({ database: 'mine', cluster: 'ours' })().schema();
    expect(many.slice(0, -1)).toEqual(one);
    expect(many.at(-1)).toContain("Distributed('ours', 'mine', 'papers'");
  });
});

describe('what goes to the servers', () => {
  it('has the shares of a background once, and once more where they did not arrive', async () => {
    const tables: string[] = [];
    let down = true;
    const insert = async ({ table }: { table: string }) => {
      tables.push(table);
      if (down) throw new Error('away');
    };
    const servers = new Servers({ ...client, insert }, { database: 'mine', cluster: undefined, nodes: undefined });
    const writer = new Writer(servers, checkSettings({ background: { share: () => 0.5 } }));
    const paper = { id: 'a', title: 'Snails', abstract: '', links: [] };
    await expect(writer.addAll([paper], {})).rejects.toThrow('away');
    down = false;
    await writer.addAll([paper], {});
    await writer.addAll([paper], {});
    expect(tables.map((table) => table.replace('`mine`.', ''))).toEqual([
      'background',
      'background',
      'papers',
      'papers',
    ]);
  });

  it('keeps every bit of a number', () => {
    for (const value of [0, 1, -1.5, Math.PI, Number.MIN_VALUE, Number.MAX_VALUE, 1 / 3])
      expect(ofBits(bitsOf(value))).toBe(value);
  });

  it('cuts long lists into pieces that add up to them', () => {
    const ids = Array.from({ length: 5000 }, (_, i) => `id-${i}-${'x'.repeat(i % 50)}`);
    const { query, parameters } = withShortParameters('a {ids:Array(String)} b {ids:Array(String)} {n:UInt8}', {
      ids,
      n: 1,
    });
    const parts = Object.keys(parameters).filter((name) => name.startsWith('ids_'));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.flatMap((name) => parameters[name])).toEqual(ids);
    expect(query.split('arrayConcat(')).toHaveLength(3);
    expect(query.endsWith('{n:UInt8}')).toBe(true);
    for (const name of parts) expect(JSON.stringify(parameters[name]).length).toBeLessThan(40_000);
    expect(withShortParameters('{ids:Array(String)}', { ids: ['a'] }).query).toBe('{ids:Array(String)}');
  });

  it('numbers rows so that the newer is the greater and all of one id are on one shard', () => {
    const numbers = new RowNumbers();
    const rows = Array.from({ length: 5000 }, (_, i) => BigInt(numbers.next(`p${i % 7}`)));
    expect(rows.every((row, i) => i === 0 || row >> 10n > rows[i - 1]! >> 10n)).toBe(true);
    for (let id = 0; id < 7; id++)
      expect(new Set(rows.filter((_, i) => i % 7 === id).map((row) => row & 1023n)).size).toBe(1);
    expect(rows.every((row) => row < 2n ** 63n)).toBe(true);
  });
});
