import { createContext, useContext, useEffect, useState, useSyncExternalStore, type RefObject } from 'react';
import type { Action } from './action.ts';
import type { ActionRegistry } from './action-registry.ts';

export const ActionsContext = createContext<ActionRegistry | undefined>(undefined);

/**
 * Registers actions while the component is mounted. With `root`, the keys of canvas actions hold only while that
 * element itself has the focus. Give the same list while nothing has changed.
 */
export function useActions(actions: readonly Action[], root?: RefObject<HTMLElement | null>): void {
  const registry = useContext(ActionsContext);
  const [owner] = useState(() => ({}));
  useEffect(() => {
    registry?.set(owner, actions, root?.current);
  }, [registry, owner, actions, root]);
  useEffect(() => () => registry?.set(owner, undefined), [registry, owner]);
}

/** Offers further actions while the component is mounted; `read` is asked when they are looked for. */
export function useOfferedActions(read: () => readonly Action[]): void {
  const registry = useContext(ActionsContext);
  const [owner] = useState(() => ({}));
  useEffect(() => {
    registry?.offer(owner, read);
    return () => registry?.offer(owner, undefined);
  }, [registry, owner, read]);
}

/** The registry itself, for those that list or choose among all actions. */
export function useActionRegistry(): ActionRegistry {
  const registry = useContext(ActionsContext);
  if (!registry) throw new Error('Actions are listed inside an ActionsProvider');
  return registry;
}

const nothing: readonly Action[] = [];
const none = (): readonly Action[] => nothing;
const never = (): (() => void) => () => undefined;

/** All actions of the page, as they stand. */
export function useAllActions(): readonly Action[] {
  const registry = useContext(ActionsContext);
  return useSyncExternalStore(registry?.subscribe ?? never, registry?.list ?? none);
}

/** One action by its id, for a button or a menu. */
export const useAction = (id: string): Action | undefined => useAllActions().find((action) => action.id === id);
