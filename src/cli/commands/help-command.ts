import { Argument, type Command } from 'commander';
import { addCommand } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';

/** `flowsim help`: what `--help` prints, of the program or of a command that was added before. */
export function addHelp(program: Command, _io: CliIo, done: (code: ExitCode) => void): void {
  const commands = [...program.commands];
  addCommand(program, 'help', {
    description: 'show how flowsim or one of its commands is used',
    examples: ['flowsim help', 'flowsim help test'],
  })
    .addArgument(new Argument('[command]', 'the command').choices(commands.map((command) => command.name())))
    .action((name?: string) => {
      (commands.find((command) => command.name() === name) ?? program).outputHelp();
      done(0);
    });
}
