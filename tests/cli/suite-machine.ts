import type { MachineIo, WorkThread } from '#cli/machine-io.ts';
import { runFlowsim } from '#cli/program.ts';
import type { ExitCode, TerminalFacts } from '#cli/cli-io.ts';
import { serveTests } from '#cli/testing/serve-tests.ts';
import { parseTestReport, type TestReport } from '#scenarios/test-report.ts';
import { printScenarioTest, type ScenarioTest } from '#scenarios/scenario-test.ts';
import { err, ok } from '#shared/result.ts';
import { graphText, orgText } from './run-flowsim.ts';

const gone = { code: 'file/unreachable', message: 'There is no such file.' };

/** What a suite is run with: files that exist only here, and what happens on the way. */
export interface SuiteHere {
  readonly files: Map<string, string>;
  /** The thread that takes this test ends. */
  readonly deadly?: string;
  /** Called with each test as a thread takes it; Ctrl+C is pressed by calling `interrupt`. */
  readonly onTaken?: (file: string, interrupt: () => void) => void;
  /** How many turns of the machine a test waits, so that threads answer out of order. */
  readonly delay?: (file: string) => number;
  /** Threads end before they are ready. */
  readonly dead?: boolean;
  readonly terminal?: TerminalFacts;
  readonly watched?: Pick<MachineIo, 'watch' | 'onKey'>;
}

export interface RanSuite {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Files with a graph and an org beside the tests, and two tests: one passes, one fails. */
export function suiteFiles(tests: Readonly<Record<string, string | ScenarioTest>>): Map<string, string> {
  const printed = Object.entries(tests).map(
    ([path, test]) => [path, typeof test === 'string' ? test : printScenarioTest(test)] as const,
  );
  return new Map([['graph.flow.json', graphText], ['org.org.json', orgText], ...printed]);
}

/** A lead from that source comes in: from the web it goes to Add to Sequence, from elsewhere to Ada. */
export const leadTest = (source: string, test: Partial<ScenarioTest> = {}): ScenarioTest => ({
  scenario: {
    graphs: [{ path: '../graph.flow.json' }],
    org: { path: '../org.org.json' },
    until: '1d',
    stimuli: [
      { at: '1m', create: { object: 'Lead', fields: { LastName: 'Ng', Company: 'Ng Ltd', LeadSource: source } } },
    ],
  },
  expectations: [{ type: 'path', nodes: ['New Lead', 'source', source === 'Web' ? 'add' : 'assign'] }],
  ...test,
});

/** Runs flowsim with threads that live in this one. */
export async function runSuiteHere(here: SuiteHere, ...args: readonly string[]): Promise<RanSuite> {
  const { files } = here;
  const out: string[] = [];
  const faults: string[] = [];
  const bytes = (path: string) => {
    const text = files.get(path);
    return text === undefined ? err(gone) : ok(new TextEncoder().encode(text));
  };
  const interrupts = new Set<() => void>();
  const interrupt = (): void => interrupts.forEach((each) => each());
  const machine: MachineIo = {
    findFiles: (path, ending) =>
      Promise.resolve(
        ok(
          [...files.keys()]
            .filter((file) => file === path || (file.endsWith(ending) && (path === '.' || file.startsWith(`${path}/`))))
            .toSorted(),
        ),
      ),
    readFileNow: bytes,
    cores: 2,
    startThread: () => threadHere(here, bytes, interrupt),
    onInterrupt(interrupted) {
      interrupts.add(interrupted);
      return () => interrupts.delete(interrupted);
    },
    watch: () => () => undefined,
    ...here.watched,
  };
  const code = await runFlowsim(args, {
    out: (text) => out.push(text),
    err: (text) => faults.push(text),
    readFile: (path) => Promise.resolve(bytes(path)),
    writeFile: (path, parts) => {
      if (path.startsWith('/nowhere/')) return Promise.resolve(err(gone));
      files.set(path, [...parts].join(''));
      return Promise.resolve(ok(null));
    },
    machine,
    ...(here.terminal && { terminal: here.terminal }),
  });
  return { code, out: out.join(''), err: faults.join('') };
}

function threadHere(
  { deadly, dead, onTaken, delay }: SuiteHere,
  readNow: MachineIo['readFileNow'],
  interrupt: () => void,
): WorkThread {
  let ended = false;
  let toThread: (message: unknown) => void = () => undefined;
  let fromThread: (message: unknown) => void = () => undefined;
  let onEnd: (reason: string | null) => void = () => undefined;
  const end = (reason: string | null): void => {
    if (ended) return;
    ended = true;
    onEnd(reason);
  };
  serveTests({ post: (message) => fromThread(message), onMessage: (heard) => (toThread = heard) }, readNow);
  return {
    async post(message) {
      const { type, file = '' } = message as { readonly type: string; readonly file?: string };
      const turns = type === 'test' ? 1 + (delay?.(file) ?? 0) : 0;
      for (let waited = 0; waited < turns; waited += 1) await turn();
      if (ended) return;
      if (dead === true) return end('It ended with exit code 1.');
      if (type === 'test') onTaken?.(file, interrupt);
      if (type === 'test' && file === deadly) end('It ran out of memory.');
      else if (!ended) toThread(message);
    },
    onMessage: (heard) => (fromThread = heard),
    onEnd: (heard) => (onEnd = heard),
    stop: () => end(null),
  };
}

/** A report without the machine's milliseconds. */
export function reportOf(text: string | undefined): TestReport {
  const report = parseTestReport(text ?? '');
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return { ...report.value, ms: 0, results: report.value.results.map((each) => ({ ...each, ms: 0 })) };
}
