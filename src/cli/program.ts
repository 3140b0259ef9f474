import { Command, CommanderError } from 'commander';
import type { CliIo, ExitCode } from './cli-io.ts';
import { addCompletion } from './commands/completion-command.ts';
import { addConvert } from './commands/convert-command.ts';
import { addCoverage } from './commands/coverage-command.ts';
import { addDiff } from './commands/diff-command.ts';
import { addExplain } from './commands/explain-command.ts';
import { addExport } from './commands/export-command.ts';
import { addGenerate } from './commands/generate-command.ts';
import { addHelp } from './commands/help-command.ts';
import { addMergeReports } from './commands/merge-reports-command.ts';
import { addRun } from './commands/run-command.ts';
import { addShrink } from './commands/shrink-command.ts';
import { addTest } from './commands/test-command.ts';
import { addValidate } from './commands/validate-command.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { guardInputs } from './guard-inputs.ts';
import { VERSION } from './version.ts';

/** Reads the arguments after the program's name and carries the command out. Answers the exit code. */
export async function runFlowsim(args: readonly string[], io: CliIo): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = buildProgram(args.includes('--no-color') ? withoutColours(io) : io, (code) => (exitCode = code));
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander ends help and wrong use by throwing; it has printed what there is to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

/** Every command stands in a file of its own, which loads what the command does when it is called. */
const COMMANDS = [
  addTest,
  addMergeReports,
  addRun,
  addValidate,
  addGenerate,
  addShrink,
  addCoverage,
  addDiff,
  addExplain,
  addExport,
  addConvert,
  addCompletion,
  addHelp,
] as const;

/** Commands that are there to change files, or that ask for --force themselves. */
const WRITE_OVER: ReadonlySet<(typeof COMMANDS)[number]> = new Set([addConvert, addTest, addGenerate, addShrink]);

function buildProgram(io: CliIo, done: (code: ExitCode) => void): Command {
  const program = new Command('flowsim')
    .description('Run records through LeanData routing graphs against simulated Salesforce and Outreach.')
    .version(VERSION, '-V, --version', 'the version of flowsim')
    .option('--no-color', 'no colours; NO_COLOR does the same')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .showHelpAfterError('(flowsim --help says how it is used)')
    .helpCommand(false)
    .addHelpText('after', EXIT_CODES);
  const guarded = guardInputs(io);
  for (const add of COMMANDS) add(program, WRITE_OVER.has(add) ? io : guarded, done);
  return program;
}

const withoutColours = (io: CliIo): CliIo =>
  io.terminal ? { ...io, terminal: { ...io.terminal, env: { ...io.terminal.env, NO_COLOR: '1' } } } : io;
