import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import type { FlowGraph, NodeId } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { EditorContext, type Editor } from './editor-context.tsx';
import type { EditorStore } from './editor-store.ts';
import { EditorScreen } from './editor-screen.tsx';
import type { FlowBuilderProps } from './flow-builder-props.ts';
import { PlacementDialog } from './placement-dialog.tsx';
import { useChecked, useOffered } from './use-offered.ts';

/** The graph editor: palette, canvas, inspector and problems around one store. */
export function FlowBuilder(props: FlowBuilderProps): ReactNode {
  const { graph, store, catalog, lists, placement, onOpenPlace, onChange } = props;
  const canvas = useRef<CanvasApi>(null);
  useOutside(graph, onChange, store);
  const environment = useChecked(props.environment, lists);
  const edited = useStore(store, (state) => state.graph);
  // Checking may take longer than a keystroke should: it follows when there is time.
  const settled = useDeferredValue(edited);
  const issues = useMemo(() => validateGraph(settled, catalog, environment), [settled, catalog, environment]);
  const offered = useOffered(environment, lists);
  const [placed, showPlacement] = useState<NodeId>();
  const editor = useMemo<Editor>(
    () => ({
      store,
      catalog,
      environment,
      offered,
      lists,
      placement,
      onOpenPlace,
      showPlacement,
      issues,
      canvas: () => canvas.current,
    }),
    [store, catalog, environment, offered, lists, placement, onOpenPlace, issues],
  );
  return (
    <EditorContext value={editor}>
      <EditorScreen
        canvasRef={canvas}
        saveState={props.saveState}
        onRun={props.onRun}
        layout={props.layout}
        focus={props.focus}
      />
      <PlacementDialog node={placed} onClose={() => showPlacement(undefined)} />
    </EditorContext>
  );
}

/** Tells the owner of every change, and takes over graphs that come from elsewhere. */
function useOutside(graph: FlowGraph, onChange: (graph: FlowGraph) => void, store: EditorStore): void {
  // Graphs that were handed out: the owner hands them back, possibly late.
  const ours = useRef(new WeakSet<FlowGraph>([graph]));
  const incoming = useRef(graph);
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  }, [onChange]);
  useEffect(
    () =>
      store.subscribe((state, before) => {
        if (state.graph === before.graph || state.graph === incoming.current) return;
        ours.current.add(state.graph);
        tell.current(state.graph);
      }),
    [store],
  );
  useEffect(() => {
    incoming.current = graph;
    if (!ours.current.has(graph)) {
      ours.current.add(graph);
      store.getState().load(graph);
    }
  }, [graph, store]);
}
