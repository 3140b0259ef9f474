import { useEffect, type ReactNode } from 'react';
import { keyPlaceOf } from '#ui/actions/key-place.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { undoInTest, type Way } from './undo-in-test.ts';

/**
 * Around the editor of a test: undo and redo go by the steps of the test, from its fields too, as all that is typed is
 * a step of its own. A field with what cannot be kept has the browser's own undo.
 */
export function OwnUndo({ test, children }: { readonly test: string; readonly children: ReactNode }): ReactNode {
  const store = useWorkspaceStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const way = wayOf(event);
      if (way === undefined || event.defaultPrevented || keyPlaceOf(event.target) === undefined) return;
      if (event.target instanceof Element && event.target.getAttribute('aria-invalid') === 'true') return;
      event.preventDefault();
      undoInTest(store, test, way);
    };
    // Before the keys of the page, which undo whatever was done last.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [store, test]);
  return children;
}

function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyboardEvent): Way | undefined {
  if (ctrlKey === metaKey || altKey || isComposing) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : undefined;
}
