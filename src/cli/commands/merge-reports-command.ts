import type { Command } from 'commander';
import { addCommand, gather } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { MergeOptions } from './merge-reports.ts';

/** `flowsim merge-reports` and its options. */
export function addMergeReports(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  addCommand(program, 'merge-reports', {
    description: 'put the reports of the parts of a suite together',
    examples: [
      'flowsim merge-reports part-1.json part-2.json part-3.json',
      'flowsim merge-reports parts/*.json --coverage 90 --reporter pretty --reporter junit=junit.xml',
    ],
    more: 'The reports are those of flowsim test --reporter json. The exit code is that of the whole suite.',
  })
    .argument('<report...>', 'test reports, one of each part')
    .option('--coverage <percent>', 'less than this of one graph is a finding')
    .option(
      '--reporter <name[=file]>',
      'pretty, json, junit, tap, html or github, to the output or a file; several times',
      gather,
    )
    .action(async (files: string[], options: MergeOptions) => {
      const { mergeTestReports } = await import('./merge-reports.ts');
      done(await mergeTestReports(files, options, io));
    });
}
