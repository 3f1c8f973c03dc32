import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { codeBlocks, holds, ROOT, runBlock } from './code-blocks.js';

const ENTRIES = ['', '/formats', '/arxiv', '/node', '/report', '/clickhouse'].map((name) => `paperkin${name}`);
/** Examples that speak of a server, of the user's files, or of weights. */
const SHOWN_ALONE =
  /createClient|createReadStream|today\.txt|loadLibrary|saveIndex|WEIGHTS|for \(const token of tokens\)/;

interface Example {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

const files = globSync('src/**/*.ts', { ignore: '**/*.generated.ts' }).sort();
const examples = files.flatMap((file) => examplesOf(file)).filter(({ code }) => !SHOWN_ALONE.test(code));

/** Blocks of TypeScript in the doc comments of a file. */
function examplesOf(file: string): Example[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) => {
    const first = text.slice(0, index).split('\n').length;
    const blocks = codeBlocks(comment.replaceAll(/^ *\* ?/gm, '')).filter(({ language }) => language === 'ts');
    return blocks.map(({ code, line }) => ({ file, line: first + line - 1, code }));
  });
}

/** Where each name comes from that an example may use: an entry point, or the file itself. */
async function sourcesFor(file: string): Promise<Map<string, string>> {
  const sources = new Map<string, string>();
  const own = join(ROOT, file);
  for (const source of [...ENTRIES, own])
    for (const name of Object.keys(await import(source))) if (!sources.has(name)) sources.set(name, source);
  return sources;
}

/** An example with what it takes for granted: the names it uses, and of a method the example of its class. */
async function wholeExample({ file, code }: Example): Promise<string> {
  const [ofClass] = examplesOf(file);
  const scene = ofClass === undefined || ofClass.code === code || !/^export class /m.test(readFileSync(file, 'utf8'));
  const whole = scene ? code : `${ofClass.code}\n{\n${code}\n}\n`;
  const imports = [...(await sourcesFor(file))]
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(whole))
    .map(([name, source]) => `import { ${name} } from '${source}';`);
  return [...imports, whole].join('\n');
}

describe('the examples of doc comments', () => {
  it.each(examples.map((example) => [`${example.file}, line ${example.line}`, example] as const))(
    '%s',
    async (_, example) => {
      const name = `${example.file}-${example.line}`.replaceAll(/\W+/g, '-');
      for (const outcome of await runBlock(await wholeExample(example), name))
        expect(holds(outcome), `expected: ${outcome.expected}\nactual:   ${outcome.actual}`).toBe(true);
    },
  );
});
