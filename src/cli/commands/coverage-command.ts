import { Option, type Command } from 'commander';
import { addCommand, gather } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { CoverageOptions } from './coverage.ts';

/** `flowsim coverage` and its options. */
export function addCoverage(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  addCommand(program, 'coverage', {
    description: 'say what tests reach of their graphs, and why they do not reach the rest',
    examples: [
      'flowsim coverage tests --threshold 90',
      'flowsim coverage tests --graph inbound.flow.json --prove',
      'flowsim coverage part-1.json part-2.json --reporter json --out coverage.json',
    ],
    more: 'Test reports (flowsim test --coverage --reporter json) are read; tests are run first. A graph counts as it routes:\nanother version of it is another graph.',
  })
    .argument('<path...>', 'test reports, or tests (*.scenario.json), folders of them, or patterns')
    .option('--graph <file.flow.json>', 'only this graph, even where no test comes to it; several times', gather)
    .option('--prove', 'with --graph: look for ways to what is not covered, and prove where there are none')
    .option('--org <file.org.json>', 'org to look in with --prove (default: the demo org)')
    .option('--threshold <percent>', 'less than this of a graph is a finding')
    .addOption(new Option('--reporter <reporter>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .option('--out <file>', 'file to write the report to (default: print it)')
    .action(async (paths: string[], options: CoverageOptions) => {
      const { coverage } = await import('./coverage.ts');
      done(await coverage(paths, options, io));
    });
}
