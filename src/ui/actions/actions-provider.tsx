import { useEffect, useState, type ReactNode } from 'react';
import { createActionRegistry } from './action-registry.ts';
import { keyPlaceOf } from './key-place.ts';
import { ActionsContext } from './use-actions.ts';

/** Holds the actions of everything mounted within, and is the one place where their keys are heard. */
export function ActionsProvider(props: {
  /** Told why the action of a pressed key cannot be done. */
  readonly onRefused?: (why: string) => void;
  readonly children: ReactNode;
}): ReactNode {
  const { onRefused, children } = props;
  const [registry] = useState(createActionRegistry);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // Words that are still being composed are text, whatever the key.
      if (event.defaultPrevented || event.isComposing) return;
      const place = keyPlaceOf(event.target);
      const action = place && registry.find(event, place);
      if (!action) return;
      event.preventDefault();
      if (action.enabled !== false) action.run();
      else if (action.why !== undefined) onRefused?.(action.why);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [registry, onRefused]);
  return <ActionsContext value={registry}>{children}</ActionsContext>;
}
