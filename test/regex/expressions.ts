import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

/** A regular expression of the source. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** `src/paper/names.ts` */
  readonly file: string;
  readonly line: number;
}

/** What modules build expressions with, themselves or by another. */
const BUILDS = /new RegExp\(|from '\.\/tile-patterns\.js'/;

/** All regular expressions of the source: literals, and what modules build as they are loaded. */
export async function expressionsOf(root: string): Promise<Expression[]> {
  const files = filesOf(root);
  const literals = files.flatMap((file) => literalsOf(root, file));
  const builders = files.filter((file) => BUILDS.test(readFileSync(resolve(root, file), 'utf8')));
  const built = await builtBy(root, builders);
  return [...literals, ...built].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

function filesOf(root: string): string[] {
  return ts.sys
    .readDirectory(resolve(root, 'src'), ['.ts', '.tsx'], ['**/*.generated.ts', '**/*.d.ts'])
    .map((path) => path.slice(resolve(root).length + 1))
    .sort();
}

function literalsOf(root: string, file: string): Expression[] {
  const source = ts.createSourceFile(file, readFileSync(resolve(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), file, line });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Loads the modules with a `RegExp` that writes down what it is called with, and where. */
async function builtBy(root: string, files: readonly string[]): Promise<Expression[]> {
  const found = new Map<string, Expression>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, [source, flags]: [string, string?]) {
      const [, file, line] = /\/(src\/[^:]*):(\d+)/.exec(String(new Error().stack)) ?? [];
      if (file !== undefined) found.set(`${source}/${flags}`, { source, flags: flags ?? '', file, line: Number(line) });
      return new target(source, flags);
    },
  });
  try {
    for (const file of files) await import(resolve(root, file));
  } finally {
    globalThis.RegExp = original;
  }
  return [...found.values()];
}
