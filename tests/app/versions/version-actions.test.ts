import { describe, expect, it } from 'vitest';
import { EditorBook } from '#app/editor-book.ts';
import { startAutosave } from '#app/saving/autosave.ts';
import { loadWorkspace } from '#app/saving/load-workspace.ts';
import { whatGoes } from '#app/versions/what-goes.ts';
import type { WorkspaceStore } from '#app/workspace-store.ts';
import { graphById } from '#app/graph-list.ts';
import { catalog } from '#nodes/catalog.ts';
import { createMemoryStore } from '#storage/memory-store.ts';
import { leadGraph, workspace } from '../workspace-fixture.ts';

const AT = '2026-03-01T09:30:00.000Z';
const signed = { name: '', note: '', by: 'Ada', at: AT };

const rename = (store: WorkspaceStore, name: string): void => store.getState().renameGraph('leads', name);
const numbers = (store: WorkspaceStore, graph = 'leads'): readonly number[] =>
  (store.getState().versions[graph] ?? []).map(({ number }) => number);
const draft = (store: WorkspaceStore) => graphById(store.getState().graphs, 'leads');

describe('versions in the workspace', () => {
  it('[GRA-1] deploying a changed draft saves it as a version first', () => {
    const store = workspace();
    store.getState().saveVersion('leads', signed);
    rename(store, 'Leads of 2026');
    const outcome = store.getState().deploy({ graph: 'leads', what: 'draft', ...signed, name: 'Rollout' });
    expect(outcome).toMatchObject({ type: 'deployed', version: { number: 2, name: 'Rollout' } });
    expect(store.getState().deployments).toMatchObject([{ object: 'Lead', graph: 'leads', version: 2, by: 'Ada' }]);
    expect(numbers(store)).toEqual([1, 2]);
  });

  it('[GRA-1] undo and an edit afterwards lose neither a version nor a deployment', () => {
    const store = workspace();
    rename(store, 'One');
    store.getState().saveVersion('leads', signed);
    store.getState().deploy({ graph: 'leads', what: 1, ...signed });
    store.getState().describeVersion('leads', 1, { name: 'Kept', note: '' });
    expect(store.getState().history.past.map(({ title }) => title)).toEqual(['Renamed Leads to One']);
    store.getState().undo();
    store.getState().undo();
    expect(draft(store)).toEqual(leadGraph);
    rename(store, 'Two');
    expect(store.getState().versions['leads']).toMatchObject([{ number: 1, name: 'Kept', graph: { name: 'One' } }]);
    expect(store.getState().deployments).toMatchObject([{ graph: 'leads', version: 1 }]);
  });

  it('a deleted version can be put back where it stood, unless its number was given again or its graph is gone', () => {
    const store = workspace();
    for (let count = 0; count < 3; count += 1) store.getState().saveVersion('leads', signed);
    const [, second, third] = store.getState().versions['leads'] ?? [];
    if (!second || !third) throw new Error('Three versions were saved');
    store.getState().deleteVersion('leads', 2);
    expect(store.getState().history.past).toEqual([]);
    expect(store.getState().putVersionBack('leads', second)).toBe(true);
    expect(numbers(store)).toEqual([1, 2, 3]);
    store.getState().deleteVersion('leads', 3);
    store.getState().saveVersion('leads', { ...signed, name: 'Another' });
    expect(store.getState().putVersionBack('leads', third)).toBe(false);
    store.getState().removeGraph('leads');
    expect(store.getState().putVersionBack('leads', third)).toBe(false);
  });

  it('versions saved after a graph was made go and come with it', () => {
    const store = workspace();
    const { id } = store.getState().createGraph('Lead');
    store.getState().saveVersion(id, signed);
    const saved = store.getState().versions[id];
    store.getState().undo();
    expect(store.getState().versions).toEqual({});
    store.getState().redo();
    expect(store.getState().versions[id]).toBe(saved);
  });

  it('nothing is saved of a graph that another tab edits, and that is said', () => {
    const store = workspace();
    store.setState({ elsewhere: new Set(['leads']) });
    expect(store.getState().saveVersion('leads', signed)).toBeNull();
    expect(store.getState()).toMatchObject({ versions: {}, news: { type: 'refused' } });
  });

  it('what is typed after a version was saved is a step of its own', () => {
    const store = workspace();
    const editor = new EditorBook(store).of(leadGraph, catalog).getState();
    const type = (description: string) => editor.run({ type: 'describe-node', node: 'new-lead', description });
    type('W');
    store.getState().saveVersion('leads', signed);
    type('Why');
    expect(store.getState().history.past).toHaveLength(2);
  });

  it('[GRA-1] deploying a draft that is a version already deploys that one', () => {
    const store = workspace();
    store.getState().saveVersion('leads', signed);
    expect(store.getState().deploy({ graph: 'leads', what: 'draft', ...signed })).toMatchObject({
      version: { number: 1 },
    });
    expect(numbers(store)).toEqual([1]);
  });

  it('[GRA-1] a graph with errors is not deployed, and not saved either', () => {
    const [trigger] = leadGraph.nodes;
    const store = workspace({ graphs: [{ ...leadGraph, nodes: trigger ? [trigger] : [] }] });
    const outcome = store.getState().deploy({ graph: 'leads', what: 'draft', ...signed });
    expect(outcome).toMatchObject({ type: 'not-valid' });
    expect(outcome.type === 'not-valid' && outcome.issues.map(({ code }) => code)).toContain('graph/trigger-missing');
    expect(store.getState()).toMatchObject({ versions: {}, deployments: [] });
  });

  it('[GRA-1] an earlier version is deployed again to go back', () => {
    const store = workspace();
    store.getState().deploy({ graph: 'leads', what: 'draft', ...signed });
    rename(store, 'Leads of 2026');
    store.getState().deploy({ graph: 'leads', what: 'draft', ...signed });
    store.getState().deploy({ graph: 'leads', what: 1, ...signed });
    expect(store.getState().deployments.map(({ version }) => version)).toEqual([1, 2, 1]);
    expect(store.getState().deleteVersion('leads', 1)).toBe(false);
    expect(store.getState().deleteVersion('leads', 2)).toBe(true);
  });

  it('restores a version as the draft, and undo brings the draft back', () => {
    const store = workspace();
    store.getState().saveVersion('leads', signed);
    rename(store, 'Leads of 2026');
    const edited = draft(store);
    expect(store.getState().restoreVersion('leads', 1)).toBe(true);
    expect(draft(store)).toEqual(leadGraph);
    store.getState().undo();
    expect(draft(store)).toEqual(edited);
    expect(store.getState().restoreVersion('leads', 9)).toBe(false);
  });

  it('restores under another name where another graph has taken the name meanwhile', () => {
    const store = workspace();
    store.getState().saveVersion('leads', signed);
    rename(store, 'Old');
    store.getState().renameGraph('contacts', 'Leads');
    store.getState().restoreVersion('leads', 1);
    expect(draft(store)?.name).toBe('Leads 2');
  });

  it('clones a version to a graph of its own and opens it', () => {
    const store = workspace();
    store.getState().saveVersion('leads', signed);
    const copy = store.getState().cloneVersion('leads', 1);
    expect(copy).toMatchObject({ name: 'Leads copy of v1', nodes: leadGraph.nodes });
    expect(store.getState().currentGraph).toBe(copy?.id);
    expect(numbers(store, copy?.id)).toEqual([]);
    expect(store.getState().cloneVersion('leads', 9)).toBeNull();
  });

  it('deletes versions with their graph, and undo brings them back', () => {
    const store = workspace();
    store.getState().deploy({ graph: 'leads', what: 'draft', ...signed });
    expect(whatGoes(store.getState(), leadGraph)).toBe(
      'The graph, its 1 version and its latest run are deleted. v1 is live for Leads: nothing is after that. Undo brings them back.',
    );
    store.getState().removeGraph('leads');
    expect(store.getState().versions).toEqual({});
    expect(store.getState().deployments).toHaveLength(1);
    store.getState().undo();
    expect(numbers(store)).toEqual([1]);
  });

  it('come back on the next visit, each kept for itself', async () => {
    const documents = createMemoryStore();
    const store = workspace();
    const autosave = startAutosave(store, documents, { saved: [] });
    store.getState().saveVersion('leads', { ...signed, name: 'Rollout', note: 'Why' });
    await autosave.flush();
    store.getState().deploy({ graph: 'leads', what: 1, ...signed });
    store.getState().saveVersion('leads', signed);
    await autosave.flush();
    const kept = await documents.list('version');
    expect(kept.ok && kept.value.map(({ id, revision }) => [id, revision])).toEqual([
      ['leads@1', 1],
      ['leads@2', 1],
    ]);
    const loaded = await loadWorkspace(documents, catalog);
    expect(loaded?.versions).toEqual(store.getState().versions);
    expect(loaded?.deployments).toEqual(store.getState().deployments);
    store.getState().deleteVersion('leads', 2);
    await autosave.flush();
    expect((await loadWorkspace(documents, catalog))?.versions['leads']).toHaveLength(1);
  });

  it('a version that cannot be read is told of and stays in storage; the others open', async () => {
    const documents = createMemoryStore();
    const store = workspace();
    const autosave = startAutosave(store, documents, { saved: [] });
    store.getState().saveVersion('leads', signed);
    await autosave.flush();
    await documents.write([{ type: 'put', kind: 'version', id: 'leads@7', body: { format: 9 } }]);
    await documents.write([{ type: 'put', kind: 'deployments', id: 'main', body: 'broken' }]);
    const loaded = await loadWorkspace(documents, catalog);
    expect(loaded?.versions['leads']).toHaveLength(1);
    expect(loaded?.deployments).toEqual([]);
    expect(loaded?.problems).toHaveLength(2);
    const aside = await documents.get('damaged', 'version leads@7');
    expect(aside.ok && aside.value?.body).toEqual({ format: 9 });
  });
});
