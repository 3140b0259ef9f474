import { selectNote, selectSection } from '#canvas/selection.ts';
import type { Editor } from './editor-context.tsx';
import type { OutlineRow } from './outline-tree.ts';

/** Selects what a line of the outline stands for and brings it into view; `stay` is told of lines that are headings. */
export function goToRow({ store, screen, canvas }: Editor, row: OutlineRow, stay: (key: string) => void): void {
  if (row.type === 'node') screen.getState().go(row.node);
  else if (row.type === 'edge') screen.getState().go(row.node, row.edge.id);
  else if (row.type === 'section' || row.type === 'note') {
    store.getState().select(row.type === 'note' ? selectNote(row.id) : selectSection(row.id));
    canvas()?.fitTo([row.id]);
  } else stay(row.key);
}
