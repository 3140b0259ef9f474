import { describe, expect, it } from 'vitest';
import { EditorBook } from '#app/editor-book.ts';
import { selectNode } from '#canvas/selection.ts';
import { catalog } from '#nodes/catalog.ts';
import { leadGraph } from './workspace-fixture.ts';

const rename = { type: 'rename-graph', name: 'Renamed' } as const;

describe('EditorBook', () => {
  it('keeps the steps of undo and the selection while the graph is what the editor made of it', () => {
    const book = new EditorBook();
    const { getState } = book.of(leadGraph, catalog);
    getState().run(rename);
    getState().select(selectNode('new-lead'));
    getState().say({ text: 'Done.', tone: 'done', undo: false });
    const again = book.of(getState().graph, catalog).getState();
    expect(again.past).toHaveLength(1);
    expect(again.selection).toEqual(selectNode('new-lead'));
    expect(again.notice).toBeUndefined();
    again.undo();
    expect(getState().graph).toBe(leadGraph);
  });

  it('begins anew where the graph was replaced meanwhile', () => {
    const book = new EditorBook();
    book.of(leadGraph, catalog).getState().run(rename);
    const imported = { ...leadGraph, name: 'Imported' };
    expect(book.of(imported, catalog).getState()).toMatchObject({
      graph: imported,
      past: [],
      selection: { nodes: [] },
    });
  });
});
