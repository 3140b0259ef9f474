import { compileCriterion } from '#criteria/compile-criterion.ts';
import type { Criteria, CriteriaFacts, Criterion } from '#criteria/criteria.ts';
import { parseLogic, type Logic } from '#criteria/parse-logic.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FieldInfo, FieldValue } from '#shared/field.ts';
import { candidateValues } from './placement-candidates.ts';
import type { Way } from './placement-ways.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** A criterion that is to hold, or not to. */
interface Wish {
  readonly criterion: Criterion;
  readonly holds: boolean;
}

/** Wishes that are to come true together. */
type Wishes = readonly Wish[];

interface Known {
  readonly catalog: NodeCatalog;
  /** Fields that can be given a value when a record is created, by name. */
  readonly fields: ReadonlyMap<string, FieldInfo>;
  /** What the record has where the way asks for nothing else. */
  readonly plain: Values;
  readonly now: number;
  readonly timeZone: string;
}

const MOST_LOOKS = 2_000;
const MOST_TOGETHER = 32;
/** What has changed since when is no matter of a new record's values: the run shows it. */
const OF_CHANGE: readonly Criterion['operator'][] = ['has-changed', 'has-not-changed', 'changed-to', 'changed-from'];

/**
 * Values of a new record by which the triggers' and conditions' criteria send it on a way, as near to the plain
 * ones as can be; undefined where no such values are found. What the way depends on otherwise (matches, owners,
 * the id that the sync brings) is left to the run.
 */
export function valuesForWay(way: Way, known: Known): Values | undefined {
  const demands: (readonly Wishes[])[] = [];
  const written = new Set<string>();
  const demand = (criteria: Criteria, wanted: boolean): void => {
    const open = (wish: Wish): boolean => isOpen(wish, known, written);
    demands.push(togetherFor(criteria, wanted).map((wishes) => wishes.filter(open)));
  };
  for (const { node, edge } of way) {
    const type = known.catalog.typeOf(node.type);
    const choices = type?.waits === true ? [] : (type?.choices(node.config) ?? []);
    const at = choices.findIndex((choice) => choice.edge === edge);
    for (const earlier of at < 0 ? choices : choices.slice(0, at)) demand(earlier.criteria, false);
    const own = choices[at];
    if (own) demand(own.criteria, true);
    for (const field of fieldsWrittenBy(node.config['values'])) written.add(field);
  }
  return fulfil(demands, known);
}

/** Only the record's own values can be chosen, as long as no node of the way has written over them. */
const isOpen = ({ criterion: { field, operator } }: Wish, { fields }: Known, written: ReadonlySet<string>): boolean =>
  fields.has(field) && !OF_CHANGE.includes(operator) && !written.has(field);

function fieldsWrittenBy(values: unknown): readonly string[] {
  if (!Array.isArray(values)) return [];
  return values.flatMap((row: unknown) =>
    typeof row === 'object' && row !== null && 'field' in row && typeof row.field === 'string' ? [row.field] : [],
  );
}

/** The ways in which criteria come out as wanted, each a set of wishes. */
function togetherFor(criteria: Criteria, wanted: boolean): readonly Wishes[] {
  const items = criteria.items.map((_, index): Logic => ({ type: 'item', index }));
  if (criteria.logic !== 'custom') {
    return wishesOf(
      { type: criteria.logic === 'all' || items.length === 0 ? 'and' : 'or', parts: items },
      criteria,
      wanted,
    );
  }
  const logic = parseLogic(criteria.expression ?? '', items.length);
  return logic.ok ? wishesOf(logic.value, criteria, wanted) : wanted ? [] : [[]];
}

function wishesOf(logic: Logic, criteria: Criteria, wanted: boolean): readonly Wishes[] {
  switch (logic.type) {
    case 'item': {
      const criterion = criteria.items[logic.index];
      return criterion ? [[{ criterion, holds: wanted }]] : [];
    }
    case 'not':
      return wishesOf(logic.of, criteria, !wanted);
    case 'and':
    case 'or': {
      const parts = logic.parts.map((part) => wishesOf(part, criteria, wanted));
      if ((logic.type === 'and') !== wanted) return parts.flat().slice(0, MOST_TOGETHER);
      return parts.reduce<readonly Wishes[]>(
        (all, part) => all.flatMap((one) => part.map((other) => [...one, ...other])).slice(0, MOST_TOGETHER),
        [[]],
      );
    }
  }
}

/** Chooses one set of wishes of each demand so that every field has a value that meets all of its wishes. */
function fulfil(demands: readonly (readonly Wishes[])[], known: Known): Values | undefined {
  let looks = 0;
  const choose = (index: number, chosen: Wishes, values: Values): Values | undefined => {
    const demand = demands[index];
    if (!demand) return values;
    for (const wishes of demand) {
      if ((looks += 1) > MOST_LOOKS) return undefined;
      const all = [...chosen, ...wishes];
      const next = meet(wishes, all, values, known);
      const done = next && choose(index + 1, all, next);
      if (done) return done;
    }
    return undefined;
  };
  return choose(0, [], known.plain);
}

function meet(fresh: Wishes, all: Wishes, values: Values, known: Known): Values | undefined {
  const next: Record<string, FieldValue> = { ...values };
  for (const name of new Set(fresh.map(({ criterion }) => criterion.field))) {
    const wishes = all.filter(({ criterion }) => criterion.field === name);
    const field = known.fields.get(name);
    const before = next[name] ?? null;
    const offered = field
      ? candidateValues(
          field,
          wishes.map(({ criterion }) => criterion),
          before,
          known,
        )
      : [before];
    const value = offered.find((each) => wishes.every((wish) => comesTrue(wish, each, known)));
    if (value === undefined) return undefined;
    next[name] = value;
  }
  return next;
}

function comesTrue({ criterion, holds }: Wish, value: FieldValue, { now, timeZone }: Known): boolean {
  const facts: CriteriaFacts = { read: () => value, before: () => undefined, now, timeZone };
  return compileCriterion(criterion)(value, facts) === holds;
}
