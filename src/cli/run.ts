import { type Command, CommanderError } from 'commander';
import { cleanText } from '../report/clean.js';
import { CliError, EXIT } from './errors.js';
import { isListing } from './inputs.js';
import type { Io } from './io.js';
import { program } from './program.js';

/** Runs the command line and gives its exit code: 0, 1 (nothing found) or 2 (misuse). */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const end = args.indexOf('--');
    const front = end < 0 ? args : args.slice(0, end);
    const root = program(io, end < 0 ? undefined : args.slice(end + 1));
    if (args.length === 0) root.help();
    await root.parseAsync(withCommand(root, front), { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.misuse;
    if (!(error instanceof CliError)) throw error;
    io.stderr(`paperkin: ${cleanText(error.message)}\n`);
    return error.exitCode;
  }
}

/** The arguments with the command that they leave out: `paperkin listing.txt` is its digest. */
function withCommand(root: Command, args: readonly string[]): readonly string[] {
  const [first = ''] = args;
  if (root.commands.some((command) => command.name() === first || command.aliases().includes(first))) return args;
  const isOption = first.startsWith('-') && first !== '-';
  if (isOption && args.some((arg) => ['-h', '--help', '-v', '--version'].includes(arg))) return args;
  return isOption || isListing(first) ? ['digest', ...args] : args;
}
