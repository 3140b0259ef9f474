import { countOf } from '#shared/count-of.ts';
import type { Result } from '#shared/result.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { MachineIo } from '../machine-io.ts';
import { terminalOf } from '../terminal.ts';
import type { SuiteOutcome } from './run-suite.ts';

/** What one pass over the tests came to. */
export interface TestPass {
  readonly outcome: SuiteOutcome;
  readonly exitCode: ExitCode;
}

interface Watched {
  readonly paths: readonly string[];
  readonly find: () => Promise<Result<readonly string[], string>>;
  readonly run: (files: readonly string[]) => Promise<TestPass>;
}

/** Why the tests are run again: files that changed, or a key. */
type Cause = { readonly changed: readonly string[] } | 'all' | 'failed' | 'end';

/**
 * Runs all tests, then those again whose files, graphs, orgs or records change, until Ctrl+C or `q`. Answers the exit code
 * of the last pass.
 */
export async function watchTests({ paths, find, run }: Watched, machine: MachineIo, io: CliIo): Promise<ExitCode> {
  const { colour } = terminalOf(io, 'out');
  const asked = new Map<string, readonly string[]>();
  const failed = new Set<string>();
  const leftOut = new Set<string>();
  let known: ReadonlySet<string> = new Set();
  let exitCode: ExitCode = 0;
  let cause: Cause = 'all';
  while (cause !== 'end') {
    const found = await find();
    if (!found.ok) io.err(found.error);
    const files = found.ok ? found.value : [];
    const wanted = files.filter((file) => isWanted(file, cause, { known, asked, failed }));
    known = new Set(files);
    const missed = new Set<string>();
    const watched = (): readonly string[] => [
      ...new Set([
        ...paths.filter((path) => !isPattern(path)),
        ...files,
        ...files.flatMap((file) => asked.get(file) ?? []),
      ]),
    ];
    if (wanted.length > 0) {
      const end = machine.watch(watched(), (changed) => changed.forEach((file) => missed.add(file)));
      const pass = await run(wanted);
      end();
      exitCode = pass.exitCode;
      if (pass.outcome.report.ended === 'stopped') return exitCode;
      for (const [file, others] of pass.outcome.asked) asked.set(file, others);
      const told = new Set(pass.outcome.report.results.map(({ result }) => result.file));
      for (const file of wanted) leftOut[told.has(file) ? 'delete' : 'add'](file);
      for (const { result } of pass.outcome.report.results) {
        if (result.status === 'passed') failed.delete(result.file);
        else if (result.status !== 'skipped') failed.add(result.file);
      }
      const keys = machine.onKey ? ' Enter runs all, f those that failed, q ends.' : '';
      io.out(
        `\n${colour('dim', `Watching ${countOf(files.filter((file) => !leftOut.has(file)).length, 'test')} and their files.${keys} Ctrl+C ends.`)}\n`,
      );
    } else if (!found.ok) exitCode = 2;
    else if (cause === 'failed') io.out('No test has failed.\n');
    cause = missed.size > 0 ? { changed: [...missed] } : await nextCause(watched(), machine);
  }
  return exitCode;
}

/** Of a pattern only the tests that it fits are watched; those that are new are met at the next change. */
const isPattern = (path: string): boolean => /[*?{}[\]]/.test(path);

function isWanted(
  file: string,
  cause: Cause,
  {
    known,
    asked,
    failed,
  }: {
    readonly known: ReadonlySet<string>;
    readonly asked: ReadonlyMap<string, readonly string[]>;
    readonly failed: ReadonlySet<string>;
  },
): boolean {
  if (cause === 'all') return true;
  if (cause === 'failed') return failed.has(file);
  if (cause === 'end') return false;
  return !known.has(file) || [file, ...(asked.get(file) ?? [])].some((each) => cause.changed.includes(each));
}

const KEYS: Readonly<Record<string, Cause>> = {
  '\r': 'all',
  '\n': 'all',
  a: 'all',
  f: 'failed',
  q: 'end',
  '\u0003': 'end',
  '\u0004': 'end',
};

/** Waits for the next reason to do something. */
function nextCause(paths: readonly string[], machine: MachineIo): Promise<Cause> {
  return new Promise((resolve) => {
    const ends: (() => void)[] = [];
    const settle = (cause: Cause): void => {
      for (const end of ends.splice(0)) end();
      resolve(cause);
    };
    ends.push(
      machine.watch(paths, (changed) => settle({ changed })),
      machine.onInterrupt(() => settle('end')),
    );
    if (machine.onKey)
      ends.push(
        machine.onKey((key) => {
          const cause = KEYS[key];
          if (cause !== undefined) settle(cause);
        }),
      );
  });
}
