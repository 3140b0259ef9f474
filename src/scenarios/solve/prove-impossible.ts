import { momentOf } from '#criteria/compare-values.ts';
import type { Criterion } from '#criteria/criteria.ts';
import { parseRelativeDate } from '#criteria/relative-date.ts';
import { solveCriteria } from '../solve.ts';
import { canHold } from './can-hold.ts';
import type { Goal } from './goal.ts';
import type { Impossible } from './solve-answer.ts';
import type { Related, SolveContext, SolveField, Stage } from './solve-context.ts';
import { FIRST, FULL, LAST } from './unit-keys.ts';
import { operandsOf } from './want.ts';

/**
 * A proof that no record reaches all goals, whoever its owner is, whatever was matched, whenever it comes and whatever
 * is changed where it may be; undefined where there is none. What a context says of one org and one instant is left aside.
 */
export function proveImpossible(goals: readonly Goal[], context: SolveContext): Impossible | undefined {
  const answer = solveCriteria(goals, anyRecord(context));
  return answer.type === 'impossible' && holdsAnyTime(answer.core, context.stages) ? answer : undefined;
}

/** The same stages for a record of which nothing is known. */
const anyRecord = ({ fields, stages, timeZone, updated, related }: SolveContext): SolveContext => {
  const free = fields.map(freed);
  const names = [
    ...new Set([...free.map(({ name }) => name), ...stages.flatMap(({ writes = {} }) => Object.keys(writes))]),
  ];
  return {
    fields: free,
    timeZone,
    updated,
    stages: stages.map((stage, at) => anyStage(stage, at, free, names)),
    related: (root, stage) => anyRelated(related?.(root, stage)),
  };
};

/** [SF-3] What it is and how long it may be stays; what an org offers for it does not. */
const freed = ({ readOnly: _readOnly, only: _only, ...field }: SolveField): SolveField => field;

/** Kept by Salesforce itself, with every change. */
const STAMPS = ['LastModifiedDate', 'LastModifiedById', 'SystemModstamp'];

function anyStage(
  { now, update, writes = {} }: Stage,
  at: number,
  fields: readonly SolveField[],
  names: readonly string[],
): Stage {
  if (at === 0) return { now };
  const known = Object.entries(writes).filter(([name, value]) => {
    const field = fields.find((each) => each.name === name);
    // What is kept otherwise than it is written, or refused, is left open.
    const isKnown = typeof value !== 'object' || value === null;
    return isKnown && (field === undefined ? value === null : canHold(field, value));
  });
  const open = Object.keys(writes).filter((name) => !known.some(([each]) => each === name));
  const renamed = FIRST in writes || LAST in writes ? [FULL] : [];
  return {
    now,
    update:
      update === true
        ? names
        : update === 'anew' || update === 'filled'
          ? update
          : [...STAMPS, ...open, ...renamed, ...(update === undefined || update === false ? [] : update)],
    writes: Object.fromEntries(known),
  };
}

/** Any record at all, with any fields. */
const anyRelated = (related: Related | undefined): Related | undefined => {
  if (!related) return undefined;
  const names = new Set(related.candidates.flatMap(({ fields }) => Object.keys(fields)));
  const make = (related.make ?? []).map(freed).map(({ required: _required, ...field }) => field);
  const others = [...names].filter((name) => make.every((field) => field.name !== name));
  return { candidates: [], make: [...make, ...others.filter((name) => name !== TYPE).map(anyText), typeOf(related)] };
};

const TYPE = 'Type';

/** [CND-4] What is to be an owner by its id is a user or a queue by it as well. */
function typeOf({ candidates, make }: Related): SolveField {
  const types = new Set(candidates.map(({ fields }) => fields[TYPE] ?? null));
  return make === undefined && types.size > 0 ? { ...anyText(TYPE), only: [...types, null] } : anyText(TYPE);
}

const anyText = (name: string): SolveField => ({ name, label: name, type: 'text' });

/** [CLK-5] Whether goals contradict each other at every instant, and not just at those that they were tried at. */
function holdsAnyTime(core: readonly Goal[], stages: readonly Stage[]): boolean {
  const timed = core.filter(({ criteria }) => criteria.items.some((item) => kindsOf(item).length > 0));
  const kinds = new Set(timed.flatMap(({ criteria }) => criteria.items.flatMap(kindsOf)));
  return kinds.size < 2 && timed.every(({ stage = 0 }) => stages[stage]?.now === stages[0]?.now);
}

/** What a criterion measures time by: none, fixed moments, days from today, or units of the calendar. */
function kindsOf(criterion: Criterion): readonly string[] {
  if (criterion.operator.startsWith('within-')) return ['days'];
  return operandsOf(criterion).flatMap((value) => {
    const relative = parseRelativeDate(value);
    if (relative) return [relative.unit === 'DAY' ? 'days' : relative.unit];
    return momentOf(value) ? ['fixed'] : [];
  });
}
