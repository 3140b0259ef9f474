import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printBackup, readBackup } from '#app/backup/backup-file.ts';
import { withShownOnShelf } from '#app/shelf/change-shelf.ts';
import type { WorkspaceState } from '#app/workspace-state.ts';
import { compressed, decompressed } from '#app/compression.ts';
import { catalog } from '#nodes/catalog.ts';
import { aMutation, mutated } from '../../support/mutate-text.ts';
import { contactGraph, leadGraph, runInput } from '../workspace-fixture.ts';

const version = {
  number: 1,
  name: 'First',
  note: 'As agreed',
  by: 'Ada',
  at: '2026-03-01T09:30:00.000Z',
  graph: leadGraph,
};
const state: WorkspaceState = withShownOnShelf({
  graphs: [leadGraph, contactGraph],
  currentGraph: leadGraph.id,
  org: runInput.org,
  runs: {},
  latestRun: leadGraph.id,
  versions: { [leadGraph.id]: [version] },
  deployments: [{ object: 'Lead' as const, graph: leadGraph.id, version: 1, note: '', by: 'Ada', at: version.at }],
  toRecord: { [leadGraph.id]: runInput },
  shelf: {},
  lessons: [],
  tests: [],
});
/** With the inputs of the kept runs as they read. */
const plain = ({ shelf, ...rest }: WorkspaceState) => ({
  ...rest,
  shelf: Object.entries(shelf).map(([graph, { runs, shown }]) => ({
    graph,
    shown,
    runs: runs.map((run) => ({ ...run, input: run.input.get() })),
  })),
});
const textOf = async (): Promise<string> => {
  const text = await decompressed(await printBackup(state), 'gzip', 1e9);
  return text.ok ? text.value : '';
};

describe('a backup of the workspace', () => {
  it('gives back every graph, version, deployment, run and the org', async () => {
    const read = await readBackup(await printBackup(state), catalog);
    expect(read.ok && read.value.problems).toEqual([]);
    expect(read.ok && plain(read.value.state)).toEqual(plain(state));
  });

  it('is read as plain text too, and is the same for the same workspace', async () => {
    const text = await textOf();
    expect(await textOf()).toBe(text);
    const read = await readBackup(new Blob([text]), catalog);
    expect(read.ok && read.value.state.graphs).toEqual(state.graphs);
  });

  it('names what cannot be read, and reads the rest', async () => {
    const damaged = (await textOf()).replace('\\"type\\": \\"trigger\\"', '\\"type\\": \\"teleport\\"');
    const read = await readBackup(new Blob([damaged]), catalog);
    expect(read.ok && read.value.problems.join(' ')).toContain('cannot be read');
    expect(read.ok && read.value.state.org.name).toBe(state.org.name);
  });

  it('is refused in words where it is cut off, of another kind, of a newer version or empty', async () => {
    const codeOf = async (file: Blob): Promise<string> => {
      const read = await readBackup(file, catalog);
      return read.ok ? 'read' : (read.error[0]?.code ?? '');
    };
    const text = await textOf();
    const whole = await printBackup(state);
    expect(await codeOf(whole.slice(0, whole.size - 200))).toBe('backup/not-whole');
    expect(await codeOf(new Blob(['{"format": "other"}']))).toBe('file/other-kind');
    expect(await codeOf(new Blob([text.replace('"version":1', '"version":9')]))).toBe('file/newer-version');
    expect(await codeOf(new Blob(['{"format":"flowbuilder-simulator/workspace","version":1,"documents":[]}']))).toBe(
      'backup/no-workspace',
    );
    expect(await codeOf(new Blob([await compressed('{', 'gzip')]))).toBe('file/not-json');
    expect(await codeOf(new Blob([text.replace('"documents":[', '"documents":[7,')]))).toBe('backup/shape');
  });

  it('never throws, however it is damaged', async () => {
    const text = await textOf();
    await fc.assert(
      fc.asyncProperty(aMutation, async (mutation) => {
        const read = await readBackup(new Blob([mutated(text, mutation)]), catalog);
        if (!read.ok) expect(read.error[0]?.message).not.toBe('');
      }),
      { numRuns: 150, seed: 11 },
    );
  });
});
