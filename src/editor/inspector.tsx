import type { ReactNode } from 'react';
import { selectedNode } from '#canvas/selection.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { GraphPanel } from './graph-panel.tsx';
import { ManyPanel } from './many-panel.tsx';
import { NodePanel } from './node-panel.tsx';
import styles from './inspector.module.css';

/** The panel at the right: the selected node's settings, or the graph's own. */
export function Inspector(): ReactNode {
  const { canvas } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const selection = useEditorState((state) => state.selection);
  const endSession = useEditorState((state) => state.endSession);
  const id = selectedNode(selection);
  const node = id === undefined ? undefined : nodeById(graph, id);
  return (
    <section
      className={styles['inspector']}
      aria-label="Inspector"
      onBlur={endSession}
      onKeyDown={(event) => {
        // An open list closes by Escape first.
        const inList = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
        if (event.key === 'Escape' && !inList && !event.defaultPrevented) canvas()?.focus();
      }}
    >
      {selection.nodes.length > 1 ? (
        <ManyPanel nodes={selection.nodes} />
      ) : node ? (
        <NodePanel key={node.id} node={node} edge={selection.edge?.edge} />
      ) : (
        <GraphPanel />
      )}
    </section>
  );
}
