import type { Action, ActionScope } from './action.ts';

export interface KeySection {
  readonly section: string;
  readonly scope: ActionScope;
  readonly where: string;
  readonly actions: readonly Action[];
}

const WHERE = { canvas: 'on the canvas', editor: 'in FlowBuilder', app: 'on every page' } as const;

const ORDER: readonly ActionScope[] = ['canvas', 'editor', 'app'];

/** The actions that have keys, by section and by where the keys hold, the narrowest scope first. */
export function actionsByKey(actions: readonly Action[]): readonly KeySection[] {
  const sections = new Map<string, KeySection & { actions: Action[] }>();
  for (const action of actions) {
    if (action.keys === undefined || action.keys.length === 0) continue;
    const where = action.where ?? WHERE[action.scope];
    const key = `${where} ${action.section}`;
    const known = sections.get(key);
    if (known) known.actions.push(action);
    else sections.set(key, { section: action.section, scope: action.scope, where, actions: [action] });
  }
  return [...sections.values()].toSorted((a, b) => ORDER.indexOf(a.scope) - ORDER.indexOf(b.scope));
}
