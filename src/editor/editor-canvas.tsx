import { useMemo, type ReactNode, type Ref } from 'react';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import type { Decorations } from '#canvas/decorations.ts';
import { FlowCanvas } from '#canvas/flow-canvas.tsx';
import { useEditor, useEditorState, useScreen } from './editor-context.tsx';
import { issuesByNode } from './issue-lists.ts';
import { NoticeBar } from './notice-bar.tsx';
import { openInspector } from './open-inspector.ts';

/** The canvas with the graph that is edited. */
export function EditorCanvas({ canvasRef }: { readonly canvasRef: Ref<CanvasApi> }): ReactNode {
  const editor = useEditor();
  const { catalog, environment, issues, adding, screen, root } = editor;
  const graph = useEditorState((state) => state.graph);
  const selection = useEditorState((state) => state.selection);
  const { run, select } = useEditorState((state) => state);
  const shown = useScreen((state) => state.shown);
  const decorations = useMemo<Decorations>(
    () => ({
      nodes: new Map([...issuesByNode(issues)].map(([node, list]) => [node, { issues: list }])),
      edges: new Map(),
    }),
    [issues],
  );
  return (
    <FlowCanvas
      ref={canvasRef}
      graph={graph}
      catalog={catalog}
      environment={environment}
      mode="edit"
      label={`Graph ${graph.name}`}
      selection={selection}
      onSelect={select}
      decorations={decorations}
      focus={shown}
      onCommand={run}
      onOpen={() => openInspector(root.current)}
      onDropType={adding.at}
      onLooseEnd={(looseEnd) => screen.getState().set({ looseEnd })}
    >
      <NoticeBar onConnect={(connecting) => screen.getState().set({ connecting })} />
    </FlowCanvas>
  );
}
