import { describe, expect, it } from 'vitest';
import { EditorBook } from '#app/editor-book.ts';
import { selectNode } from '#canvas/selection.ts';
import { catalog } from '#nodes/catalog.ts';
import { leadGraph, workspace } from './workspace-fixture.ts';

const rename = { type: 'rename-graph', name: 'Renamed' } as const;

describe('EditorBook', () => {
  it('keeps what is selected, and forgets what was said, while the editor is not shown', () => {
    const book = new EditorBook(workspace());
    const { getState } = book.of(leadGraph, catalog);
    getState().run(rename);
    getState().select(selectNode('new-lead'));
    getState().say({ text: 'Done.', tone: 'done', undo: false });
    const again = book.of(getState().graph, catalog).getState();
    expect(again.undoable).toBe('Renamed the graph');
    expect(again.selection).toEqual(selectNode('new-lead'));
    expect(again.notice).toBeUndefined();
    again.undo();
    expect(getState().graph).toBe(leadGraph);
  });

  it('makes each edit a step of the whole workspace, and follows what is done to the graph elsewhere', () => {
    const store = workspace();
    const { getState } = new EditorBook(store).of(leadGraph, catalog);
    getState().run(rename);
    expect(store.getState().graphs[0]).toBe(getState().graph);
    store.getState().editOrg((org) => ({ ...org, name: 'Another' }));
    expect(getState().undoable).toBe('Changed the org to Another');
    store.getState().renameGraph('leads', 'Elsewhere');
    expect(getState().graph.name).toBe('Elsewhere');
    for (let count = 0; count < 3; count += 1) getState().undo();
    expect(getState().graph).toBe(leadGraph);
    expect(getState().redoable).toBe('Renamed the graph');
  });

  it('takes an imported graph over, and its import can be undone', () => {
    const store = workspace();
    const { getState } = new EditorBook(store).of(leadGraph, catalog);
    store.getState().putGraph({ ...leadGraph, name: 'Imported' });
    expect(getState().graph.name).toBe('Imported');
    getState().undo();
    expect(getState().graph).toBe(leadGraph);
  });

  it('edits nothing of a graph that another tab edits', () => {
    const store = workspace();
    const { getState } = new EditorBook(store).of(leadGraph, catalog);
    store.setState({ elsewhere: new Set(['leads']) });
    expect(getState().run(rename)?.message).toContain('Another tab edits this graph');
    expect(store.getState().graphs[0]).toBe(leadGraph);
  });
});
