import type { Command } from 'commander';
import { CliError } from '../errors.js';
import type { Io } from '../io.js';

/** A command with what can be completed after it. */
interface Completed {
  readonly name: string;
  readonly description: string;
  readonly options: readonly {
    readonly flag: string;
    readonly description: string;
    readonly choices: readonly string[];
  }[];
}

/** `paperkin completion`: a script for a shell, made of the commands that there are. Everything else it completes as files. */
export function completionCommand(root: Command, shell: string, io: Io): void {
  const commands = root.commands.flatMap((command) =>
    [command.name(), ...command.aliases()].map((name) => completed(command, name)),
  );
  const script = SCRIPTS.get(shell);
  if (script === undefined)
    throw new CliError(`there is no completion for ${shell}; there is for ${SHELLS.join(', ')}`);
  io.stdout(script(commands));
}

function completed(command: Command, name: string): Completed {
  const options = command.createHelp().visibleOptions(command);
  return {
    name,
    description: command.description(),
    options: options.map(({ long, short, description, argChoices }) => ({
      flag: long ?? short ?? '',
      description,
      choices: argChoices ?? (name === 'completion' ? SHELLS : []),
    })),
  };
}

const names = (commands: readonly Completed[]): string => commands.map(({ name }) => name).join(' ');
const flags = ({ options }: Completed): string => options.map(({ flag }) => flag).join(' ');

/** Options of which the value is one of a few, each once. */
function withChoices(commands: readonly Completed[]): { flag: string; choices: readonly string[]; name: string }[] {
  return commands.flatMap(({ name, options }) =>
    options.filter(({ choices }) => choices.length > 0 && name !== 'completion').map((option) => ({ ...option, name })),
  );
}

function bash(commands: readonly Completed[]): string {
  const choices = withChoices(commands).map(
    ({ name, flag, choices }) => `    '${name} ${flag}') words='${choices.join(' ')}' ;;`,
  );
  const options = commands.map((command) => `      ${command.name}) words='${flags(command)}' ;;`);
  return `_paperkin() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=''
  COMPREPLY=()
  case "$command $before" in
${choices.join('\n')}
    'completion completion') words='${SHELLS.join(' ')}' ;;
  esac
  if [[ -z $words && $word == -* ]]; then
    case "$command" in
${options.join('\n')}
    esac
  elif [[ -z $words && $COMP_CWORD -eq 1 ]]; then
    words='${names(commands)}'
  fi
  [[ -n $words ]] && COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -o bashdefault -F _paperkin paperkin
`;
}

function zsh(commands: readonly Completed[]): string {
  const quoted = (text: string) => text.replace(/'/g, "'\\\\''").replace(/[[\]:]/g, '\\\\$&');
  const described = commands.map(({ name, description }) => `    '${name}:${quoted(description)}'`);
  const cases = commands.map(({ name, options }) => {
    const specs = options.map(({ flag, description, choices }) => {
      const value = choices.length > 0 && name !== 'completion' ? `: :(${choices.join(' ')})` : '';
      return `        '${flag}[${quoted(description)}]${value}'`;
    });
    const operands = name === 'completion' ? `'*: :(${SHELLS.join(' ')})'` : `'*:file:_files'`;
    return `      ${name}) _arguments -s \\\n${[...specs, `        ${operands}`].join(' \\\n')} ;;`;
  });
  return `#compdef paperkin
_paperkin() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    _files
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
      *) _files ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _paperkin "$@"; else compdef _paperkin paperkin; fi
`;
}

function fish(commands: readonly Completed[]): string {
  const quoted = (text: string) => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
  const lines = commands.flatMap(({ name, description, options }) => [
    `complete -c paperkin -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ...options.map(({ flag, description: about, choices }) => {
      const values = choices.length > 0 && name !== 'completion' ? ` -xa ${quoted(choices.join(' '))}` : '';
      const spelt = flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`;
      return `complete -c paperkin -n '__fish_seen_subcommand_from ${name}' ${spelt}${values} -d ${quoted(about)}`;
    }),
  ]);
  const shells = `complete -c paperkin -n '__fish_seen_subcommand_from completion' -xa ${quoted(SHELLS.join(' '))}`;
  return `${[...lines, shells].join('\n')}\n`;
}

const SCRIPTS: ReadonlyMap<string, (commands: readonly Completed[]) => string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);

/** Shells that a script is made for. */
export const SHELLS: readonly string[] = [...SCRIPTS.keys()];
