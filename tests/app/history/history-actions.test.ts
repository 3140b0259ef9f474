import { describe, expect, it } from 'vitest';
import { EditorBook } from '#app/editor-book.ts';
import { catalog } from '#nodes/catalog.ts';
import { leadGraph, recordedRun, workspace } from '../workspace-fixture.ts';

const describeGraph = (description: string) => ({ type: 'describe-node', node: 'new-lead', description }) as const;

describe('the history of the workspace', () => {
  it('joins what is typed in one setting, and begins anew after the focus left, an undo or another edit', () => {
    const store = workspace();
    const editor = new EditorBook(store).of(leadGraph, catalog);
    const titles = () => store.getState().history.past.map(({ title }) => title);
    for (const text of ['W', 'Wh', 'Why']) editor.getState().run(describeGraph(text));
    expect(titles()).toHaveLength(1);
    store.getState().undo();
    store.getState().redo();
    editor.getState().run(describeGraph('Why n'));
    expect(titles()).toHaveLength(2);
    store.getState().renameGraph('contacts', 'Others');
    editor.getState().run(describeGraph('Why not'));
    expect(titles()).toHaveLength(4);
    store.getState().jump(0);
    expect(store.getState().graphs[0]).toBe(leadGraph);
  });

  it('drops the step of what was typed and put back, and still undoes the one before', () => {
    const store = workspace();
    const editor = new EditorBook(store).of(leadGraph, catalog);
    store.getState().renameGraph('leads', 'One');
    const before = store.getState().graphs[0];
    for (const text of ['W', 'Why', '']) editor.getState().run(describeGraph(text));
    expect(store.getState().history.past.map(({ title }) => title)).toHaveLength(1);
    expect(store.getState().graphs[0]).toBe(before);
    store.getState().undo();
    expect(store.getState().graphs[0]).toBe(leadGraph);
  });

  it('brings the run of a deleted graph back with it, also one made after the graph was made', () => {
    const run = recordedRun();
    const store = workspace({ runs: { leads: run }, latestRun: 'leads' });
    store.getState().removeGraph('leads');
    store.getState().undo();
    expect(store.getState()).toMatchObject({ latestRun: 'leads', currentGraph: 'contacts' });
    expect(store.getState().runs['leads']).toBe(run);
    const { id } = store.getState().createGraph('Lead');
    store.getState().keepRun(id, run);
    store.getState().undo();
    expect(store.getState().runs[id]).toBeUndefined();
    store.getState().redo();
    expect(store.getState().runs[id]).toBe(run);
  });

  it('says what was undone and redone, and of how many steps', () => {
    const store = workspace();
    for (const name of ['One', 'Two', 'Three']) store.getState().renameGraph('leads', name);
    store.getState().jump(1);
    expect(store.getState().news).toMatchObject({ type: 'undone', steps: 2, step: { title: 'Renamed One to Two' } });
    store.getState().redo();
    expect(store.getState().news).toMatchObject({ type: 'redone', steps: 1, step: { title: 'Renamed One to Two' } });
  });

  it('undoes nothing of a graph that another tab edits, and says so', () => {
    const store = workspace();
    store.getState().renameGraph('leads', 'One');
    store.setState({ elsewhere: new Set(['leads']) });
    store.getState().undo();
    expect(store.getState().graphs[0]?.name).toBe('One');
    expect(store.getState().news).toMatchObject({ type: 'refused' });
    expect(store.getState().history.past).toHaveLength(1);
  });

  it('never puts back over what it does not know: the step is dropped and nothing else happens', () => {
    const store = workspace();
    store.getState().renameGraph('leads', 'One');
    store.setState({ graphs: [{ ...leadGraph, name: 'By another hand' }] });
    store.getState().undo();
    expect(store.getState().graphs[0]?.name).toBe('By another hand');
    expect(store.getState().history).toEqual({ past: [], future: [] });
    expect(store.getState().news).toMatchObject({ type: 'refused' });
  });

  it('restores a backup as one step, and what was saved before and since stays with its side', () => {
    const signed = { name: '', note: '', by: 'Ada', at: '2026-03-01T09:30:00.000Z' };
    const store = workspace();
    store.getState().deploy({ graph: 'leads', what: 'draft', ...signed });
    const before = store.getState().graphs;
    const { org, versions, deployments, runs, toRecord, shelf, lessons, tests, latestRun } = store.getState();
    store.getState().replaceAll(
      {
        graphs: [leadGraph],
        currentGraph: 'leads',
        org: { ...org, name: 'Old' },
        versions: {},
        deployments: [],
        runs,
        toRecord,
        shelf,
        lessons,
        tests,
        latestRun,
      },
      'Restored a backup',
    );
    expect(store.getState().history.past.map(({ title }) => title)).toEqual(['Restored a backup']);
    store.getState().saveVersion('leads', { ...signed, name: 'Since' });
    store.getState().undo();
    expect(store.getState().graphs).toEqual(before);
    expect(store.getState()).toMatchObject({ org, versions, deployments });
    store.getState().redo();
    expect(store.getState().versions).toMatchObject({ leads: [{ number: 1, name: 'Since' }] });
    expect(store.getState().deployments).toEqual([]);
  });

  it('keeps the latest 200 steps', () => {
    const store = workspace();
    for (let at = 0; at < 230; at += 1) store.getState().renameGraph('leads', `Name ${at}`);
    expect(store.getState().history.past).toHaveLength(200);
    store.getState().jump(0);
    expect(store.getState().graphs[0]?.name).toBe('Name 29');
  });
});
