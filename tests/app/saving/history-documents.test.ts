import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkspaceHistory } from '#app/history/history-actions.ts';
import { startAutosave } from '#app/saving/autosave.ts';
import { loadHistory } from '#app/saving/load-history.ts';
import { loadWorkspace } from '#app/saving/load-workspace.ts';
import { createWorkspaceStore, type WorkspaceStore } from '#app/workspace-store.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { catalog } from '#nodes/catalog.ts';
import type { DocumentStore } from '#storage/document-store.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { doDeed, deeds, type Deed } from '../../support/random-deeds.ts';
import { leadGraph, workspace } from '../workspace-fixture.ts';

const TAB = 'one';

/** A visit with a workspace of its own over a store that an earlier one left. */
async function visit(store: DocumentStore, tab = TAB, others: readonly string[] = []) {
  const loaded = await loadWorkspace(store, catalog);
  if (!loaded?.org) throw new Error('The earlier visit was saved');
  const state = {
    ...loaded,
    org: loaded.org,
    runs: {},
    toRecord: loaded.inputs,
    shelf: loaded.shelf,
    ...loaded.index,
    graphs: loaded.graphs,
    lessons: loaded.lessons,
    tests: loaded.tests,
  };
  const kept = await loadHistory(store, state, catalog, { tab, others: new Set(others) });
  const workspaceStore = createWorkspaceStore(state, catalog, kept.history);
  const saved = [...loaded.saved, ...kept.saved];
  return { workspace: workspaceStore, kept, autosave: startAutosave(workspaceStore, store, { saved, tab }) };
}

const firstVisit = (store: DocumentStore, tab = TAB) => {
  const first = workspace();
  return { workspace: first, autosave: startAutosave(first, store, { saved: [], tab }) };
};

const titles = ({ past, future }: WorkspaceHistory) => ({
  past: past.map(({ title }) => title),
  future: future.map(({ title }) => title),
});
const stands = (store: WorkspaceStore) => store.getState().graphs.map(printFlowFile);

describe('the history in storage', () => {
  it('is there after a reload, and undoes and redoes as before', async () => {
    const store = createMemoryStore();
    const first = firstVisit(store);
    const { renameGraph, createGraph, undo, removeGraph } = first.workspace.getState();
    const start = stands(first.workspace);
    renameGraph('leads', 'One');
    const { id } = createGraph('Contact');
    first.workspace.getState().saveVersion(id, { name: 'First', note: '', by: 'Ada', at: '2026-01-01T00:00:00.000Z' });
    removeGraph(id);
    undo();
    await first.autosave.flush();
    const again = await visit(store);
    expect(titles(again.kept.history)).toEqual(titles(first.workspace.getState().history));
    expect(again.workspace.getState().versions[id]).toMatchObject([{ number: 1, name: 'First' }]);
    again.workspace.getState().redo();
    expect(again.workspace.getState().graphs.map((graph) => graph.id)).toEqual(['leads', 'contacts']);
    await again.autosave.flush();
    const third = await visit(store);
    expect(third.workspace.getState().versions).toEqual({});
    third.workspace.getState().undo();
    expect(third.workspace.getState().versions[id]).toMatchObject([{ number: 1, name: 'First', by: 'Ada' }]);
    third.workspace.getState().jump(0);
    expect(stands(third.workspace)).toEqual(start);
    await third.autosave.flush();
    const last = await visit(store);
    last.workspace.getState().redo();
    last.workspace.getState().redo();
    expect(last.workspace.getState().versions[id]).toMatchObject([{ number: 1, name: 'First' }]);
  });

  it('undoes back to the start whatever was done before the reload, save edits of the org', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deeds, { maxLength: 14 }), async (all: readonly Deed[]) => {
        const store = createMemoryStore();
        const first = firstVisit(store);
        const start = stands(first.workspace);
        for (const deed of all) doDeed(first.workspace, deed);
        const end = stands(first.workspace);
        const steps = first.workspace.getState().history.past.length;
        await first.autosave.flush();
        const again = await visit(store);
        expect(again.kept.dropped).toBeUndefined();
        expect(stands(again.workspace)).toEqual(end);
        const kept = again.workspace.getState().history.past.length;
        expect(kept).toBeLessThanOrEqual(steps);
        again.workspace.getState().jump(0);
        expect(stands(again.workspace)).toEqual(start);
        again.workspace.getState().jump(kept);
        expect(stands(again.workspace)).toEqual(end);
      }),
      { numRuns: 40 },
    );
  });

  it('is dropped with a word where a graph was changed since, and nothing is undone wrongly', async () => {
    const store = createMemoryStore();
    const first = firstVisit(store);
    first.workspace.getState().renameGraph('leads', 'One');
    await first.autosave.flush();
    const text = printFlowFile({ ...leadGraph, name: 'By another tab' });
    await store.write([{ type: 'put', kind: 'graph', id: 'leads', body: text }]);
    const again = await visit(store);
    expect(again.kept.history).toEqual({ past: [], future: [] });
    expect(again.kept.dropped).toContain('no longer fit');
    await again.autosave.flush();
    expect(await store.list('step')).toEqual({ ok: true, value: [] });
  });

  it('is not taken from a tab that is open, but from one that is gone', async () => {
    const store = createMemoryStore();
    const first = firstVisit(store);
    first.workspace.getState().renameGraph('leads', 'One');
    await first.autosave.flush();
    const beside = await visit(store, 'two', [TAB]);
    expect(beside.kept.history.past).toEqual([]);
    const after = await visit(store, 'three');
    expect(titles(after.kept.history).past).toEqual(['Renamed Leads to One']);
    await after.autosave.flush();
    const steps = await store.list('step');
    expect(steps.ok && steps.value.map(({ id }) => id)).toEqual(['three 1']);
  });

  it('keeps a damaged step from being half used', async () => {
    const store = createMemoryStore();
    const first = firstVisit(store);
    for (const name of ['One', 'Two']) first.workspace.getState().renameGraph('leads', name);
    await first.autosave.flush();
    await store.write([{ type: 'put', kind: 'step', id: `${TAB} 1`, body: { id: 1 } }]);
    const again = await visit(store);
    expect(again.kept.history.past).toEqual([]);
    expect(again.kept.dropped).toBeDefined();
  });

  it('writes one step with each edit, and takes away what is beyond the longest history', async () => {
    const store = createMemoryStore();
    const first = firstVisit(store);
    for (let at = 0; at < 205; at += 1) first.workspace.getState().renameGraph('leads', `Name ${at}`);
    await first.autosave.flush();
    first.workspace.getState().renameGraph('leads', 'Last');
    const written = first.autosave.pending().flat();
    expect(written.map(({ type, kind, id }) => `${type} ${kind} ${id}`)).toEqual([
      'put graph leads',
      `put history ${TAB}`,
      `put step ${TAB} 206`,
      `delete step ${TAB} 6`,
    ]);
    expect(JSON.stringify(written[2]).length).toBeLessThan(400);
    await first.autosave.flush();
    const steps = await store.list('step');
    expect(steps.ok && steps.value.length).toBe(200);
  });
});
