import { selectSection } from '#canvas/selection.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { firstFree } from '#graph/unique-names.ts';
import type { Editor } from './editor-context.tsx';
import { openInspector } from './open-inspector.ts';

/** Draws a frame around nodes, and asks for its name in the inspector. */
export function groupNodes({ store, root }: Pick<Editor, 'store' | 'root'>, nodes: readonly NodeId[]): void {
  const { graph, run } = store.getState();
  const { id, name } = freeSection(graph);
  const refusal = run({ type: 'add-section', section: { id, name, nodes } }, { select: selectSection(id) });
  if (refusal === undefined) requestAnimationFrame(() => openInspector(root.current));
}

function freeSection({ sections = [] }: FlowGraph): { readonly id: string; readonly name: string } {
  const ids = new Set(sections.map(({ id }) => id));
  const names = new Set(sections.map(({ name }) => name.toLowerCase()));
  return {
    id: firstFree('section', '-', (id) => ids.has(id)),
    name: firstFree('Section', ' ', (name) => names.has(name.toLowerCase())),
  };
}

/** Takes the frame of a section away and selects what was in it. */
export function ungroup({ store }: Pick<Editor, 'store'>, section: string): void {
  const { graph, run } = store.getState();
  const nodes = graph.sections?.find(({ id }) => id === section)?.nodes ?? [];
  run({ type: 'remove-sections', sections: [section] }, { select: { nodes } });
}
