import type { Command } from 'commander';
import { addCommand } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { ShrinkOptions } from './shrink.ts';

/** `flowsim shrink` and its options. */
export function addShrink(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  addCommand(program, 'shrink', {
    description: 'make a failing test as small as it can be, so that it shows what matters',
    examples: [
      'flowsim shrink tests/random-3.scenario.json',
      'flowsim shrink tests/random-3.scenario.json --expectation 2 --out tests/smallest.scenario.json',
    ],
    more: 'The smaller test fails in the same expectation, and what comes instead is the same too. Paths in a printed test\ncount from the folder of the test that it was made of.',
  })
    .argument('<test>', 'a .scenario.json file that fails')
    .option('--expectation <number>', 'place of the expectation, from 0 (default: the first that does not hold)')
    .option('--out <file.scenario.json>', 'file to write the smaller test to (default: print it)')
    .option('--force', 'write over a file that is there')
    .action(async (test: string, options: ShrinkOptions) => {
      const { shrink } = await import('./shrink.ts');
      done(await shrink(test, options, io));
    });
}
