import type { Session } from '../workspace-context.tsx';

/** What this tab does that a reload would break, in a sentence; null where nothing is. */
export function busySession({ runs, tests }: Session): string | null {
  const { state, restoring } = runs.store.getState();
  if (state.type === 'running' || restoring !== null) return 'A run is being recorded.';
  if (tests.store.getState().running !== null) return 'Tests are being run.';
  if (window.location.hash.startsWith('#/lessons/')) return 'A lesson is open.';
  return hasUnsaved() ? 'Something is not saved yet.' : null;
}

/** Asks everything on the page that would keep the user from closing it. */
function hasUnsaved(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}
