import type { Command } from 'commander';
import { CliError } from '../errors.js';
import type { Io } from '../io.js';

/** An option as it is completed. */
interface CompletedOption {
  readonly flag: string;
  readonly description: string;
  /** Whether a value follows it. */
  readonly takesValue: boolean;
  /** What the value may be; empty where it is a file or anything. */
  readonly choices: readonly string[];
}

/** A command as it is completed. */
interface Completed {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** What the arguments may be; empty where they are files or anything. */
  readonly choices: readonly string[];
}

/** `paperkin completion`: a script for a shell, made of the commands that there are. */
export function completionCommand(root: Command, shell: string, io: Io): void {
  const script = SCRIPTS.get(shell);
  if (script === undefined)
    throw new CliError(`there is no completion for ${shell}; there is for ${SHELLS.join(', ')}`);
  const commands = root.commands.flatMap((command) =>
    [command.name(), ...command.aliases()].map((name) => completed(command, name)),
  );
  io.stdout(script(commands));
}

function completed(command: Command, name: string): Completed {
  const options = command.createHelp().visibleOptions(command);
  return {
    name,
    description: command.description(),
    choices: name === 'completion' ? SHELLS : [],
    options: options.map(({ long, short, description, argChoices = [], required }) => ({
      flag: long ?? short ?? '',
      description,
      takesValue: required,
      choices: argChoices,
    })),
  };
}

function bash(commands: readonly Completed[]): string {
  const choices = commands.flatMap(({ name, options }) =>
    options
      .filter((option) => option.choices.length > 0)
      .map((option) => `    '${name} ${option.flag}') words='${option.choices.join(' ')}' ;;`),
  );
  const flags = commands.map(
    ({ name, options }) => `      ${name}) words='${options.map(({ flag }) => flag).join(' ')}' ;;`,
  );
  const operands = commands
    .filter((command) => command.choices.length > 0)
    .map((command) => `      ${command.name}) words='${command.choices.join(' ')}' ;;`);
  return `_paperkin() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]} words=''
  COMPREPLY=()
  case "$command $before" in
${choices.join('\n')}
  esac
  if [[ -z $words && $COMP_CWORD -eq 1 ]]; then
    words='${commands.map(({ name }) => name).join(' ')}'
  elif [[ -z $words && $word == -* ]]; then
    case "$command" in
${flags.join('\n')}
    esac
  elif [[ -z $words ]]; then
    case "$command" in
${operands.join('\n')}
    esac
  fi
  [[ -n $words ]] && COMPREPLY=($(compgen -W "$words" -- "$word"))
}
complete -o default -o bashdefault -F _paperkin paperkin
`;
}

function zsh(commands: readonly Completed[]): string {
  const text = (description: string) => description.replace(/'/g, `'\\''`).replace(/[[\]:\\]/g, '\\$&');
  const values = (choices: readonly string[]) => (choices.length > 0 ? `(${choices.join(' ')})` : '_files');
  const described = commands.map(({ name, description }) => `    '${name}:${text(description)}'`);
  const cases = commands.map(({ name, options, choices }) => {
    const specs = options.map((option) => {
      const value = option.takesValue ? `:value:${values(option.choices)}` : '';
      return `'${option.flag}[${text(option.description)}]${value}'`;
    });
    const lines = [...specs, `'*:argument:${values(choices)}'`].map((spec) => `        ${spec}`);
    return `    ${name})\n      _arguments \\\n${lines.join(' \\\n')} ;;`;
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
  const quoted = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const lines = commands.flatMap(({ name, description, options, choices }) => {
    const after = `complete -c paperkin -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c paperkin -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
      ...(choices.length > 0 ? [`${after} -xa ${quoted(choices.join(' '))}`] : []),
      ...options.map((option) => {
        const value = option.choices.length > 0 ? ` -xa ${quoted(option.choices.join(' '))}` : ' -r';
        return `${after} -l ${option.flag.slice(2)}${option.takesValue ? value : ''} -d ${quoted(option.description)}`;
      }),
    ];
  });
  return `${lines.join('\n')}\n`;
}

const SCRIPTS: ReadonlyMap<string, (commands: readonly Completed[]) => string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
]);

/** Shells that a script is made for. */
export const SHELLS: readonly string[] = [...SCRIPTS.keys()];
