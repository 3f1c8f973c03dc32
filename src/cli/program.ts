import { Command, Option } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { DIALECT_NOTES } from '../formats/dialect-notes.js';
import { PAPER_FORMATS } from '../formats.js';
import { DIALECTS } from '../index.js';
import { addCommand } from './commands/add.js';
import { completionCommand, SHELLS } from './commands/completion.js';
import { convertCommand } from './commands/convert.js';
import { DIGEST_FORMATS, digestCommand } from './commands/digest.js';
import { keywordsCommand } from './commands/keywords.js';
import { MARKS, markCommand, tagCommand } from './commands/mark.js';
import { parseCommand } from './commands/parse.js';
import { recommendCommand } from './commands/recommend.js';
import { relatedCommand } from './commands/related.js';
import { reportCommand } from './commands/report.js';
import { searchCommand } from './commands/search.js';
import { topicsCommand } from './commands/topics.js';
import { addIndex } from './index-commands.js';
import type { Io } from './io.js';
import { day, keywordStyle, oneLine, wholeNumber } from './option-values.js';

const LISTINGS = 'files or patterns of listings, a library, or - for standard input';
const LIBRARY = 'file of the library';

/** The commands and their options. */
export function program(io: Io, rest: readonly string[] | undefined): Command {
  const root = new Command('paperkin');
  root
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: (text, write) => write(oneLine(text)),
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .description('Reads listings of scientific papers and says what each is about and what else to read.')
    .usage('[command] <listing...> [options]')
    .version(packageJson.version, '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', EXAMPLES);
  addReading(root, io);
  addQuestions(root, io, rest);
  addLibrary(root, io);
  addIndex(root, io);
  root
    .command('completion')
    .description('a script that completes commands and options')
    .argument('<shell>', SHELLS.join(', '))
    .addHelpText('after', COMPLETION)
    .action((shell) => completionCommand(root, shell, io));
  return root;
}

/** What is said of all papers. */
function addReading(root: Command, io: Io): void {
  onListings(root, 'digest', 'topics, keywords and nearest kin; what paperkin does without a command')
    .option('--json', 'print JSON Lines')
    .addOption(new Option('--format <name>', 'how it is printed').choices(DIGEST_FORMATS).default('text'))
    .addOption(new Option('--eml', 'a complete mail message, the same as --format eml').implies({ format: 'eml' }))
    .option('--before <listing>', 'an earlier listing: marks what is new and what is trending')
    .option('--profile <file>', 'JSON with liked and disliked ids: adds top picks')
    .option('--since <day>', 'of a library: from this day on, instead of its last one', day)
    .option('--per-topic <n>', 'papers printed of each topic, new ones first (default: 12)', wholeNumber)
    .option('--all', 'print all papers')
    .option('--title <text>', 'headline')
    .option('--from <address>', 'sender of a message (--format eml)', 'paperkin@localhost')
    .option('--to <address>', 'recipient of a message (--format eml)', 'reader@localhost')
    .option('-o, --output <file>', 'write to a file')
    .action((listings, options) => digestCommand(listings, options, io));
  onListings(root, 'parse', 'the papers of listings, and what is no part of one')
    .option('--json', 'print JSON Lines')
    .option('--check', 'account for every character of the listing')
    .option('--strict', 'fail when a diagnostic is worse than info')
    .addOption(new Option('--format <name>', 'print the papers in a format of other programs').choices(PAPER_FORMATS))
    .addOption(dialectOption())
    .addHelpText('after', DIALECT_HELP)
    .action((listings, options) => parseCommand(listings, options, io));
  onListings(root, 'export', 'the papers as BibTeX, RIS, CSL-JSON, CSV, Atom, Markdown or JSON Lines')
    .alias('convert')
    .option('-o, --output <file>', 'file to write; its ending tells the format')
    .addOption(new Option('--format <name>', 'what is written').choices(PAPER_FORMATS))
    .addOption(dialectOption())
    .option('--latex', 'letters beyond ASCII as commands in BibTeX')
    .option('--liked', 'of a library: what was liked alone')
    .option('--tag <tag>', 'of a library: what has the tag alone')
    .option('--since <day>', 'of a library: what was listed from this day on', day)
    .addHelpText('after', DIALECT_HELP)
    .action((listings, options) => convertCommand(listings, options, io));
  onListings(root, 'keywords', 'the keywords of each paper')
    .option('--json', 'print JSON Lines')
    .option('--limit <n>', 'keywords for each paper', wholeNumber, 8)
    .option(
      '--style <style>',
      'reader, or from 1 as a professional indexer chooses to 0 as authors do',
      keywordStyle,
      'reader',
    )
    .option('--listing', 'keywords of the listing as a whole')
    .action((listings, options) => keywordsCommand(listings, options, io));
  onListings(root, 'topics', 'the topics with their papers')
    .option('--json', 'print JSON Lines')
    .action((listings, options) => topicsCommand(listings, options, io));
  onListings(root, 'report', 'one HTML file to explore the papers in: map, search, kin, reading list')
    .option('-o, --output <file>', 'file to write, - for standard output', 'report.html')
    .option('--before <listing>', 'an earlier listing: marks what is new')
    .option('--profile <file>', 'JSON with liked and disliked ids')
    .option('--title <text>', 'headline')
    .action((listings, options) => reportCommand(listings, options, io));
}

/** What finds papers. */
function addQuestions(root: Command, io: Io, rest: readonly string[] | undefined): void {
  const given = (operands: readonly string[]) => ({ operands, ...(rest !== undefined && { rest }) });
  finding(root.command('search'), 'papers about some words')
    .usage('<listing...> <words...> [options]')
    .argument('<arguments...>', `${LISTINGS}; then words`)
    .addHelpText('after', WORDS)
    .action((operands, options) => searchCommand(given(operands), options, io));
  finding(root.command('related'), 'the papers most like one of them')
    .usage('<listing...> <paper> [options]')
    .argument('<arguments...>', `${LISTINGS}; then the number or id of a paper, or words of its title`)
    .addHelpText('after', WORDS)
    .action((operands, options) => relatedCommand(given(operands), options, io));
  finding(root.command('recommend'), 'what to read, from papers liked and disliked')
    .argument('<listing...>', LISTINGS)
    .option('--like <paper...>', 'number, id or title words in quotes; may be repeated', [])
    .option('--dislike <paper...>', 'number, id or title words in quotes; may be repeated', [])
    .option('--since <date>', 'papers dated from this day on')
    .action((operands, options) => recommendCommand([...operands, ...(rest ?? [])], options, io));
}

/** What changes a library. */
function addLibrary(root: Command, io: Io): void {
  root
    .command('add')
    .description('add listings to a library, which keeps them over days, and say what is new')
    .argument('<library>', `${LIBRARY}; it is made where there is none`)
    .argument('<listing...>', LISTINGS)
    .option('--json', 'print JSON Lines')
    .option('--date <day>', 'day of the listings (default: today)', day)
    .option('--from <name>', 'name of the listings (default: their paths)')
    .action((library, listings, options) => addCommand(library, listings, options, io));
  for (const [name, mark] of MARKS)
    root
      .command(name)
      .description(`${mark.help}, in a library`)
      .argument('<library>', LIBRARY)
      .argument('<paper...>', 'number, id or title words in quotes')
      .option('--json', 'print JSON Lines')
      .action((path, papers, options) => markCommand(mark, { path, papers, ...options }, io));
  root
    .command('tag')
    .description('put words of your own on a paper of a library')
    .argument('<library>', LIBRARY)
    .argument('<paper>', 'number, id or title words in quotes')
    .argument('<tag...>', 'words')
    .option('--remove', 'take the words off')
    .option('--json', 'print JSON Lines')
    .action((path, paper, tags, options) => tagCommand({ path, paper, tags, ...options }, io));
}

function onListings(root: Command, name: string, description: string): Command {
  return root.command(name).description(description).argument('<listing...>', LISTINGS);
}

/** What `search`, `related` and `recommend` have in common. */
function finding(command: Command, description: string): Command {
  return command
    .description(description)
    .option('--limit <n>', 'papers shown', wholeNumber, 10)
    .option('--terms <n>', 'reasons given with each paper', wholeNumber, 6)
    .option('--all', 'also papers that are far-fetched')
    .option('--json', 'print JSON Lines');
}

const dialectOption = (): Option => new Option('--dialect <name>', 'read the listing as this').choices(DIALECTS);

const DIALECT_HELP = `
Dialects, told from the beginning of a listing unless one is named:
${Object.entries(DIALECT_NOTES)
  .map(([name, description]) => `  ${name.padEnd(15)} ${description}`)
  .join('\n')}`;

const WORDS = `
The arguments that name files are listings, the rest are words; after -- all are words.`;

const COMPLETION = `
  bash   paperkin completion bash > ~/.local/share/bash-completion/completions/paperkin
  zsh    paperkin completion zsh > ~/.zfunc/_paperkin     (with fpath+=~/.zfunc before compinit)
  fish   paperkin completion fish > ~/.config/fish/completions/paperkin.fish`;

const EXAMPLES = `
Examples:
  paperkin listing.txt
  paperkin search listing.txt sparse autoencoders
  paperkin related 'lists/*.txt' 12
  paperkin recommend listing.txt --like 'thought anchors' --dislike 'medical imaging'
  paperkin export listing.txt -o papers.bib
  pbpaste | paperkin keywords - --json

A library keeps papers over days:
  paperkin add papers.pk today.txt
  paperkin digest papers.pk
  paperkin like papers.pk 12

Exit codes: 0, 1 where nothing was found, 2 where the command cannot be used so.`;
