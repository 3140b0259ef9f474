import type { Command, Option } from 'commander';

export type Shell = 'bash' | 'zsh' | 'fish';

/** What a shell offers after a command, as the command itself declares it. */
interface Offered {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OfferedOption[];
  /** Values of its first argument, where there are only so many. */
  readonly choices: readonly string[];
}

interface OfferedOption {
  readonly flags: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** The completion script of a shell, made from the commands of the program. */
export function completionScript(shell: Shell, program: Command): string {
  const commands = program.commands.map(offeredBy);
  switch (shell) {
    case 'bash':
      return bashScript(commands);
    case 'zsh':
      return zshScript(commands);
    case 'fish':
      return fishScript(commands);
  }
}

const offeredBy = (command: Command): Offered => ({
  name: command.name(),
  description: command.description(),
  options: [...command.options.map(offeredOption), HELP],
  choices: command.registeredArguments[0]?.argChoices ?? [],
});

const HELP: OfferedOption = { flags: ['-h', '--help'], description: 'display help', takesValue: false, choices: [] };

const offeredOption = ({ short, long, description, required, optional, argChoices }: Option): OfferedOption => ({
  flags: [short, long].flatMap((flag) => flag ?? []),
  description,
  takesValue: required || optional,
  choices: argChoices ?? [],
});

const flagsOf = (options: readonly OfferedOption[]): readonly string[] => options.flatMap(({ flags }) => flags);

function bashScript(commands: readonly Offered[]): string {
  const lines = commands.flatMap(({ name, options, choices }) => [
    `    ${name})`,
    '      case "$previous" in',
    ...options
      .filter(({ takesValue }) => takesValue)
      .map(({ flags, choices: values }) =>
        values.length === 0
          ? `        ${flags.join('|')}) return ;;`
          : `        ${flags.join('|')}) COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$current")); return ;;`,
      ),
    '      esac',
    `      words='${flagsOf(options).join(' ')}'`,
    ...(choices.length === 0 ? [] : [`      [[ $current == -* ]] || words='${choices.join(' ')}'`]),
    '      ;;',
  ]);
  const names = commands.map(({ name }) => name).join(' ');
  return `# Completion of flowsim for bash.
_flowsim() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} words=''
  COMPREPLY=()
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W '${names} --help --no-color' -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${lines.join('\n')}
  esac
  # Without an answer bash offers files.
  [[ $current == -* || $words != -* ]] && COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _flowsim flowsim
`;
}

function zshScript(commands: readonly Offered[]): string {
  const names = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`);
  const cases = commands.flatMap(({ name, options, choices }) => [
    `    ${name})`,
    '      _arguments -s \\',
    ...options.flatMap((option) => option.flags.map((flag) => `        ${quoted(zshSpec(flag, option))} \\`)),
    `        ${quoted(choices.length === 0 ? '*:file:_files' : `1:value:(${choices.join(' ')})`)}`,
    '      ;;',
  ]);
  return `#compdef flowsim
# Completion of flowsim for zsh.
_flowsim() {
  local -a commands
  commands=(
${names.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _flowsim ]]; then _flowsim "$@"; else compdef _flowsim flowsim; fi
`;
}

/** `*` lets an option come again; what stands in brackets is shown beside it. */
function zshSpec(flag: string, { description, takesValue, choices }: OfferedOption): string {
  const shown = description.replace(/[[\]:\\]/g, '\\$&');
  const value = choices.length === 0 ? ':value:_files' : `:value:(${choices.join(' ')})`;
  return `*${flag}[${shown}]${takesValue ? value : ''}`;
}

function fishScript(commands: readonly Offered[]): string {
  const lines = commands.flatMap(({ name, description, options, choices }) => {
    const after = `-n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
    return [
      `complete -c flowsim -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
      ...options.map(({ flags, description: what, takesValue, choices: values }) =>
        [
          `complete -c flowsim ${after}`,
          ...flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)),
          ...(takesValue ? ['-r'] : []),
          ...(values.length === 0 ? [] : [`-f -a ${quoted(values.join(' '))}`]),
          `-d ${quoted(what)}`,
        ].join(' '),
      ),
      ...(choices.length === 0 ? [] : [`complete -c flowsim ${after} -f -a ${quoted(choices.join(' '))}`]),
    ];
  });
  return `# Completion of flowsim for fish.\n${lines.join('\n')}\n`;
}

/** In single quotes, as all three shells read them. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
