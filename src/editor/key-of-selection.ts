import { selectedNode, type Selection } from '#canvas/selection.ts';
import { asideKey, rowKey } from './outline-tree.ts';

/** The key of the line of the outline that stands for what is selected. */
export function keyOfSelection(selection: Selection): string | undefined {
  const { section, notes = [], edge } = selection;
  const node = selectedNode(selection);
  const [note] = notes;
  if (section !== undefined) return asideKey('section', section);
  if (node !== undefined) return rowKey(node, edge?.edge);
  return note === undefined ? undefined : asideKey('note', note);
}
