import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, inspect } from 'node:util';

/** A fenced block of a Markdown page. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
}

/** Fenced code blocks of a Markdown page, in order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  for (const match of markdown.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)) {
    const line = markdown.slice(0, match.index).split('\n').length;
    blocks.push({ language: match[1] ?? '', code: match[2] ?? '', line });
  }
  return blocks;
}

/** What a line promised and what it gave. */
export interface Outcome {
  readonly expected: string;
  readonly actual: string;
}

declare global {
  var __yields: ((value: unknown, expected: string) => void) | undefined;
}

export const ROOT: string = new URL('../..', import.meta.url).pathname;
const SCRATCH = join(ROOT, '.cache/docs');

// `expression; // what it yields`, over one line or more, but no declaration, import or bracket
const YIELDING =
  /^(?!\s*(?:const|let|var|import|export|for|if|while|return|throw|function|class|[})\]]))(\s*)([\s\S]+);\s*\/\/ (.+)$/;
// `const name = expression; // what it yields`
const DECLARING = /^(\s*)const (\w+)(?:: [^=]+)? = ([\s\S]+);\s*\/\/ (.+)$/;

/** Lines of a block, those of one statement together: up to a semicolon, an open brace, a closing one or an empty line. */
function statements(code: string): string[] {
  const all: string[] = [];
  let current: string[] = [];
  for (const line of code.split('\n')) {
    current.push(line);
    if (!/(?:;\s*(?:\/\/.*)?|[{}]|^\s*(?:\/\/.*)?)$/.test(line)) continue;
    all.push(current.join('\n'));
    current = [];
  }
  return [...all, current.join('\n')];
}

/**
 * Runs a TypeScript block and pairs every `// comment` behind a statement with what the statement yields: the value of
 * an expression as `util.inspect` shows it, the text of a `console.log`. Libraries (`'papers.pk'`) are files of the page in the scratch folder.
 */
export async function runBlock(code: string, name: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  globalThis.__yields = (value, expected) => outcomes.push({ expected, actual: shown(value) });
  mkdirSync(SCRATCH, { recursive: true });
  const file = join(SCRATCH, `${name}.ts`);
  const page = name.replace(/-\d+$/, '');
  const placed = code.replace(/'([\w-]+\.pk)'/g, (_, library) => JSON.stringify(join(SCRATCH, `${page}-${library}`)));
  writeFileSync(file, `${statements(placed).map(instrument).join('\n')}\nexport {};\n`);
  const log = console.log;
  try {
    await import(/* @vite-ignore */ `${pathToFileURL(file).href}?${Date.now()}`);
  } finally {
    console.log = log;
    globalThis.__yields = undefined;
  }
  return outcomes;
}

function instrument(statement: string): string {
  const declared = DECLARING.exec(statement);
  if (declared) {
    const [, indent, name, , expected] = declared;
    return `${statement}\n${indent}globalThis.__yields(${name}, ${JSON.stringify(expected)});`;
  }
  const yielding = YIELDING.exec(statement);
  if (!yielding) return statement;
  const [, indent, expression = '', expected] = yielding;
  const printed = /^console\.log\(([\s\S]*)\)$/.exec(expression);
  const value = printed ? `globalThis.__printed(${printed[1]})` : expression;
  return `${indent}globalThis.__yields(${value}, ${JSON.stringify(expected)});`;
}

declare global {
  var __printed: (...values: unknown[]) => Printed;
}

class Printed {
  constructor(readonly text: string) {}
}
globalThis.__printed = (...values) => new Printed(format(...values));

function shown(value: unknown): string {
  if (value instanceof Printed) return value.text;
  return inspect(value, { depth: 6, breakLength: Number.POSITIVE_INFINITY, compact: true, maxArrayLength: 200 });
}

/** White space folded, and none within brackets. */
const tight = (text: string) =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=[[{]) | (?=[\]}])/g, '');

/** Whether a promise holds; an ellipsis in it stands for anything. */
export function holds({ expected, actual }: Outcome): boolean {
  const pattern = expected
    .split('…')
    .map(tight)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*');
  return new RegExp(`^${pattern}$`).test(tight(actual));
}
