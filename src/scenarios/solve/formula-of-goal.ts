import type { Criteria, Criterion } from '#criteria/criteria.ts';
import { parseFieldPath } from '#criteria/field-path.ts';
import { parseLogic, type Logic } from '#criteria/parse-logic.ts';
import { constant, joined, type Formula, type Literal } from './formula.ts';
import type { Goal } from './goal.ts';
import { BEFORE, slotAt } from './slots.ts';
import type { SolveContext } from './solve-context.ts';
import { FIRST, FULL, LAST, NAME_UNIT, OWNER, ownUnit, unitOfRoot } from './unit-keys.ts';
import { want } from './want.ts';

/** Whether the full name of a person is asked about, so that its parts are found with it. */
type Asking = SolveContext & { readonly asksName: boolean };

/** Where the value of a path comes from; undefined where it reads as blank whatever the record holds. */
type Source = { readonly unit: string; readonly field: string; readonly changes: boolean };

/** [CND-3] What a goal asks of the record, as a formula over single values. */
function formulaOfGoal(goal: Goal, context: Asking): Formula {
  const stage = goal.stage ?? 0;
  const single = goal.item === undefined ? undefined : goal.criteria.items[goal.item];
  if (goal.item !== undefined) return single ? asks(single, goal.holds, stage, context) : constant(!goal.holds);
  const logic = logicOf(goal.criteria);
  return logic === undefined ? constant(!goal.holds) : formulaOf(logic, goal, goal.holds, stage, context);
}

/** Undefined where the expression is wrong: then nothing holds. */
function logicOf({ logic, expression, items }: Criteria): Logic | undefined {
  if (logic === 'custom') {
    const read = parseLogic(expression ?? '', items.length);
    return read.ok ? read.value : undefined;
  }
  const parts = items.map((_, index): Logic => ({ type: 'item', index }));
  // Without any criteria they hold, with `any` as well.
  return { type: logic === 'any' && parts.length > 0 ? 'or' : 'and', parts };
}

function formulaOf(logic: Logic, { criteria }: Goal, holds: boolean, stage: number, context: Asking): Formula {
  const inside = (part: Logic, wanted: boolean): Formula => {
    if (part.type === 'not') return inside(part.of, !wanted);
    if (part.type === 'item') {
      const item = criteria.items[part.index];
      return item ? asks(item, wanted, stage, context) : constant(!wanted);
    }
    const type = (part.type === 'and') === wanted ? 'and' : 'or';
    return joined(
      type,
      part.parts.map((each) => inside(each, wanted)),
    );
  };
  return inside(logic, holds);
}

/** [CND-1] One criterion, taken apart into what it asks of the value now, of the one before, and of both. */
function asks(criterion: Criterion, holds: boolean, stage: number, context: Asking): Formula {
  const source = sourceOf(criterion.field, stage, context);
  const changed = (wanted: boolean): Formula => {
    if (!context.updated || !source?.changes) return constant(!wanted);
    return literal({ ...place(source, slotOf(source, stage, context)), type: 'changed', holds: wanted });
  };
  const value = (operator: Criterion['operator'], wanted: boolean, isBefore = false): Formula => {
    const now = context.stages[stage]?.now ?? 0;
    const wish = want({ ...criterion, operator }, wanted, now, context.timeZone);
    if (!source) return constant(wish.fits(null));
    return literal({
      ...place(source, isBefore ? BEFORE : slotOf(source, stage, context)),
      type: 'value',
      want: wish,
    });
  };
  switch (criterion.operator) {
    case 'has-changed':
      return changed(holds);
    case 'has-not-changed':
      return changed(!holds);
    case 'changed-to':
      return joined(holds ? 'and' : 'or', [value('equals', holds), changed(holds)]);
    case 'changed-from':
      // Where there is no value before, nothing was changed from it.
      if (!context.updated || !source?.changes) return constant(!holds);
      return joined(holds ? 'and' : 'or', [value('equals', holds, true), changed(holds)]);
    default:
      return value(criterion.operator, holds);
  }
}

function sourceOf(path: string, stage: number, context: Asking): Source | undefined {
  const { root, field } = parseFieldPath(path);
  if (root === undefined) {
    const hasOwner = field === 'OwnerId' && (context.related?.(OWNER, stage)?.candidates ?? []).length > 0;
    if (hasOwner) return { unit: unitOfRoot(OWNER), field: '', changes: true };
    const written = context.stages.slice(0, stage + 1).some(({ writes }) => writes && Object.hasOwn(writes, field));
    const isThere = written || context.fields.some(({ name }) => name === field);
    if (!isThere) return undefined;
    return { unit: joinsName(field, context) ? NAME_UNIT : ownUnit(field), field, changes: true };
  }
  if (context.related?.(root, stage) === undefined) return undefined;
  // What a match found is looked up as it is now, so it is the same before.
  return { unit: unitOfRoot(root), field, changes: root === OWNER };
}

/** Whether the field is part of a person's name, and the whole of it is asked about. */
const joinsName = (field: string, { asksName }: Asking): boolean =>
  asksName && (field === FIRST || field === LAST || field === FULL);

function slotOf({ unit, field }: Source, stage: number, context: SolveContext): number {
  if (unit === NAME_UNIT) return slotAt(LAST, stage, context);
  if (unit === unitOfRoot(OWNER)) return slotAt('OwnerId', stage, context);
  return unit === ownUnit(field) ? slotAt(field, stage, context) : 0;
}

const place = ({ unit, field }: Source, slot: number) => ({ unit, field, slot });

const literal = (of: Literal): Formula => ({ type: 'literal', literal: of });

/** All goals at once. */
export function formulaOfGoals(goals: readonly Goal[], context: SolveContext): Formula {
  const asked = new Set(goals.flatMap(({ criteria }) => criteria.items.map(({ field }) => field)));
  const asksName = asked.has(FULL) && context.fields.some(({ name, readOnly }) => name === FULL && readOnly === true);
  const asking: Asking = { ...context, asksName };
  return joined(
    'and',
    goals.map((goal) => formulaOfGoal(goal, asking)),
  );
}
