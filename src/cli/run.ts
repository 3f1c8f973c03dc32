import { Command, CommanderError, type CommandOptions, InvalidArgumentError, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { KINDS } from '../formats/dialect.js';
import { PAPER_FORMATS } from '../formats.js';
import { DIALECTS } from '../index.js';
import { cleanText } from '../report/clean.js';
import { convertCommand } from './commands/convert.js';
import { DIGEST_FORMATS, digestCommand } from './commands/digest.js';
import { keywordsCommand } from './commands/keywords.js';
import { parseCommand } from './commands/parse.js';
import { recommendCommand } from './commands/recommend.js';
import { relatedCommand } from './commands/related.js';
import { reportCommand } from './commands/report.js';
import {
  indexAddCommand,
  indexRefreshCommand,
  indexRelatedCommand,
  indexSearchCommand,
} from './commands/stored-index.js';
import { topicsCommand } from './commands/topics.js';
import { CliError, EXIT } from './errors.js';
import type { Io } from './io.js';

/** Runs the command line and gives its exit code: 0, 1 (nothing found) or 2 (misuse). */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    await program(io).parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.misuse;
    if (!(error instanceof CliError)) throw error;
    io.stderr(`paperkin: ${cleanText(error.message)}\n`);
    return error.exitCode;
  }
}

const LISTING = 'file with the listing, or - for standard input';

function program(io: Io): Command {
  const root = new Command('paperkin');
  root
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr, outputError: (text, write) => write(oneLine(text)) })
    .description('Reads a raw listing of scientific papers and says what each is about and what else to read.')
    .usage('[command] <listing> [options]')
    .version(packageJson.version)
    .addHelpText('after', EXAMPLES);
  command(root, 'digest', 'topics, keywords and nearest kin; what paperkin does without a command', { isDefault: true })
    .addOption(new Option('--format <name>', 'how it is printed').choices(DIGEST_FORMATS).default('text'))
    .addOption(new Option('--eml', 'a complete mail message, the same as --format eml').implies({ format: 'eml' }))
    .option('--before <listing>', 'an earlier listing: marks what is new and what is trending')
    .option('--profile <file>', 'JSON with liked and disliked ids: adds top picks')
    .option('--title <text>', 'headline')
    .option('--from <address>', 'sender of a message (--format eml)', 'paperkin@localhost')
    .option('--to <address>', 'recipient of a message (--format eml)', 'reader@localhost')
    .option('-o, --output <file>', 'write to a file')
    .action((listing, options) => digestCommand(listing, options, io));
  command(root, 'parse', 'the papers of a listing, and what is no part of one')
    .option('--check', 'account for every character of the listing')
    .option('--strict', 'fail when a diagnostic is worse than info')
    .addOption(new Option('--format <name>', 'print the papers in a format of other programs').choices(PAPER_FORMATS))
    .addOption(dialectOption())
    .addHelpText('after', DIALECT_HELP)
    .action((listing, options) => parseCommand(listing, options, io));
  root
    .command('convert')
    .description('the papers of listings as BibTeX, RIS, CSL-JSON, CSV, Atom, Markdown or JSON Lines')
    .argument('<listing...>', 'files with listings, or - for standard input')
    .option('-o, --output <file>', 'file to write; its ending tells the format')
    .addOption(new Option('--format <name>', 'what is written').choices(PAPER_FORMATS))
    .addOption(dialectOption())
    .option('--latex', 'letters beyond ASCII as commands in BibTeX')
    .addHelpText('after', DIALECT_HELP)
    .action((listings, options) => convertCommand(listings, options, io));
  command(root, 'keywords', 'the keywords of each paper')
    .option('--limit <n>', 'keywords for each paper', wholeNumber, 8)
    .option('--style <share>', '1 as a professional indexer chooses, 0 as authors do', share, 0.6)
    .option('--listing', 'keywords of the listing as a whole')
    .action((listing, options) => keywordsCommand(listing, options, io));
  command(root, 'related', 'the papers most like one of them')
    .argument('<paper...>', 'id of the paper, or words of its title')
    .option('--limit <n>', 'papers shown', wholeNumber, 10)
    .option('--all', 'also papers that are far-fetched')
    .action((listing, paper, options) => relatedCommand(listing, paper.join(' '), options, io));
  command(root, 'recommend', 'what to read, from papers liked and disliked')
    .requiredOption('--like <paper...>', 'id or title words in quotes; may be repeated')
    .option('--dislike <paper...>', 'id or title words in quotes; may be repeated', [])
    .option('--limit <n>', 'papers shown', wholeNumber, 10)
    .option('--all', 'also papers that are far-fetched')
    .action((listing, options) => recommendCommand(listing, options, io));
  command(root, 'topics', 'the topics of the listing with their papers').action((listing, options) =>
    topicsCommand(listing, options, io),
  );
  command(root, 'report', 'one HTML file to explore the listing in: map, search, kin, reading list')
    .option('-o, --output <file>', 'file to write, - for standard output', 'report.html')
    .option('--before <listing>', 'an earlier listing: marks what is new')
    .option('--profile <file>', 'JSON with liked and disliked ids')
    .option('--title <text>', 'headline')
    .action((listing, options) => reportCommand(listing, options, io));
  indexCommands(root, io);
  return root;
}

/** Commands for papers kept in ClickHouse. */
function indexCommands(root: Command, io: Io): void {
  const index = root.command('index').description('papers kept in ClickHouse: see the guide "Papers in ClickHouse"');
  const made = (name: string, description: string) =>
    index
      .command(name)
      .description(description)
      .requiredOption('--clickhouse <url>', 'address, with user and password where they are needed')
      .option('--database <name>', 'database of the tables', 'paperkin')
      .option('--cluster <name>', 'cluster over whose shards the papers are spread')
      .option('--node <url...>', 'address of a server of each shard, to make tables and to refresh');
  const asked = (name: string, description: string) =>
    made(name, description)
      .option('--limit <n>', 'papers shown', wholeNumber, 10)
      .option('--all', 'also papers that are far-fetched')
      .option('--json', 'print JSON Lines');
  made('add', 'adds the papers of listings, each in place of the one with its id')
    .argument('<listing...>', 'files with listings, or - for standard input')
    .action((listings, options) => indexAddCommand(listings, options, io));
  made('refresh', 'makes what was added and removed count').action((options) => indexRefreshCommand(options, io));
  asked('related', 'the papers most like one of them')
    .argument('<id>', 'id of the paper')
    .action((id, options) => indexRelatedCommand(id, options, io));
  asked('search', 'the papers about a text')
    .argument('<text...>', 'what is looked for')
    .action((text, options) => indexSearchCommand(text.join(' '), options, io));
}

const dialectOption = (): Option => new Option('--dialect <name>', 'read the listing as this').choices(DIALECTS);

const DIALECT_HELP = `
Dialects, told from the beginning of a listing unless one is named:
${KINDS.map(([name, description]) => `  ${name.padEnd(15)} ${description}`).join('\n')}`;

const EXAMPLES = `
Examples:
  paperkin listing.txt
  paperkin convert listing.txt -o papers.bib
  paperkin related listing.txt sparse autoencoders
  paperkin recommend listing.txt --like 'thought anchors' --dislike 'medical imaging'
  pbpaste | paperkin keywords - --json`;

/** A subcommand with what all of them share. */
function command(root: Command, name: string, description: string, options: CommandOptions = {}): Command {
  const made = root.command(name, options).description(description).argument('<listing>', LISTING);
  return name === 'report' ? made : made.option('--json', 'print JSON Lines');
}

/** An error of usage as one line, the suggestion of another spelling with it. */
function oneLine(text: string): string {
  const message = text
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .trim();
  const help = message.startsWith('missing') ? '; see paperkin --help' : '';
  return `paperkin: ${message}${help}\n`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text) || Number(text) === 0)
    throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}

function share(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return value;
}
