import { useEffect } from 'react';
import { useWorkspaceStore } from './workspace-context.tsx';

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) for edits of the org, where no text is being typed and no dialog is open. */
export function useOrgUndoKeys(active: boolean): void {
  const store = useWorkspaceStore();
  useEffect(() => {
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isBusy(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) store.getState().redoOrg();
      else store.getState().undoOrg();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [active, store]);
}

const isBusy = (target: EventTarget | null): boolean =>
  document.querySelector('[role="dialog"]') !== null ||
  (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')));
