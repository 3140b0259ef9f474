import type { Action, ActionScope } from './action.ts';
import { matchesKey, type PressedKey } from './key-spec.ts';

/** Where a key was pressed. */
export interface KeyPlace {
  /** Whether text is being typed there. */
  readonly typing: boolean;
  /** Whether letters find entries of a list there. */
  readonly typeAhead?: boolean;
  /** Whether actions of a scope hold there; `root` is the part of the page that they were registered for. */
  holds(scope: ActionScope, root: object | null): boolean;
}

interface Registered {
  readonly actions: readonly Action[];
  readonly root: object | null;
}

/** The actions of what is mounted. Later ones stand before earlier ones, narrow scopes before wide ones. */
export interface ActionRegistry {
  /** All actions that are registered, in the order of their registration. */
  list(): readonly Action[];
  /** Registers the actions of an owner in place of those it had; `undefined` takes them away. */
  set(owner: object, actions: readonly Action[] | undefined, root?: object | null): void;
  /** Has an owner's further actions, which have no keys, read whenever all that can be done is asked for. */
  offer(owner: object, read: (() => readonly Action[]) | undefined): void;
  /** All that can be done at this moment, offered actions included. */
  offered(): readonly Action[];
  /** Keeps that an action was chosen. */
  remember(id: string): void;
  /** Ids of the actions chosen of late, the last first. */
  recent(): readonly string[];
  /** The action that a key means at a place: the first enabled one, else one that tells why it cannot be done. */
  find(pressed: PressedKey, place: KeyPlace): Action | undefined;
  subscribe(listener: () => void): () => void;
}

/** How many of the actions chosen last are kept. */
const MOST_RECENT = 6;

const SCOPES: readonly ActionScope[] = ['canvas', 'editor', 'app'];

export function createActionRegistry(): ActionRegistry {
  const owners = new Map<object, Registered>();
  const listeners = new Set<() => void>();
  const offers = new Map<object, () => readonly Action[]>();
  let chosen: readonly string[] = [];
  let all: readonly Action[] = [];
  return {
    list: () => all,
    set(owner, actions, root = null) {
      if (actions) owners.set(owner, { actions, root });
      else owners.delete(owner);
      all = [...owners.values()].flatMap((registered) => registered.actions);
      for (const listener of listeners) listener();
    },
    offer(owner, read) {
      if (read) offers.set(owner, read);
      else offers.delete(owner);
    },
    offered: () => [...all, ...[...offers.values()].flatMap((read) => read())],
    remember(id) {
      chosen = [id, ...chosen.filter((each) => each !== id)].slice(0, MOST_RECENT);
    },
    recent: () => chosen,
    find(pressed, place) {
      const fitting = SCOPES.flatMap((scope) =>
        [...owners.values()]
          .toReversed()
          .filter(({ root }) => place.holds(scope, root))
          .flatMap(({ actions }) => actions.filter((action) => action.scope === scope)),
      ).filter((action) =>
        action.keys?.some(
          (spec) =>
            action.native !== true &&
            matchesKey(spec, pressed) &&
            (!place.typing || (action.typing === true && !isWritten(spec))) &&
            (place.typeAhead !== true || !isLetter(spec)),
        ),
      );
      return fitting.find((action) => action.enabled !== false) ?? fitting.find((action) => action.scope === 'canvas');
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether a key writes or moves where text is typed, so that it cannot mean anything else there. */
const isWritten = (spec: string): boolean => !/^(mod|alt)\+|^(shift\+)?f\d+$/i.test(spec);

const isLetter = (spec: string): boolean => /^(shift\+)?\p{L}$/u.test(spec);
