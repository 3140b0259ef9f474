import type { ReactNode, Ref } from 'react';
import type { CanvasApi } from '#canvas/canvas-props.ts';
import { FlowCanvas } from '#canvas/flow-canvas.tsx';
import { useEditor, useEditorState, useScreen } from './editor-context.tsx';
import { describeDrop } from './insert-node.ts';
import { NoticeBar } from './notice-bar.tsx';
import { openInspector } from './open-inspector.ts';
import { SearchPanel } from './search-panel.tsx';
import { useEditorDecorations } from './use-editor-decorations.ts';

/** The canvas with the graph that is edited. */
export function EditorCanvas({ canvasRef }: { readonly canvasRef: Ref<CanvasApi> }): ReactNode {
  const editor = useEditor();
  const { catalog, environment, adding, screen, root } = editor;
  const graph = useEditorState((state) => state.graph);
  const selection = useEditorState((state) => state.selection);
  const { run, select, say, endSession } = useEditorState((state) => state);
  const readOnly = useEditorState((state) => state.readOnly) !== undefined;
  const shown = useScreen((state) => state.shown);
  const decorations = useEditorDecorations();
  return (
    <FlowCanvas
      ref={canvasRef}
      graph={graph}
      catalog={catalog}
      environment={environment}
      mode={readOnly ? 'read' : 'edit'}
      label={`Graph ${graph.name}`}
      selection={selection}
      onSelect={select}
      decorations={decorations}
      focus={shown}
      onCommand={run}
      onOpen={() => openInspector(root.current)}
      onDropType={(type, at, edge) => (edge ? adding.ontoEdge(type, edge) : adding.at(type, at))}
      describeDrop={(edge) => describeDrop(editor, edge)}
      onWritten={endSession}
      onLooseEnd={(addPlace) => screen.getState().set({ addPlace })}
      onRefused={(text) => say({ text, tone: 'refused', undo: false })}
      onMenu={readOnly ? undefined : (menu) => screen.getState().set({ menu })}
    >
      <SearchPanel />
      <NoticeBar onConnect={(connecting) => screen.getState().set({ connecting })} />
    </FlowCanvas>
  );
}
