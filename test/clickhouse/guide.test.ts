import { readFileSync } from 'node:fs';
import { afterAll, expect, inject, it } from 'vitest';
import { codeBlocks, holds, runBlock } from '../docs/code-blocks.js';
import { clientOf } from './cluster.js';

const blocks = codeBlocks(readFileSync('docs/guide/clickhouse.md', 'utf8')).filter(
  ({ language }) => language === 'typescript',
);
const [url = ''] = inject('urls');
afterAll(async () => {
  const client = clientOf(url);
  await client.command({ query: 'DROP DATABASE IF EXISTS guide SYNC' });
  await client.close();
});

it('holds what the guide says', async () => {
  process.env.CLICKHOUSE_URL = url;
  expect(blocks).toHaveLength(1);
  for (const outcome of await runBlock(blocks[0]!.code, 'clickhouse-guide'))
    expect(holds(outcome), `expected: ${outcome.expected}\nactual:   ${outcome.actual}`).toBe(true);
});
