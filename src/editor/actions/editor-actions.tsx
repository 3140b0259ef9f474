import { useMemo, type ReactNode } from 'react';
import { useActions } from '#ui/actions/use-actions.ts';
import { useEditor, useEditorState } from '../editor-context.tsx';
import { useClipboard } from '../use-clipboard.ts';
import { arrangeActions } from './arrange-actions.ts';
import { clipboardActions } from './clipboard-actions.ts';
import { colorActions } from './color-actions.ts';
import { deleteActions } from './delete-actions.ts';
import { edgeActions } from './edge-actions.ts';
import { editActions } from './edit-actions.ts';
import { graphActions } from './graph-actions.ts';
import { searchActions } from './search-actions.ts';
import { menuActions } from './menu-actions.ts';
import { noteActions } from './note-actions.ts';
import { sectionActions } from './section-actions.ts';
import { selectActions } from './select-actions.ts';
import { problemActions } from './problem-actions.ts';
import { useOfferedNodes } from './use-offered-nodes.ts';
import { viewActions } from './view-actions.ts';

/** One entry for each theme. */
const themes = [
  graphActions,
  editActions,
  deleteActions,
  edgeActions,
  clipboardActions,
  selectActions,
  arrangeActions,
  menuActions,
  noteActions,
  sectionActions,
  colorActions,
  problemActions,
  viewActions,
  searchActions,
];

/** Registers what can be done in the editor, as it stands with the graph, the selection and the history. */
export function EditorActions(): ReactNode {
  const editor = useEditor();
  useClipboard(editor);
  const state = useEditorState((whole) => whole);
  // The themes read the state themselves: a new one is what makes them be read again.
  const actions = useMemo(() => (state ? themes.flatMap((theme) => theme(editor)) : []), [editor, state]);
  useActions(actions);
  useOfferedNodes();
  return null;
}
