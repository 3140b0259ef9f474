import type { Command } from 'commander';
import { addCommand } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { GenerateOptions } from './generate.ts';

/** `flowsim generate` and its options. */
export function addGenerate(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  addCommand(program, 'generate', {
    description: 'write a small set of tests that covers all of a graph that can be covered, or random ones',
    examples: [
      'flowsim generate inbound.flow.json --out tests',
      'flowsim generate inbound.flow.json --org acme.org.json --out tests --force',
      'flowsim generate inbound.flow.json --out tests --force --prune',
      'flowsim generate inbound.flow.json --dry-run',
      'flowsim generate inbound.flow.json --random 50 --seed 7 --out random',
    ],
    more: 'Each test is run before it is written: what it expects is what its run showed. Read it before you rely on it. What no\ntest covers is listed with the reason; it is no finding where it is proven that nothing can.',
  })
    .argument('<graph>', 'routing graph, a .flow.json file')
    .option('--out <folder>', 'folder for the tests (default: tests beside the graph)')
    .option('--org <file.org.json>', 'simulated org to run in (default: the demo org)')
    .option('--seed <number>', 'the same seed gives the same tests', '1')
    .option('--runs <number>', 'runs to make at most while looking', '4000')
    .option('--boundaries', 'a test at each boundary of each criterion too: just below, at, just above, blank')
    .option('--random <number>', 'write so many tests of records drawn at random instead')
    .option('--force', 'write over tests that are there')
    .option('--prune', 'delete generated tests of the graph in the folder that are generated no more')
    .option('--dry-run', 'write nothing, only say what would be written')
    .action(async (graph: string, options: GenerateOptions) => {
      const { generate } = await import('./generate.ts');
      done(await generate(graph, options, io));
    });
}
