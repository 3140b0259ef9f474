import { Option, type Command } from 'commander';
import { addCommand, gather } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { DiffOptions } from './diff.ts';

/** `flowsim diff` and its options. */
export function addDiff(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  addCommand(program, 'diff', {
    description: 'say what differs between two versions of a graph, and who is routed differently by them',
    examples: [
      'flowsim diff v1.flow.json v2.flow.json',
      'flowsim diff v1.flow.json v2.flow.json --records leads.csv',
      'flowsim diff v1.flow.json v2.flow.json --scenarios tests --expect known.json --reporter github',
      'flowsim diff v1.flow.json v2.flow.json --random 500 --seed 7 --write-tests differences',
      'flowsim diff v1.flow.json v2.flow.json --all --reporter html --out differences.html',
      'flowsim diff before.scenario.json after.scenario.json',
      'flowsim diff before.jsonl after.jsonl',
    ],
    more: MORE,
  })
    .argument('<before>', 'routing graph, scenario, or journal that flowsim run wrote')
    .argument('<after>', 'the same kind of file')
    .option('--records <file.csv>', 'run these records through both graphs')
    .option('--record <id>', 'run this record of the org; several times', gather)
    .option('--all', 'run every record of the org that can be routed')
    .option('--scenarios <path>', 'run these tests on both graphs: files, folders or patterns; several times', gather)
    .option('--random <number>', 'run so many random scenarios, and show the smallest that differs at each node')
    .option('--write-tests <folder>', 'with --random: write each of those as a test that passes on the graph before')
    .option('--force', 'write over tests that are there')
    .addOption(new Option('--trigger <trigger>', 'how the records come in').choices(['new', 'updated']).default('new'))
    .option('--set <Field=value>', 'with --trigger updated: a change to make to each record; several times', gather)
    .option('--org <file.org.json>', 'simulated org to run in (default: the demo org)')
    .option('--script <file.json>', 'what is done on the way, as for flowsim run')
    .option('--start <instant>', 'virtual start such as 2026-01-05T09:00:00Z')
    .option('--until <length>', 'longest virtual time, such as 36h', '7d')
    .option('--seed <number>', 'seed of chance', '1')
    .option(
      '--ignore <aspect>',
      'what does not count: routed, path, owner, outcome, callouts or timing; several',
      gather,
    )
    .option('--expect <file.json>', 'differences that are known: only others are findings')
    .option('--write-expect <file.json>', 'write the differences that were found as known ones')
    .addOption(
      new Option('--reporter <reporter>', 'how to report')
        .choices(['pretty', 'json', 'csv', 'github', 'html'])
        .default('pretty'),
    )
    .option('--out <file>', 'file to write the report to (default: print it)')
    .action(async (before: string, after: string, options: DiffOptions) => {
      const { diff } = await import('./diff.ts');
      done(await diff([before, after], options, io));
    });
}

const MORE = `With records, those that come out differently are findings; without, every change of the graph is, but where things stand.`;
