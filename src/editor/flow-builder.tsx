import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { Announcements } from './announcements.tsx';
import { EditorActions } from './actions/editor-actions.tsx';
import { EditorContext, type Editor } from './editor-context.tsx';
import { EditorDialogs } from './editor-dialogs.tsx';
import { EditorScreen } from './editor-screen.tsx';
import type { FlowBuilderProps } from './flow-builder-props.ts';
import { PlacementDialog } from './placement-dialog.tsx';
import { createScreenStore } from './screen-store.ts';
import { useAdding } from './use-adding.ts';
import { useChecked, useOffered } from './use-offered.ts';
import { useTidying } from './use-tidying.ts';

/** The graph editor: palette, canvas, inspector and problems around one store. */
export function FlowBuilder(props: FlowBuilderProps): ReactNode {
  const { store, catalog, lists, placement, records, onOpenPlace } = props;
  const canvasRef = useRef<CanvasApi>(null);
  const root = useRef<HTMLDivElement>(null);
  const [canvas] = useState(() => () => canvasRef.current);
  const [screen] = useState(() => createScreenStore(store));
  const environment = useChecked(props.environment, lists);
  const edited = useStore(store, (state) => state.graph);
  // Checking may take longer than a keystroke should: it follows when there is time.
  const settled = useDeferredValue(edited);
  const issues = useMemo(() => validateGraph(settled, catalog, environment), [settled, catalog, environment]);
  const offered = useOffered(environment, lists);
  const adding = useAdding({ store, catalog, canvas });
  const { tidying, tidy, tidySelection, stopTidying } = useTidying({ store, canvas }, props.layout);
  const { onRun } = props;
  const [placed, showPlacement] = useState<NodeId>();
  const editor = useMemo<Editor>(
    () => ({
      store,
      catalog,
      environment,
      offered,
      lists,
      placement,
      records,
      onOpenPlace,
      showPlacement,
      issues,
      canvas,
      screen,
      root,
      adding,
      tidy,
      tidySelection,
      stopTidying,
      tidying,
      onRun,
    }),
    [
      store,
      catalog,
      environment,
      offered,
      lists,
      placement,
      records,
      onOpenPlace,
      issues,
      canvas,
      screen,
      adding,
      tidy,
      tidySelection,
      stopTidying,
      tidying,
      onRun,
    ],
  );
  return (
    <EditorContext value={editor}>
      <EditorActions />
      <EditorScreen
        canvasRef={canvasRef}
        banner={props.banner}
        saveState={props.saveState}
        versions={props.versions}
        focus={props.focus}
      />
      <EditorDialogs />
      <Announcements />
      <PlacementDialog node={placed} onClose={() => showPlacement(undefined)} />
    </EditorContext>
  );
}
