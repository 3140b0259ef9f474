import { useRef, type ReactNode } from 'react';
import { selectedNode } from '#canvas/selection.ts';
import { nodeById } from '#graph/graph-queries.ts';
import { useEditor, useEditorState } from './editor-context.tsx';
import { GraphPanel } from './graph-panel.tsx';
import { ManyPanel } from './many-panel.tsx';
import { NodePanel } from './node-panel.tsx';
import { NotePanel } from './note-panel.tsx';
import { SectionPanel } from './section-panel.tsx';
import styles from './inspector.module.css';

/** The panel at the right: the selected node's settings, or the graph's own. */
export function Inspector(): ReactNode {
  const { canvas } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const selection = useEditorState((state) => state.selection);
  const endSession = useEditorState((state) => state.endSession);
  // Where the focus came from: Escape gives it back.
  const from = useRef<HTMLElement>(null);
  const id = selectedNode(selection);
  const node = id === undefined ? undefined : nodeById(graph, id);
  const { notes = [] } = selection;
  const section = graph.sections?.find((other) => other.id === selection.section);
  const note = graph.notes?.find((other) => other.id === notes[0]);
  return (
    <section
      className={styles['inspector']}
      aria-label="Inspector"
      onBlur={endSession}
      onKeyDown={(event) => {
        // An open list closes by Escape first.
        const inList =
          event.target instanceof Element &&
          event.target.hasAttribute('aria-haspopup') &&
          event.target.getAttribute('aria-expanded') === 'true';
        if (event.key !== 'Escape' || inList || event.defaultPrevented) return;
        if (from.current?.isConnected === true && from.current.role === 'tree') from.current.focus();
        else canvas()?.focus();
      }}
      onFocus={({ currentTarget, relatedTarget }) => {
        const inside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!inside) from.current = relatedTarget instanceof HTMLElement ? relatedTarget : null;
      }}
    >
      {section ? (
        <SectionPanel key={section.id} section={section} />
      ) : note && selection.nodes.length + notes.length === 1 ? (
        <NotePanel key={note.id} note={note} />
      ) : selection.nodes.length + notes.length > 1 ? (
        <ManyPanel selection={selection} />
      ) : node ? (
        <NodePanel key={node.id} node={node} edge={selection.edge?.edge} />
      ) : (
        <GraphPanel />
      )}
    </section>
  );
}
