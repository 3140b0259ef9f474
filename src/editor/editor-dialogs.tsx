import type { ReactNode } from 'react';
import { nodeById } from '#graph/graph-queries.ts';
import { ConnectDialog } from './connect-dialog.tsx';
import { useEditor, useEditorState, useScreen } from './editor-context.tsx';
import { LooseEndMenu } from './loose-end-menu.tsx';

/** Dialogs and menus that open over the editor. */
export function EditorDialogs(): ReactNode {
  const { adding, screen } = useEditor();
  const graph = useEditorState((state) => state.graph);
  const connecting = useScreen((state) => state.connecting);
  const looseEnd = useScreen((state) => state.looseEnd);
  return (
    <>
      <ConnectDialog
        node={connecting === undefined ? undefined : nodeById(graph, connecting.from)}
        edge={connecting?.edge}
        to={connecting?.to}
        onClose={() => screen.getState().set({ connecting: undefined })}
      />
      <LooseEndMenu
        end={looseEnd}
        onAdd={(type, end) => adding.at(type, end.at, end.edge)}
        onClose={() => screen.getState().set({ looseEnd: undefined })}
      />
    </>
  );
}
