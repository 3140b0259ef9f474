import type { Command } from 'commander';
import { addCommand, gather } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { TestOptions } from '../testing/test-options.ts';

/** `flowsim test` and its options. */
export function addTest(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  addCommand(program, 'test', {
    description: 'run tests: scenarios with what is expected of them',
    examples: [
      'flowsim test',
      'flowsim test tests --filter tag:smoke --coverage 90',
      'flowsim test "tests/**/*.scenario.json" --reporter pretty --reporter junit=junit.xml --reporter html=report.html',
      'flowsim test tests --shard 1/3 --coverage --reporter json=part-1.json',
      'flowsim test tests/queue.scenario.json --update --dry-run',
      'flowsim test tests --watch',
    ],
    more: MORE,
  })
    .argument('[path...]', 'tests (*.scenario.json), folders of them, or patterns (default: all below this folder)')
    .option(
      '--filter <text>',
      'only tests with this in title, file or tag; title:, file: and tag: look there alone; several times: any of them',
      gather,
    )
    .option('--seed <number>', 'run all tests with this seed instead of their own')
    .option('--jobs <number>', 'threads to spread the tests over (default: one for each processor core)')
    .option('--shard <part/parts>', 'run only this part of the tests, such as 1/3')
    .option('--coverage [percent]', 'tell what the tests reach of their graphs; less than this of one is a finding')
    .option('--update', 'write what was found into the expectations that do not hold')
    .option('--dry-run', 'with --update: only show what would be written')
    .option('--watch', 'run the tests again when their files change')
    .option('--bail [failures]', 'stop after the first failure, or after so many')
    .option(
      '--reporter <name[=file]>',
      'pretty, json, junit, tap, html or github, to the output or a file; several times',
      gather,
    )
    .action(async (paths: string[], options: TestOptions) => {
      const { test } = await import('./test.ts');
      done(await test(paths, options, io));
    });
}

const MORE = `A test that cannot be read or run counts as broken, and the exit code is 2. The parts of --shard are put together by
flowsim merge-reports. In GitHub Actions, the github reporter also adds to the page of the step (GITHUB_STEP_SUMMARY).`;
