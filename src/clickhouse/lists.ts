import { BLOCK_BITS } from './blocks.js';
import type { Servers } from './servers.js';
import { lengthParts } from './tables.js';
import { termRanges } from './term-ranges.js';

/** Lists of so many papers are made at a time, to bound memory. */
const PAPERS_PER_RANGE = 250_000;

/**
 * Makes what questions read of a generation whose papers are measured: the papers of each term, in `lists`, and the lengths
 * of a block of papers side by side, in `lengths`. Papers stand for their place in the block: numbers of 20 bits.
 */
export async function makeLists(
  servers: Servers,
  { generation, papers }: { generation: number; papers: number },
): Promise<void> {
  const norms = `${servers.table('norms')} WHERE generation = ${generation}`;
  const mask = (1 << BLOCK_BITS) - 1;
  for (const range of termRanges(Math.ceil(papers / PAPERS_PER_RANGE)))
    await servers.runOnNodes(`INSERT INTO ${servers.table('lists')}
      SELECT ${generation}, p.term, bitShiftRight(n.place, ${BLOCK_BITS}) AS block,
        arraySort(groupArray(toUInt32(bitOr(bitShiftLeft(bitAnd(n.place, ${mask}), 8), p.count))))
      FROM (SELECT term, row, count FROM ${servers.table('postings')} WHERE ${range}) AS p
      INNER JOIN (SELECT row, place FROM ${norms}) AS n ON p.row = n.row GROUP BY p.term, block`);
  await servers.runOnNodes(
    `INSERT INTO ${servers.table('lengths')}
    SELECT ${generation}, bitShiftRight(place, ${BLOCK_BITS}) AS block, groupArray(row), groupArray(norm),
      ${lengthParts((_, group) => `groupArray(parts[${group + 1}])`)}
    FROM (SELECT place, row, norm, parts FROM ${norms} ORDER BY place) GROUP BY block`,
    // Several at once would mix up the places.
    { max_threads: 1 },
  );
}
