import type { Action } from '#ui/actions/action.ts';
import { copySelection, cutSelection, duplicateSelection, pasteText } from '../clipboard.ts';
import type { Editor } from '../editor-context.tsx';
import { TRIGGER_TYPE, nodeById } from '#graph/graph-queries.ts';

/** Copying within a graph, between graphs and between tabs. The browser hears the keys of copy, cut and paste itself. */
export function clipboardActions(editor: Editor): readonly Action[] {
  const { graph, selection } = editor.store.getState();
  const { nodes, notes = [], section } = selection;
  const copied = nodes.some((id) => nodeById(graph, id)?.type !== TRIGGER_TYPE);
  const some = {
    section: 'Copying',
    scope: 'editor',
    enabled: copied || notes.length > 0 || section !== undefined,
    why: nodes.length > 0 ? 'Triggers stand in every graph: they are not copied.' : 'Select nodes first.',
  } as const;
  return [
    {
      ...some,
      id: 'copy',
      title: 'Copy',
      keys: ['mod+c'],
      native: true,
      run: () => void give(editor, copySelection(editor)),
    },
    {
      ...some,
      id: 'cut',
      title: 'Cut',
      keys: ['mod+x'],
      native: true,
      run: () => void give(editor, cutSelection(editor)),
    },
    {
      id: 'paste',
      title: 'Paste',
      section: 'Copying',
      keywords: ['insert', 'clipboard'],
      keys: ['mod+v'],
      scope: 'editor',
      native: true,
      run: () => void paste(editor),
    },
    {
      ...some,
      id: 'duplicate',
      title: 'Duplicate',
      keywords: ['copy', 'clone'],
      keys: ['mod+d'],
      run: () => duplicateSelection(editor),
    },
  ];
}

async function give({ store }: Editor, text: string | undefined): Promise<void> {
  if (text === undefined) return;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const reason = 'The browser does not let this page write to the clipboard. Press Ctrl+C on the canvas instead.';
    store.getState().say({ text: reason, tone: 'refused', undo: false });
  }
}

async function paste(editor: Editor): Promise<void> {
  const refuse = (text: string): void => editor.store.getState().say({ text, tone: 'refused', undo: false });
  try {
    const text = await navigator.clipboard.readText();
    if (!pasteText(editor, text)) refuse('There are no nodes in the clipboard. Copy some first.');
  } catch {
    refuse('The browser does not let this page read the clipboard. Press Ctrl+V on the canvas instead.');
  }
}
