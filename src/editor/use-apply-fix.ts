import { useCallback } from 'react';
import type { IssueFix } from '#graph/issue.ts';
import { applyFix } from './apply-fix.ts';
import { useEditor } from './editor-context.tsx';

/** Carries out a fix as `applyFix` does, in the editor around. */
export function useApplyFix(): (fix: IssueFix) => boolean {
  const { store, canvas } = useEditor();
  return useCallback((fix) => applyFix({ store, canvas }, fix), [store, canvas]);
}
