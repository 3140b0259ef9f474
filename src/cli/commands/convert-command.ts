import type { Command } from 'commander';
import { addCommand } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { ConvertOptions } from './convert.ts';

/** `flowsim convert` and its options. */
export function addConvert(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  addCommand(program, 'convert', {
    description: 'bring files of older versions up to date',
    examples: [
      'flowsim convert old.flow.json > new.flow.json',
      'flowsim convert --write flows/*.flow.json tests/*.scenario.json',
      'flowsim convert --check tests/*.scenario.json',
    ],
    more: 'Graphs, orgs, scenarios, lessons and CRM Sync configurations are known by their "format". A file that cannot\nbe brought up to date whole is left as it is.',
  })
    .argument('<file...>', 'files of any kind that FlowBuilder Simulator writes as JSON')
    .option('--write', 'write each file in its place (default: print the one file)')
    .option('--check', 'write nothing; 1 where a file is of an older version')
    .action(async (files: string[], options: ConvertOptions) => {
      const { convert } = await import('./convert.ts');
      done(await convert(files, options, io));
    });
}
