import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { SCOPE_MARK } from '#ui/actions/key-place.ts';
import { useActions } from '#ui/actions/use-actions.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { undoInTest, type Way } from './undo-in-test.ts';
import styles from './tests-page.module.css';

/**
 * Around the editor of a test: undo and redo go by the steps of the test, from its fields too, as all that is typed is
 * a step of its own. A field with what cannot be kept has the browser's own undo.
 */
export function OwnUndo({ test, children }: { readonly test: string; readonly children: ReactNode }): ReactNode {
  const store = useWorkspaceStore();
  useActions(
    useMemo(
      (): readonly Action[] =>
        (['undo', 'redo'] as const).map((way) => ({
          id: `test-${way}`,
          title: `${way === 'undo' ? 'Undo' : 'Redo'} in this test`,
          section: 'History',
          keys: way === 'undo' ? ['mod+z'] : ['mod+y', 'mod+shift+z'],
          scope: 'editor',
          keysOnly: true,
          run: () => undoInTest(store, test, way),
        })),
      [store, test],
    ),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const way = wayOf(event);
    const { target } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (way === undefined || event.defaultPrevented || !isField) return;
    if (target.getAttribute('aria-invalid') === 'true') return;
    event.preventDefault();
    undoInTest(store, test, way);
  };
  return (
    <div className={styles.whole} role="presentation" onKeyDown={onKeyDown} {...{ [SCOPE_MARK]: 'editor' }}>
      {children}
    </div>
  );
}

function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey, nativeEvent }: KeyboardEvent): Way | undefined {
  if (ctrlKey === metaKey || altKey || nativeEvent.isComposing) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : undefined;
}
