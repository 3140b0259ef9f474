import { useSyncExternalStore } from 'react';
import { keepProgress, readProgress, type AllProgress } from './lesson-progress.ts';

const listeners = new Set<() => void>();
let current: AllProgress | undefined;

const now = (): AllProgress => (current ??= readProgress());

/** Other tabs of the browser write it too. */
function onStorage(): void {
  current = readProgress();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('storage', onStorage);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('storage', onStorage);
  };
}

/** Changes what the browser keeps of lessons done. */
export function changeProgress(change: (before: AllProgress) => AllProgress): void {
  current = change(now());
  keepProgress(current);
  for (const listener of listeners) listener();
}

export const useLessonProgress = (): AllProgress => useSyncExternalStore(subscribe, now);
