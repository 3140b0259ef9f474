import { useEffect } from 'react';
import { keyPlaceOf } from '#ui/actions/key-place.ts';
import { copySelection, cutSelection, pasteText } from './clipboard.ts';
import type { Editor } from './editor-context.tsx';

/** The browser's own copy, cut and paste, wherever in the editor no text is being typed or marked. */
export function useClipboard(editor: Editor): void {
  useEffect(() => {
    const ours = (event: ClipboardEvent): boolean => {
      const place = keyPlaceOf(event.target);
      return place !== undefined && !place.typing && place.holds('editor', null);
    };
    const give = (take: (editor: Editor) => string | undefined) => (event: ClipboardEvent) => {
      // Words that are marked on the page are what the user means.
      if (!ours(event) || document.getSelection()?.isCollapsed === false) return;
      const text = take(editor);
      if (text === undefined) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    const onCopy = give(copySelection);
    const onCut = give(cutSelection);
    const onPaste = (event: ClipboardEvent): void => {
      if (ours(event) && pasteText(editor, event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, [editor]);
}
