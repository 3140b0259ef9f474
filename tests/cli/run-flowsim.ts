import { runFlowsim } from '#cli/program.ts';
import type { ExitCode } from '#cli/cli-io.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { printOrgFile } from '#scenarios/org-file.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { err, ok } from '#shared/result.ts';
import { buildGraph, when } from '../support/build-graph.ts';
import { smallOrg } from '../support/small-org.ts';

/** What a command did: its exit code, what it printed and what it wrote. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs flowsim with files that exist only here; `graph.flow.json` and `org.org.json` are always there. */
export const runWith = (files: Files, ...args: readonly string[]): Promise<Ran> => runHere(files, args);

/** As `runGraph`; Ctrl+C is pressed as the work breathes for this often. */
export const runStopped = (breaths: number, files: Files, ...args: readonly string[]): Promise<Ran> =>
  runHere(files, ['run', 'graph.flow.json', '--org', 'org.org.json', ...args], breaths);

const nothing = (): never => {
  throw new Error('No files or threads of a machine are wanted here.');
};

async function runHere(files: Files, args: readonly string[], breaths = Infinity): Promise<Ran> {
  const out: string[] = [];
  const faults: string[] = [];
  const written = new Map<string, string>();
  const removed: string[] = [];
  const all: Files = { 'graph.flow.json': graphText, 'org.org.json': orgText, ...files };
  const interrupts = new Set<() => void>();
  let breathed = 0;
  const code = await runFlowsim(args, {
    out: (text) => out.push(text),
    err: (text) => faults.push(text),
    readFile: (path) => {
      const content = all[path];
      if (content === undefined)
        return Promise.resolve(err({ code: 'file/unreachable', message: 'There is no such file.' }));
      return Promise.resolve(ok(typeof content === 'string' ? new TextEncoder().encode(content) : content));
    },
    streams: {
      readParts: (path) => {
        const content = all[path];
        if (content === undefined) return err({ code: 'file/unreachable', message: 'There is no such file.' });
        return ok(inParts(typeof content === 'string' ? new TextEncoder().encode(content) : content));
      },
      openFile: (path) => {
        if (path.startsWith('/nowhere/'))
          return err({ code: 'file/unreachable', message: 'There is no such folder to write into.' });
        written.set(path, '');
        return ok({ write: (text) => written.set(path, `${written.get(path) ?? ''}${text}`), close: () => ok(null) });
      },
      breathe: () => {
        if (++breathed === breaths) for (const interrupt of interrupts) interrupt();
        return Promise.resolve();
      },
    },
    machine: {
      findFiles: (path, ending) =>
        Promise.resolve(
          ok(
            Object.keys(all)
              .filter((file) => file.startsWith(`${path}/`) && file.endsWith(ending))
              .toSorted(),
          ),
        ),
      readFileNow: nothing,
      cores: 1,
      startThread: nothing,
      watch: nothing,
      onInterrupt(interrupted) {
        interrupts.add(interrupted);
        return () => interrupts.delete(interrupted);
      },
    },
    removeFile: (path) => {
      if (all[path] === undefined) return Promise.resolve(err({ code: 'file/unreachable', message: 'It is gone.' }));
      removed.push(path);
      return Promise.resolve(ok(null));
    },
    writeFile: (path, parts) => {
      if (path.startsWith('/nowhere/'))
        return Promise.resolve(err({ code: 'file/unreachable', message: 'There is no such folder to write into.' }));
      written.set(path, [...parts].join(''));
      return Promise.resolve(ok(null));
    },
  });
  return { code, out: out.join(''), err: faults.join(''), written, removed };
}

/** A few bytes at a time, so that characters and rows are cut in the middle. */
function* inParts(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 7) yield bytes.subarray(from, from + 7);
}

/** `flowsim run graph.flow.json --org org.org.json …` */
export const runGraph = (files: Files, ...args: readonly string[]): Promise<Ran> =>
  runWith(files, 'run', 'graph.flow.json', '--org', 'org.org.json', ...args);

/** New leads, and those whose status changes: leads from the web go to Add to Sequence (sequence 1, the owner's mailbox); all others to Ada. */
export function webGraph(): FlowGraph {
  const ada = smallOrg().ids['ada'] ?? '';
  return buildGraph({
    nodes: {
      'updated-lead': [
        'trigger',
        {
          kind: 'updated',
          edges: [{ id: 'worked', name: 'Worked', priority: 5, criteria: when('Status', 'has-changed') }],
        },
      ],
      source: ['condition', { outcomes: [{ id: 'web', name: 'Web', criteria: when('LeadSource', 'equals', 'Web') }] }],
      add: ['add-to-sequence', { sequenceId: 1 }],
      assign: ['assign-owner', { kind: 'user', userId: ada }],
    },
    edges: [
      'new-lead:all-leads > source',
      'updated-lead:worked > source',
      'source:web > add',
      'source:otherwise > assign',
    ],
  });
}

export const graphText = printFlowFile(webGraph());
export const orgText = printOrgFile(smallOrg().setup);

export const CSV = [
  'First Name,Last Name,Company,Lead Source',
  'Ada,Lovelace,Engines Ltd,Web',
  'Alan,Turing,Bombe Ltd,Fair',
];
export const csvText = `${CSV.join('\n')}\n`;
