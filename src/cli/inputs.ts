import { statSync } from 'node:fs';
import { glob, isDynamicPattern } from 'tinyglobby';
import { CliError } from './errors.js';

/** What the arguments of a command name: listings, and the words after them. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly words: readonly string[];
}

/** Arguments before `--`, and those after it where there is one. */
export interface Arguments {
  readonly operands: readonly string[];
  readonly rest?: readonly string[];
}

/** Paths of listings, patterns replaced by the files that they match. `-` is standard input. */
export async function pathsOf(operands: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for (const operand of operands) paths.push(...(await expanded(operand)));
  return [...new Set(paths)];
}

/**
 * Listings and the words after them: the first argument is a listing, and so are those after it that name files or match some.
 * All before `--` are listings, all after it words.
 */
export async function inputsOf({ operands, rest }: Arguments): Promise<Inputs> {
  if (rest !== undefined) return { paths: await pathsOf(operands), words: rest };
  const paths = await pathsOf(operands.slice(0, 1));
  let at = 1;
  for (; at < operands.length; at++) {
    const operand = operands[at] as string;
    const more = operand === '-' || isFile(operand) ? [operand] : await matching(operand);
    if (more.length === 0) break;
    paths.push(...more);
  }
  return { paths: [...new Set(paths)], words: operands.slice(at) };
}

/** Whether an argument in the place of a command is a listing: a file, a pattern, or something spelt as one. */
export function isListing(argument: string): boolean {
  return argument === '-' || /[./\\*?[{:]/.test(argument) || isFile(argument);
}

async function expanded(operand: string): Promise<string[]> {
  if (/^https?:\/\//i.test(operand))
    throw new CliError(`paperkin opens no connection; curl -sL '${operand}' | paperkin - reads a page`);
  if (operand === '-' || exists(operand) || !isDynamicPattern(operand)) return [operand];
  const paths = await matching(operand);
  if (paths.length === 0) throw new CliError(`no file matches ${operand}`);
  return paths;
}

/** Files that match a pattern, in the order of their names; none for what is no pattern. */
async function matching(operand: string): Promise<string[]> {
  if (!isDynamicPattern(operand)) return [];
  const paths = await glob(operand.replaceAll('\\', '/'), { expandDirectories: false });
  return paths.sort();
}

function isFile(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && !found.isDirectory();
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
