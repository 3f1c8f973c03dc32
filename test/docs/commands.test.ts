import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { codeBlocks } from './code-blocks.js';

const scratch = mkdtempSync(join(tmpdir(), 'paperkin-docs-'));
const pages = ['README.md', 'docs/README.md', ...readdirSync('docs/guide').map((name) => `docs/guide/${name}`)];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const commands = pages.flatMap((page) =>
  codeBlocks(readFileSync(page, 'utf8'))
    .filter((block) => block.language === 'sh')
    .flatMap((block) => block.code.split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => [page, line] as const),
);

/** Words of a simple shell line: blanks part them, single quotes hold them together. */
const words = (line: string) => [...line.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');

describe('the shell lines of the documentation', () => {
  it.each(commands)('%s: %s', async (_, line) => {
    const [program, ...args] = words(
      line.replace(/ -o (\S+)/, ` -o ${scratch}/$1`).replace(/\S+\.pk\b/g, `${scratch}/$&`),
    );
    if (program === 'npm') {
      for (const script of line.matchAll(/npm (?:run )?(start|test|docs\S*)/g))
        expect(scripts).toHaveProperty([script[1] ?? '']);
      expect(line).toMatch(/^npm (?:ci|install|run|test)/);
      return;
    }
    expect(program).toBe('paperkin');
    let output = '';
    const code = await run(args, {
      stdin: [] as unknown as AsyncIterable<string>,
      stdout: (text) => {
        output += text;
      },
      stderr: (text) => {
        output += text;
      },
      columns: 80,
      color: false,
      progress: () => {},
    });
    expect(code, output).toBe(0);
  });
});
