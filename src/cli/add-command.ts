import type { Command } from 'commander';
import { EXIT_CODES } from './exit-codes.ts';

/** How a command is shown in the help, and examples of its use: one a line, without their indent. */
export interface CommandHelp {
  readonly description: string;
  readonly examples: readonly string[];
  /** What else there is to know, after the examples. */
  readonly more?: string;
}

/** Adds a command with what all have: the option that switches colours off, examples, and the exit codes. */
export function addCommand(program: Command, name: string, { description, examples, more }: CommandHelp): Command {
  const shown = examples.map((example) => `\n  ${example}`).join('');
  return program
    .command(name)
    .description(description)
    .option('--no-color', 'no colours; NO_COLOR does the same')
    .showHelpAfterError(`(flowsim ${name} --help says how it is used)`)
    .addHelpText('after', `\nExamples:${shown}\n${more === undefined ? '' : `\n${more}\n`}${EXIT_CODES}`);
}

/** For an option that may be given several times. */
export const gather = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];
