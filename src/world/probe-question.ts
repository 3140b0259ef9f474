import type { Criteria, Criterion, Operator } from '#criteria/criteria.ts';
import { parseFieldPath } from '#criteria/field-path.ts';
import type { Choice } from '#nodes/contract/node-type.ts';

export type ProbeObject = 'Lead' | 'Contact' | 'Account';

/** What records of the org are asked, as they stand before a run: the choices of a node in the order they are tried. */
export interface ProbeQuestion {
  readonly object: ProbeObject;
  readonly choices: readonly Choice[];
  readonly hidden: Hidden;
}

/** What only a run can tell of a record that comes to a node. */
export interface Hidden {
  /** [GRA-4] Whether an update may have started the trip: then what has changed depends on it. */
  readonly update: boolean;
  /** [MAT-1] Names of match variables. */
  readonly variables: readonly string[];
  /** Fields that nodes before this one may write, with the name of one that does. */
  readonly written: readonly { readonly field: string; readonly by: string }[];
  /** Name of a node before this one after which the trip may go on with another record (CNV-2, MRG-2). */
  readonly replacedBy: string | undefined;
}

/** Nothing is hidden: as for a record that has just been created, or for the candidates of a match. */
export const nothingHidden: Hidden = { update: false, variables: [], written: [], replacedBy: undefined };

/** Why a criterion cannot be answered before a run. */
export type Doubt =
  | { readonly type: 'matched'; readonly variable: string }
  | { readonly type: 'changed' }
  | { readonly type: 'written'; readonly field: string; readonly by: string }
  | { readonly type: 'replaced'; readonly by: string };

const ABOUT_CHANGES: ReadonlySet<Operator> = new Set<Operator>([
  'has-changed',
  'has-not-changed',
  'changed-to',
  'changed-from',
]);

/** [CND-1] Whether an operator asks what an update has changed. */
export const asksChange = (operator: Operator): boolean => ABOUT_CHANGES.has(operator);

/** Why a criterion cannot be answered before a run; undefined where it can. */
export function doubtOf({ field: path, operator }: Criterion, hidden: Hidden): Doubt | undefined {
  const { root, field } = parseFieldPath(path);
  if (root !== undefined && hidden.variables.includes(root)) return { type: 'matched', variable: root };
  if (hidden.update && asksChange(operator)) return { type: 'changed' };
  if (hidden.replacedBy !== undefined) return { type: 'replaced', by: hidden.replacedBy };
  const own = root === undefined ? field : root === 'Owner' ? 'OwnerId' : undefined;
  const writer = hidden.written.find((each) => each.field === own);
  return writer && { type: 'written', ...writer };
}

/** The doubts of each criterion, in their order. */
export const doubtsOf = (criteria: Criteria, hidden: Hidden): readonly (Doubt | undefined)[] =>
  criteria.items.map((item) => doubtOf(item, hidden));
