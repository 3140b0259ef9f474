import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import type { NodeId } from '#graph/flow-graph.ts';
import { Announcements } from './announcements.tsx';
import { EditorActions } from './actions/editor-actions.tsx';
import { EditorContext, type Editor } from './editor-context.tsx';
import { EditorDialogs } from './editor-dialogs.tsx';
import { EditorScreen } from './editor-screen.tsx';
import type { FlowBuilderProps } from './flow-builder-props.ts';
import { PlacementDialog } from './placement-dialog.tsx';
import { createScreenStore } from './screen-store.ts';
import { createUnfinished, followUnfinished } from './unfinished-nodes.ts';
import { useAdding } from './use-adding.ts';
import { useCheckedGraph } from './use-checked-graph.ts';
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
  const { graph: checked, issues } = useCheckedGraph(store, catalog, environment);
  const [unfinished] = useState(createUnfinished);
  useEffect(() => followUnfinished(unfinished, store), [unfinished, store]);
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
      checked,
      unfinished,
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
      checked,
      unfinished,
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
