import { useEffect, type RefObject } from 'react';
import type { EditorStore } from './editor-store.ts';

/** Undo and redo by keyboard anywhere in the editor, save where text is being typed: there the browser undoes. */
export function useShortcuts(store: EditorStore, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      const inside = target === document.body || (target !== null && root.current?.contains(target) === true);
      if (!inside || isTyping(target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) store.getState().redo();
      else store.getState().undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store, root]);
}

const isTyping = (target: Element | null): boolean =>
  (target instanceof HTMLInputElement && !target.readOnly && !['checkbox', 'radio'].includes(target.type)) ||
  target instanceof HTMLTextAreaElement;
