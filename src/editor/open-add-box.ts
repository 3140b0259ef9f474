import { createEarlyKeys } from '#ui/actions/early-keys.ts';
import { FIRST_ROW, ROW } from '#drawing/lanes.ts';
import { selectedNode } from '#canvas/selection.ts';
import { edgeToContinue, rowOfEdge } from './add-node.ts';
import type { Editor } from './editor-context.tsx';

/** Opens the search for a node to be added at the selection, or in the middle of what is in view. */
export function openAddBox({ store, catalog, canvas, screen }: Editor): void {
  const api = canvas();
  if (!api) return;
  const { graph, selection } = store.getState();
  const edge = selection.edge ?? edgeToContinue(graph, selection, catalog);
  const node = edge?.node ?? selectedNode(selection);
  const box = node === undefined ? undefined : api.boundsOf([node]);
  const row = edge ? FIRST_ROW + rowOfEdge(graph, edge, catalog) * ROW : 0;
  const client = api.clientOf(box ? { x: box.x + box.width, y: box.y + row } : api.middle());
  const early = createEarlyKeys();
  early.begin();
  screen.getState().set({ addPlace: { client, early, ...(edge ? { edge } : {}) } });
}
