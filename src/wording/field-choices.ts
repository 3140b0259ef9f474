import type { FieldInfo } from '#shared/field.ts';
import { parseFieldPath } from '#criteria/field-path.ts';
import { variablesOf, type OptionScope } from './options-of.ts';

/** A field that a criterion can ask about. */
export interface FieldChoice {
  /** Path as criteria write it: `LeadSource`, `Owner.Name`, `MatchedAccount.Industry`. */
  readonly path: string;
  readonly label: string;
  readonly field: FieldInfo;
}

export interface FieldGroup {
  readonly title: string;
  readonly choices: readonly FieldChoice[];
}

/** [CND-4] Whether a user or a queue owns the record; not a field of the user. */
const OWNER_TYPE: FieldInfo = { name: 'Type', label: 'Type', type: 'picklist', picklist: ['User', 'Queue'] };

/** [CND-4] Every field that criteria of a node can read: the record's, its owner's, and those of earlier matches. */
export function fieldChoices(scope: OptionScope, of: 'routed' | 'Lead' | 'Contact' | 'Account'): readonly FieldGroup[] {
  const { environment, graph } = scope;
  const object = of === 'routed' ? graph.object : of;
  const own = environment.fields[object].map((field) => ({ path: field.name, label: field.label, field }));
  const group = (title: string, root: string, fields: readonly FieldInfo[]): FieldGroup => ({
    title,
    choices: fields.map((field) => ({ path: `${root}.${field.name}`, label: `${root}: ${field.label}`, field })),
  });
  const groups = [{ title: object, choices: own }, group('Owner', 'Owner', [OWNER_TYPE, ...environment.fields.User])];
  if (of !== 'routed') return groups;
  const matches = variablesOf(scope).map(({ name, object: held, before }) =>
    group(before ? `${name} (${held})` : `${name} (${held}), not before this node`, name, environment.fields[held]),
  );
  return [...groups, ...matches];
}

/** The field a path names; undefined where there is none by that name. */
export function findChoice(groups: readonly FieldGroup[], path: string): FieldChoice | undefined {
  for (const { choices } of groups) {
    const found = choices.find((choice) => choice.path === path);
    if (found) return found;
  }
  return undefined;
}

/** How a path reads in a sentence: the field's label, with its root before it. */
export function labelOfPath(groups: readonly FieldGroup[], path: string): string {
  const { root, field } = parseFieldPath(path);
  return findChoice(groups, path)?.label ?? (root === undefined ? field : `${root}: ${field}`);
}
