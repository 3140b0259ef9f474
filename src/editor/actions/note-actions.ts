import { noteKey } from '#canvas/drawn-ids.ts';
import { selectNote } from '#canvas/selection.ts';
import type { Action } from '#ui/actions/action.ts';
import { addNote } from '../add-note.ts';
import type { Editor } from '../editor-context.tsx';

/** How far a key makes a note larger or smaller, in canvas pixels. */
const STEP = 20;

const RESIZES = [
  { id: 'wider', title: 'Make the note wider', key: 'ArrowRight', width: STEP, height: 0 },
  { id: 'narrower', title: 'Make the note narrower', key: 'ArrowLeft', width: -STEP, height: 0 },
  { id: 'taller', title: 'Make the note taller', key: 'ArrowDown', width: 0, height: STEP },
  { id: 'lower', title: 'Make the note lower', key: 'ArrowUp', width: 0, height: -STEP },
] as const;

/** Notes on the canvas: adding, writing, making them larger and smaller. */
export function noteActions(editor: Editor): readonly Action[] {
  const { store, canvas } = editor;
  const { graph, selection, run } = store.getState();
  const { notes = [], nodes } = selection;
  const { notes: all = [] } = graph;
  const note = notes.length === 1 && nodes.length === 0 ? all.find(({ id }) => id === notes[0]) : undefined;
  const needsNote = { enabled: note !== undefined, why: 'Select one note first.' };
  return [
    {
      id: 'add-note',
      title: 'Add a note',
      section: 'Building',
      keywords: ['comment', 'sticky', 'text', 'annotation'],
      keys: ['n'],
      scope: 'canvas',
      run: () => addNote(editor),
    },
    {
      id: 'next-note',
      title: 'Go to the next note',
      section: 'Notes and sections',
      keywords: ['comment', 'read', 'walk'],
      keys: ['shift+n'],
      scope: 'canvas',
      enabled: all.length > 0,
      why: 'There are no notes.',
      run() {
        const next = all[(all.findIndex(({ id }) => id === notes[0]) + 1) % all.length];
        if (!next) return;
        store.getState().select(selectNote(next.id));
        canvas()?.show(noteKey(next.id));
      },
    },
    {
      id: 'edit-note',
      title: 'Write the note',
      section: 'Notes and sections',
      keywords: ['comment', 'text', 'edit'],
      keys: ['Enter', 'f2'],
      scope: 'canvas',
      ...needsNote,
      run: () => note && canvas()?.editNote(note.id),
    },
    ...RESIZES.map(({ id, title, key, width, height }): Action => ({
      id: `note-${id}`,
      title,
      section: 'Notes and sections',
      keys: [`alt+shift+${key}`],
      scope: 'canvas',
      keysOnly: true,
      ...needsNote,
      run: () =>
        note &&
        void run({
          type: 'change-note',
          note: note.id,
          change: { size: { width: note.size.width + width, height: note.size.height + height } },
        }),
    })),
  ];
}
