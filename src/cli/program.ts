import { Command, CommanderError, Option } from 'commander';
import { faultsAndCures } from '#scenarios/faults-and-cures.ts';
import type { CliIo, ExitCode } from './cli-io.ts';
import { run } from './commands/run.ts';
import { validate, type ValidateOptions } from './commands/validate.ts';
import type { RunOptions } from './run-options.ts';

/** Reads the arguments after the program's name and carries the command out. Answers the exit code. */
export async function runFlowsim(args: readonly string[], io: CliIo): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = buildProgram(io, (code) => (exitCode = code));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander ends help and wrong use by throwing; it has printed what there is to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

const EXIT_CODES = `
Exit codes:
  0  fine
  1  findings: see the report
  2  wrong use, or a file that cannot be read or written`;

function buildProgram(io: CliIo, done: (code: ExitCode) => void): Command {
  const program = new Command('flowsim')
    .description('Run records through LeanData routing graphs against simulated Salesforce and Outreach.')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('(flowsim --help says how it is used)')
    .helpCommand(false)
    .addHelpText('after', EXIT_CODES);
  addRun(program, io, done);
  addValidate(program, io, done);
  return program;
}

const gather = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

function addRun(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  program
    .command('run')
    .description('run records through a graph and report what came of each')
    .argument('<graph...>', 'routing graph, a .flow.json file; a second one may route the other object')
    .option('--records <file.csv>', 'records to run, an export of leads or contacts')
    .option('--record <id>', 'record of the org to run; may be given several times', gather)
    .option('--all', 'run every record of the org that can be routed')
    .addOption(
      new Option('--object <object>', 'what the records are (default: what the first graph routes)').choices([
        'Lead',
        'Contact',
      ]),
    )
    .addOption(new Option('--trigger <trigger>', 'how the records come in').choices(['new', 'updated']).default('new'))
    .option('--set <Field=value>', 'with --trigger updated: a change to make to each record; several times', gather)
    .option('--org <file.org.json>', 'simulated org to run in (default: the demo org)')
    .option('--script <file.json>', 'what is done on the way: faults, edits by hand, records to reprocess; a JSON list')
    .option('--deploy <length=file>', 'deploy another graph on the way, such as 3d=v2.flow.json; several times', gather)
    .option('--start <instant>', 'virtual start such as 2026-01-05T09:00:00Z')
    .option('--until <length>', 'longest virtual time, such as 36h', '7d')
    .option('--seed <number>', 'seed of chance: the same seed gives the same run', '1')
    .addOption(
      new Option('--reporter <reporter>', 'how to report').choices(['pretty', 'json', 'csv']).default('pretty'),
    )
    .option('--journal <file>', 'write the journal of the run to a file, one JSON line for each entry')
    .addHelpText('after', RUN_EXAMPLES + EXIT_CODES)
    .action(async (graphs: string[], options: RunOptions) => done(await run(graphs, options, io)));
}

const RUN_EXAMPLES = `
Examples:
  flowsim run inbound.flow.json --records leads.csv
  flowsim run inbound.flow.json --records leads.csv --trigger updated --set "Status=Working - Contacted"
  flowsim run inbound.flow.json --all --reporter json --journal run.jsonl
  flowsim run repaired.flow.json --records leads.csv --script faults-and-cures.script.json

  flowsim run v1.flow.json --records leads.csv --deploy 3d=v2.flow.json

The last but one is shipped: all three files lie in public/examples. The file of --script says what is done and when,
counted from the start: make or lift a fault, edit one of the systems by hand, reprocess a record:
${faultsAndCures}`;

function addValidate(program: Command, io: CliIo, done: (code: ExitCode) => void): void {
  program
    .command('validate')
    .description('say what is wrong or doubtful in graphs')
    .argument('<graph...>', 'routing graphs, .flow.json files')
    .option('--org <file.org.json>', 'check names and settings against this org too')
    .option('--strict', 'warnings are findings as well')
    .addOption(new Option('--reporter <reporter>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .addHelpText('after', EXIT_CODES)
    .action(async (graphs: string[], options: ValidateOptions) => done(await validate(graphs, options, io)));
}
