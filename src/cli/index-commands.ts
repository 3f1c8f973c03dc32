import type { Command } from 'commander';
import {
  indexAddCommand,
  indexRefreshCommand,
  indexRelatedCommand,
  indexSearchCommand,
} from './commands/stored-index.js';
import type { Io } from './io.js';
import { wholeNumber } from './option-values.js';

/** What works on papers kept in ClickHouse. */
export function addIndex(root: Command, io: Io): void {
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
      .option('--terms <n>', 'reasons given with each paper', wholeNumber, 6)
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
