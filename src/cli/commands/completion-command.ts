import { Argument, type Command } from 'commander';
import { addCommand } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { Shell } from './completion.ts';

/** `flowsim completion`: the program itself tells the shell of its commands and options. */
export function addCompletion(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  addCommand(program, 'completion', {
    description: 'print a script that completes commands, options and their values in a shell',
    examples: [
      'source <(flowsim completion bash)            # in ~/.bashrc',
      'flowsim completion zsh > ~/.zfunc/_flowsim   # a folder of $fpath, before compinit',
      'flowsim completion fish > ~/.config/fish/completions/flowsim.fish',
    ],
  })
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell) => {
      const { completionScript } = await import('./completion.ts');
      io.out(completionScript(shell, program));
      done(0);
    });
}
