import type { Command } from 'commander';
import { program } from '../../src/cli/program.js';

const silent = {
  stdin: emptyInput(),
  stdout: () => {},
  stderr: () => {},
  columns: 80,
  color: false,
  progress: () => {},
};

async function* emptyInput(): AsyncGenerator<string> {}

/** The commands in one table, then the options of each. */
export function commandTables(): string {
  const commands = program(silent, undefined).commands.flatMap((command) => leaves(command));
  return [...overview(commands), '', ...commands.flatMap(optionTable)].join('\n');
}

interface Leaf {
  readonly name: string;
  readonly command: Command;
}

/** A command, or those under it: `index add`. */
function leaves(command: Command, above = ''): Leaf[] {
  const name = `${above}${command.name()}`;
  if (command.commands.length === 0) return [{ name, command }];
  return command.commands.flatMap((each) => leaves(each, `${name} `));
}

function overview(commands: readonly Leaf[]): string[] {
  const rows = commands.map(({ name, command }) => {
    const called = `${name} ${command.usage().replace(/ ?\[options\]/, '')}`;
    return `| \`${cell(called)}\` | ${cell(command.description())} |`;
  });
  return ['| command | what it gives |', '|---|---|', ...rows];
}

function optionTable({ name, command }: Leaf): string[] {
  const rows = command.options
    .filter(({ hidden }) => !hidden)
    .map(({ flags, description, argChoices, defaultValue, mandatory }) => {
      const choices = argChoices === undefined ? '' : `: ${argChoices.join(', ')}`;
      // Options that may be repeated have an empty list for a default.
      const standard = String(defaultValue ?? '') === '' ? '' : `\`${defaultValue}\``;
      return `| \`${cell(flags)}\` | ${cell(description + choices)} | ${mandatory ? 'must be said' : standard} |`;
    });
  if (rows.length === 0) return [];
  return [
    `## paperkin ${name}`,
    '',
    `| option of \`${name}\` | what it says | if you do not say |`,
    '|---|---|---|',
    ...rows,
    '',
  ];
}

function cell(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}
