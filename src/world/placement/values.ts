import { compileCriterion } from '#criteria/compile-criterion.ts';
import type { CriteriaFacts, Criterion } from '#criteria/criteria.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { candidateValues } from './candidates.ts';
import type { WayStep } from './ways.ts';
import { bothOf, wishesFor, type Wish, type Wishes } from './wishes.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** What a way asks of a new record so far, and values that meet it. */
export interface WayValues {
  readonly values: Values;
  /** By field. */
  readonly wishes: ReadonlyMap<string, Wishes>;
  /** Fields that nodes of the way have written over. */
  readonly written: ReadonlySet<string>;
}

/** What is known of the record whose values are chosen. */
export interface ValueScope {
  readonly catalog: NodeCatalog;
  /** Fields that can be given a value when a record is created, by name. */
  readonly fields: ReadonlyMap<string, FieldInfo>;
  readonly now: number;
  readonly timeZone: string;
}

/** What has changed since when is no matter of a new record's values: the run shows it. */
const OF_CHANGE: readonly Criterion['operator'][] = ['has-changed', 'has-not-changed', 'changed-to', 'changed-from'];

/**
 * Values of a new record by which the criteria of a trigger or condition send it by an edge, as near to those
 * before as can be; none where no such values are found. What the way depends on otherwise (matches, owners, the id
 * that the sync brings) is left to the run.
 */
export function takeStep(before: WayValues, { node, edge }: WayStep, scope: ValueScope): readonly WayValues[] {
  const type = scope.catalog.typeOf(node.type);
  const choices = type?.waits === true ? [] : (type?.choices(node.config) ?? []);
  const at = choices.findIndex((choice) => choice.edge === edge);
  const own = choices[at];
  const demands = [
    ...(at < 0 ? choices : choices.slice(0, at)).map(({ criteria }) => wishesFor(criteria, false)),
    ...(own ? [wishesFor(own.criteria, true)] : []),
  ];
  const open = demands.map((sets) => sets.map((wishes) => wishes.filter((wish) => isOpen(wish, before, scope))));
  const written = new Set([...before.written, ...fieldsWrittenBy(node.config['values'])]);
  return open.reduce(bothOf, [[]]).flatMap((fresh): readonly WayValues[] => {
    const met = meet(fresh, before, scope);
    return met ? [{ ...met, written }] : [];
  });
}

/** Only the record's own values can be chosen, as long as no node of the way has written over them. */
const isOpen = ({ criterion: { field, operator } }: Wish, { written }: WayValues, { fields }: ValueScope): boolean =>
  fields.has(field) && !OF_CHANGE.includes(operator) && !written.has(field);

function fieldsWrittenBy(values: unknown): readonly string[] {
  if (!Array.isArray(values)) return [];
  return values.flatMap((row: unknown) =>
    typeof row === 'object' && row !== null && 'field' in row && typeof row.field === 'string' ? [row.field] : [],
  );
}

function meet(fresh: Wishes, before: WayValues, scope: ValueScope): Omit<WayValues, 'written'> | undefined {
  const values: Record<string, FieldValue> = { ...before.values };
  const wishes = new Map(before.wishes);
  for (const wish of fresh) {
    const { field: name } = wish.criterion;
    const earlier = wishes.get(name) ?? [];
    if (earlier.some(({ criterion, holds }) => criterion === wish.criterion && holds === wish.holds)) continue;
    const all = [...earlier, wish];
    wishes.set(name, all);
    const now = values[name] ?? null;
    // What the value met before, it meets still.
    if (comesTrue(wish, now, scope)) continue;
    const field = scope.fields.get(name);
    const criteria = all.map(({ criterion }) => criterion);
    const offered = field ? candidateValues(field, criteria, now, scope) : [];
    const value = offered.find((each) => all.every((one) => comesTrue(one, each, scope)));
    if (value === undefined) return undefined;
    values[name] = value;
  }
  return { values, wishes };
}

function comesTrue({ criterion, holds }: Wish, value: FieldValue, { now, timeZone }: ValueScope): boolean {
  const facts: CriteriaFacts = { read: () => value, before: () => undefined, now, timeZone };
  return compileCriterion(criterion)(value, facts) === holds;
}
