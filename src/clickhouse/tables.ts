import type { Place } from './options.js';

/** The key of a term: 63 bits of its hash, and whether it is a pair of words. */
export function keyOf(text: string): string {
  return `bitOr(bitShiftLeft(sipHash64(${text}), 1), position(${text}, ' ') > 0)`;
}

/** Tables with a partition for each generation. */
export const BY_GENERATION = ['live', 'df', 'weights', 'squares', 'norms'] as const;

/**
 * The statements that make the tables on one server, in order. What a paper says is in `papers` and, by term, in
 * `postings`; the other tables are made of these by a refresh.
 */
export function schema({ database, cluster }: Place): string[] {
  const create = (table: string, columns: string, engine: string) =>
    `CREATE TABLE IF NOT EXISTS \`${database}\`.${table} (${columns}) ENGINE = ${engine}`;
  const statements = [
    `CREATE DATABASE IF NOT EXISTS \`${database}\``,
    create('settings', 'name String, value String', 'MergeTree ORDER BY name'),
    create(
      'papers',
      `id String CODEC(ZSTD(1)), row UInt64, removed UInt8, date String, hash UInt32, paper String CODEC(ZSTD(3)),
      terms Array(String) CODEC(ZSTD(3)), counts Array(UInt8) CODEC(ZSTD(1))`,
      'MergeTree ORDER BY (id, row) SETTINGS index_granularity = 32, min_compress_block_size = 32768',
    ),
    create(
      'postings',
      // A question reads a little of very many places: small blocks, quickly unpacked.
      'term UInt64 CODEC(Delta, LZ4), row UInt64 CODEC(Delta, LZ4), count UInt8 CODEC(LZ4)',
      'MergeTree ORDER BY (term, row) SETTINGS index_granularity = 512, min_compress_block_size = 16384, max_compress_block_size = 65536',
    ),
    `CREATE MATERIALIZED VIEW IF NOT EXISTS \`${database}\`.postings_of_papers TO \`${database}\`.postings AS
      SELECT ${keyOf('term_text')} AS term, row, count
      FROM \`${database}\`.papers ARRAY JOIN terms AS term_text, counts AS count WHERE removed = 0`,
    create(
      'background',
      `text String, term UInt64 MATERIALIZED ${keyOf('text')}, share UInt64`,
      'ReplacingMergeTree ORDER BY text',
    ),
    create(
      'live',
      'generation UInt64, id String CODEC(ZSTD(1)), row UInt64, date String, hash UInt32, terms UInt32',
      'MergeTree PARTITION BY generation ORDER BY id SETTINGS index_granularity = 256',
    ),
    create(
      'df',
      'generation UInt64, term UInt64 CODEC(Delta, ZSTD(1)), df UInt32, share UInt64',
      'MergeTree PARTITION BY generation ORDER BY term SETTINGS index_granularity = 128, min_compress_block_size = 4096, max_compress_block_size = 65536',
    ),
    create(
      'weights',
      'generation UInt64, df UInt32, share UInt64, word UInt64, pair UInt64',
      'MergeTree PARTITION BY generation ORDER BY df',
    ),
    create(
      'squares',
      'generation UInt64, row UInt64, square Float64, terms UInt32',
      'MergeTree PARTITION BY generation ORDER BY row',
    ),
    create(
      'norms',
      'generation UInt64, row UInt64 CODEC(Delta, ZSTD(1)), norm Float64, id String CODEC(ZSTD(1)), date String',
      'MergeTree PARTITION BY generation ORDER BY row SETTINGS index_granularity = 512, min_compress_block_size = 16384',
    ),
    create('dead', 'row UInt64', 'MergeTree ORDER BY row'),
    // Written last by a refresh: what has no row here is not there.
    create(
      'generations',
      'generation UInt64, papers UInt64, measured UInt64, steps UInt64',
      'MergeTree ORDER BY generation',
    ),
  ];
  if (cluster !== undefined)
    statements.push(
      `CREATE TABLE IF NOT EXISTS \`${database}\`.papers_all AS \`${database}\`.papers
      ENGINE = Distributed('${cluster}', '${database}', 'papers', bitAnd(row, 1023))`,
    );
  return statements;
}
