import type { Action, ActionScope } from './action.ts';

export interface KeySection {
  readonly section: string;
  readonly scope: ActionScope;
  readonly actions: readonly Action[];
}

const ORDER: readonly ActionScope[] = ['canvas', 'editor', 'app'];

/** The actions that have keys, by section and by where the keys hold, the narrowest scope first. */
export function actionsByKey(actions: readonly Action[]): readonly KeySection[] {
  const sections = new Map<string, { section: string; scope: ActionScope; actions: Action[] }>();
  for (const action of actions) {
    if (action.keys === undefined || action.keys.length === 0) continue;
    const key = `${action.scope} ${action.section}`;
    const known = sections.get(key);
    if (known) known.actions.push(action);
    else sections.set(key, { section: action.section, scope: action.scope, actions: [action] });
  }
  return [...sections.values()].toSorted((a, b) => ORDER.indexOf(a.scope) - ORDER.indexOf(b.scope));
}
