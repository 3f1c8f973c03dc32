import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { codeBlocks, holds, runBlock } from './code-blocks.js';
import { standInFetch } from './stand-ins.js';

// What blocks of an earlier run left: the libraries that they made.
rmSync('.cache/docs', { recursive: true, force: true });

const pages = ['README.md', 'docs/README.md', ...readdirSync('docs/guide').map((name) => `docs/guide/${name}`)]
  .map((page) => ({
    page,
    blocks: codeBlocks(readFileSync(page, 'utf8')).filter((block) => block.language === 'ts'),
  }))
  .filter(({ blocks }) => blocks.length > 0);

/** Other libraries that a page compares with, which `npm --prefix bench ci` installs. */
const PEERS = existsSync('bench/node_modules/minisearch') ? undefined : /from 'minisearch'|'@citation-js/;

// Nothing is asked of the network or of a model.
beforeAll(() => void vi.stubGlobal('fetch', standInFetch));
afterAll(() => void vi.unstubAllGlobals());

describe.each(pages)('$page', ({ page, blocks }) => {
  it.for(blocks.map((block) => [block.line, block.code] as const))(
    'holds what its code of line %i says',
    async ([line, code], { skip }) => {
      skip(PEERS?.test(code) === true, 'needs the packages of bench/');
      const outcomes = await runBlock(code, `${page.replace(/\W+/g, '-')}-${line}`);
      for (const outcome of outcomes) {
        expect(holds(outcome), `expected: ${outcome.expected}\nactual:   ${outcome.actual}`).toBe(true);
      }
    },
  );
});
