import { useMemo } from 'react';
import type { Action } from '#ui/actions/action.ts';
import { useActions } from '#ui/actions/use-actions.ts';

/** Opens and closes the changes; no character, so that it cannot be meant for a field or a list. */
export const CHANGE_KEY = 'F9';

export function useChangeKey(onToggle: () => void): void {
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'change-here',
        title: 'Change something here',
        section: 'Playing a run',
        keywords: ['fork', 'what if', 'field', 'setting', 'deploy', 'delete', 'reprocess'],
        keys: [CHANGE_KEY],
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
