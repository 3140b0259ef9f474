import { useMemo } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';

/** Opens and closes the fault palette; no character, so that it cannot be meant for a field or a list. */
export const PALETTE_KEY = 'F8';

export function usePaletteKey(onToggle: () => void): void {
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'faults',
        title: 'Break something',
        section: 'Playing a run',
        keywords: ['faults', 'palette', 'errors'],
        keys: [PALETTE_KEY],
        scope: 'app',
        where: 'in the Simulator',
        typing: true,
        run: onToggle,
      },
    ],
    [onToggle],
  );
  useActions(actions);
}
