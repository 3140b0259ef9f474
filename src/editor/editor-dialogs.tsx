import type { ReactNode } from 'react';
import { nodeById } from '#graph/graph-queries.ts';
import { AddBox } from './add-box.tsx';
import { ConnectDialog } from './connect-dialog.tsx';
import { ContextMenu } from './context-menu.tsx';
import { useEditor, useEditorState, useScreen } from './editor-context.tsx';

/** Dialogs and menus that open over the editor. */
export function EditorDialogs(): ReactNode {
  const { screen } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const connecting = useScreen((state) => state.connecting);
  return (
    <>
      <ConnectDialog
        node={connecting === undefined ? undefined : nodeById(graph, connecting.from)}
        edge={connecting?.edge}
        to={connecting?.to}
        onClose={() => screen.getState().set({ connecting: undefined })}
      />
      <AddBox />
      <ContextMenu />
    </>
  );
}
