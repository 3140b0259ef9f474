import { selectNote, selectSection } from '#canvas/selection.ts';
import type { SearchableText } from '#nodes/searching/searchable-text.ts';
import type { Editor } from './editor-context.tsx';
import { openSetting } from './open-setting.ts';

/** Selects what was found and brings it into view; with `enter` the focus goes there, into the setting that holds it. */
export function goToFound({ store, screen, canvas, root }: Editor, { place }: SearchableText, enter: boolean): void {
  const { kind, id, field } = place;
  if (kind === 'note' || kind === 'section') {
    store.getState().select(kind === 'note' ? selectNote(id) : selectSection(id));
    canvas()?.fitTo([id]);
  } else {
    screen.getState().go(id);
  }
  if (!enter) return;
  if (field === undefined) canvas()?.focus();
  else openSetting(root.current, field);
}
