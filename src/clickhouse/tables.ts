import { COMMON_GROUPS } from '../similarity/memory/vector-space.js';
import type { Place } from './options.js';

/** The key of a term: 63 bits of its hash, and whether it is a pair of words. */
export function keyOf(text: string): string {
  return `bitOr(bitShiftLeft(sipHash64(${text}), 1), position(${text}, ' ') > 0)`;
}

/** The bits of a key that are kept with a paper for each of its common terms, beside the 8 of the count. */
export const COMMON_KEY = 0xffffff00;

/** SQL for a common term of a paper. */
export const COMMON_ENTRY: string = `bitOr(toUInt32(bitAnd(term, ${COMMON_KEY})), count)`;

/** The columns of `lengths` for the groups of common terms. */
export function lengthParts(column: (name: string, group: number) => string): string {
  return Array.from({ length: COMMON_GROUPS }, (_, group) => column(`part${group}`, group)).join(', ');
}

/** Tables with a partition for each generation. */
export const BY_GENERATION = ['live', 'df', 'weights', 'squares', 'norms', 'lengths', 'lists'] as const;

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
      'term UInt64 CODEC(Delta, ZSTD(1)), row UInt64 CODEC(Delta, ZSTD(1)), count UInt8 CODEC(ZSTD(1))',
      'MergeTree ORDER BY (term, row)',
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
      'generation UInt64, row UInt64, square Float64, terms UInt32, parts Array(Float64), common Array(UInt32)',
      'MergeTree PARTITION BY generation ORDER BY row',
    ),
    create(
      'norms',
      // `common`: its common terms, 24 bits of the key and the count, so that some papers are scored without lists.
      `generation UInt64, row UInt64 CODEC(Delta, ZSTD(1)), place UInt32 CODEC(Delta, ZSTD(1)), norm Float64,
      parts Array(UInt8), common Array(UInt32) CODEC(LZ4), id String CODEC(ZSTD(1)), date String`,
      'MergeTree PARTITION BY generation ORDER BY row SETTINGS index_granularity = 64, min_compress_block_size = 8192',
    ),
    create(
      'lengths',
      // The same of a block of papers, by place: arrays are worked on quicker than rows.
      `generation UInt64, block UInt32, rows Array(UInt64) CODEC(Delta, LZ4), norms Array(Float64) CODEC(NONE),
      ${lengthParts((part) => `${part} Array(UInt8) CODEC(NONE)`)}`,
      'MergeTree PARTITION BY generation ORDER BY block',
    ),
    create(
      'lists',
      // Papers of a term: place in the block and count in one number. A question reads a little of very many lists.
      'generation UInt64, term UInt64 CODEC(Delta, LZ4), block UInt32 CODEC(Delta, LZ4), entries Array(UInt32) CODEC(LZ4)',
      'MergeTree PARTITION BY generation ORDER BY (term, block) SETTINGS index_granularity = 32, index_granularity_bytes = 8192, min_compress_block_size = 4096, max_compress_block_size = 65536',
    ),
    create('dead', 'row UInt64', 'MergeTree ORDER BY row'),
    // Written last by a refresh: what has no row here is not there.
    create(
      'generations',
      'generation UInt64, papers UInt64, measured UInt64, steps UInt64, largest UInt64',
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
