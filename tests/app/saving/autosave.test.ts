import { describe, expect, it } from 'vitest';
import { startAutosave } from '#app/saving/autosave.ts';
import { loadWorkspace } from '#app/saving/load-workspace.ts';
import { catalog } from '#nodes/catalog.ts';
import type { DocumentStore } from '#storage/document-store.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { storageFault } from '#storage/storage-fault.ts';
import { contactGraph, leadGraph, recordedRun, runInput, workspace } from '../workspace-fixture.ts';

async function load(store: DocumentStore) {
  const loaded = await loadWorkspace(store, catalog);
  if (!loaded) throw new Error('There is a workspace');
  return loaded;
}

describe('saving the workspace', () => {
  it('brings everything back on the next visit: graphs in their order, org and runs', async () => {
    const documents = createMemoryStore();
    const store = workspace({ graphs: [leadGraph, contactGraph] });
    const autosave = startAutosave(store, documents, { saved: [] });
    store.getState().keepRun('leads', recordedRun());
    store.getState().renameGraph('contacts', 'Renamed');
    await autosave.flush();
    const loaded = await load(documents);
    expect(loaded.graphs).toEqual(store.getState().graphs);
    expect(loaded.org).toEqual(store.getState().org);
    expect(loaded.inputs).toEqual({ leads: runInput });
    expect(loaded.index).toEqual({
      graphs: ['leads', 'contacts'],
      currentGraph: 'leads',
      latestRun: 'leads',
      shown: { leads: '1' },
      lessons: [],
      tests: [],
    });
    expect(loaded.problems).toEqual([]);
    expect(store.getState().saving).toEqual({ type: 'saved' });
  });

  it('says Saved only while nothing waits to be written, not between a change and its write', async () => {
    const store = workspace();
    const autosave = startAutosave(store, createMemoryStore(), { saved: [] });
    await autosave.flush();
    expect(store.getState().saving).toEqual({ type: 'saved' });
    store.getState().renameGraph('leads', 'Renamed');
    expect(store.getState().saving).toEqual({ type: 'saving' });
    await autosave.flush();
    expect(store.getState().saving).toEqual({ type: 'saved' });
  });

  it('writes only what changed', async () => {
    const documents = createMemoryStore();
    const store = workspace();
    const autosave = startAutosave(store, documents, { saved: [] });
    await autosave.flush();
    store.getState().renameGraph('leads', 'Renamed');
    await autosave.flush();
    const revisions = (await documents.list('graph')).ok ? await documents.list('graph') : null;
    if (!revisions?.ok) throw new Error('The store answers');
    expect(revisions.value.map(({ id, revision }) => [id, revision])).toEqual([
      ['contacts', 1],
      ['leads', 2],
    ]);
  });

  it('deletes what is no longer there', async () => {
    const documents = createMemoryStore();
    const store = workspace();
    const autosave = startAutosave(store, documents, { saved: [] });
    await autosave.flush();
    store.getState().removeGraph('leads');
    await autosave.flush();
    expect((await load(documents)).graphs.map((graph) => graph.id)).toEqual(['contacts']);
  });

  it('says that another tab has saved the same graph, loses neither, and writes over it when told to', async () => {
    const documents = createMemoryStore();
    const first = workspace();
    const autosave = startAutosave(first, documents, { saved: [] });
    await autosave.flush();
    const second = workspace();
    const other = startAutosave(second, documents, { saved: (await load(documents)).saved });
    second.getState().renameGraph('leads', 'From the other tab');
    await other.flush();
    first.getState().renameGraph('leads', 'From this tab');
    await autosave.flush();
    expect(first.getState().saving).toMatchObject({ type: 'failed', code: 'conflict' });
    expect((await load(documents)).graphs[0]?.name).toBe('From the other tab');
    await autosave.overwrite();
    expect((await load(documents)).graphs[0]?.name).toBe('From this tab');
    expect(first.getState().saving).toEqual({ type: 'saved' });
  });

  it('saves the other graphs and the org while one graph is in conflict with another tab', async () => {
    const documents = createMemoryStore();
    const first = workspace();
    const autosave = startAutosave(first, documents, { saved: [] });
    await autosave.flush();
    const { saved, graphs, org } = await load(documents);
    const second = workspace({ graphs, org: org ?? first.getState().org });
    const other = startAutosave(second, documents, { saved });
    second.getState().renameGraph('leads', 'From the other tab');
    await other.flush();
    first.getState().renameGraph('leads', 'From this tab');
    first.getState().renameGraph('contacts', 'Contacts of this tab');
    first.getState().editOrg((org) => ({ ...org, name: 'Org of this tab' }));
    await autosave.flush();
    expect(first.getState().saving).toMatchObject({ type: 'failed', code: 'conflict' });
    expect(autosave.conflicts().map(({ kind, id }) => [kind, id])).toEqual([['graph', 'leads']]);
    expect(autosave.pending().map(([write]) => write?.id)).toEqual(['leads']);
    const copy = first.getState().addCopy(first.getState().graphs[0] ?? leadGraph);
    await autosave.flush();
    const loaded = await load(documents);
    expect(loaded.graphs.map((graph) => graph.name)).toEqual(['From the other tab', 'Contacts of this tab', copy.name]);
    expect(loaded.org?.name).toBe('Org of this tab');
  });

  it('goes on in memory where storage refuses, and saves with the next change that it takes', async () => {
    const documents = createMemoryStore();
    let full = true;
    const failing: DocumentStore = {
      ...documents,
      write: (writes) =>
        full ? Promise.resolve({ ok: false, error: storageFault('quota') }) : documents.write(writes),
    };
    const store = workspace();
    const autosave = startAutosave(store, failing, { saved: [] });
    await autosave.flush();
    expect(store.getState().saving).toMatchObject({ type: 'failed', code: 'quota' });
    expect(autosave.pending().length).toBeGreaterThan(0);
    full = false;
    store.getState().renameGraph('leads', 'Renamed');
    await autosave.flush();
    expect(store.getState().saving).toEqual({ type: 'saved' });
    expect(autosave.pending()).toEqual([]);
    expect((await load(documents)).graphs[0]?.name).toBe('Renamed');
  });

  it('says from the start where the browser keeps nothing', () => {
    const store = workspace();
    startAutosave(store, createMemoryStore(), { saved: [], fallback: storageFault('unavailable') });
    expect(store.getState().saving).toMatchObject({ type: 'failed', code: 'unavailable' });
  });

  it('keeps the runs of an earlier visit while they wait to be recorded again', async () => {
    const documents = createMemoryStore();
    const store = workspace({ toRecord: { leads: runInput } });
    await startAutosave(store, documents, { saved: [] }).flush();
    expect((await load(documents)).inputs).toEqual({ leads: runInput });
  });
});

describe('reading the workspace', () => {
  it('is null on a first visit', async () => {
    expect(await loadWorkspace(createMemoryStore(), catalog)).toBeNull();
  });

  it('names a graph that cannot be read, keeps a copy of it and the other graphs', async () => {
    const documents = createMemoryStore();
    await startAutosave(workspace(), documents, { saved: [] }).flush();
    await documents.write([{ type: 'put', kind: 'graph', id: 'leads', body: '{"broken"' }]);
    const loaded = await load(documents);
    expect(loaded.graphs.map((graph) => graph.id)).toEqual(['contacts']);
    expect(loaded.problems).toHaveLength(1);
    expect(loaded.problems[0]).toContain('leads');
    const kept = await documents.get('damaged', 'graph leads');
    expect(kept.ok && kept.value?.body).toBe('{"broken"');
  });

  it('leaves a damaged graph in storage when the workspace is saved', async () => {
    const documents = createMemoryStore();
    await startAutosave(workspace(), documents, { saved: [] }).flush();
    await documents.write([{ type: 'put', kind: 'graph', id: 'leads', body: 'broken' }]);
    const { saved, graphs } = await load(documents);
    await startAutosave(workspace({ graphs, currentGraph: 'contacts' }), documents, { saved }).flush();
    const kept = await documents.get('graph', 'leads');
    expect(kept.ok && kept.value?.body).toBe('broken');
  });
});
