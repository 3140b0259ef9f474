import { Option, type Command } from 'commander';
import { addCommand } from '../add-command.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { ValidateOptions } from './validate.ts';

/** `flowsim validate` and its options. */
export function addValidate(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  addCommand(program, 'validate', {
    description: 'say what is wrong or doubtful in graphs',
    examples: [
      'flowsim validate inbound.flow.json',
      'flowsim validate inbound.flow.json --demo',
      'flowsim validate *.flow.json --org acme.org.json --strict',
    ],
  })
    .argument('<graph...>', 'routing graphs, .flow.json files')
    .option('--org <file.org.json>', 'check names and settings against this org too')
    .option('--demo', 'check names and settings against the demo org too, which runs and tests go by without --org')
    .option('--strict', 'warnings are findings as well')
    .addOption(new Option('--reporter <reporter>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .action(async (graphs: string[], options: ValidateOptions) => {
      const { validate } = await import('./validate.ts');
      done(await validate(graphs, options, io));
    });
}
