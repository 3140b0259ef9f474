import type { FieldValue } from '#shared/field.ts';
import { explainCore } from './solve/explain-core.ts';
import { fieldUnit } from './solve/field-unit.ts';
import { findValue } from './solve/find-value.ts';
import { formulaOfGoals } from './solve/formula-of-goal.ts';
import type { Goal } from './solve/goal.ts';
import { nameUnit } from './solve/name-unit.ts';
import { relatedUnit } from './solve/related-unit.ts';
import { FormulaSearch, type SearchAnswer } from './solve/search-formula.ts';
import type { SolveAnswer, Solved } from './solve/solve-answer.ts';
import type { SolveContext, SolveField } from './solve/solve-context.ts';
import type { SolutionDraft, Unit, UnitAnswer } from './solve/unit.ts';
import { NAME_UNIT } from './solve/unit-keys.ts';

/** [CND-1] to [CND-4] Values of a record with which all goals are reached, or a proof that there are none. */
export function solveCriteria(goals: readonly Goal[], context: SolveContext): SolveAnswer {
  const answer = searchFor(goals, context);
  if (answer.type === 'found') return solutionOf(answer.answers, context);
  if (answer.type === 'never') {
    const core = coreOf(goals, context);
    return { type: 'impossible', because: explainCore(core, context), core };
  }
  const because = answer.spent
    ? 'There are more ways to combine the criteria than were tried'
    : 'A value was not found, and it is not proven that there is none';
  return { type: 'unknown', because };
}

function searchFor(goals: readonly Goal[], context: SolveContext): SearchAnswer {
  const units = new Map<string, Unit>();
  const unitOf = (key: string): Unit => {
    const unit = units.get(key) ?? makeUnit(key, context);
    units.set(key, unit);
    return unit;
  };
  return new FormulaSearch(unitOf).search(formulaOfGoals(goals, context));
}

function makeUnit(key: string, context: SolveContext): Unit {
  if (key === NAME_UNIT) return nameUnit(context);
  const point = key.indexOf('.');
  const name = key.slice(point + 1);
  if (key.startsWith('related.')) return relatedUnit(name, context);
  return fieldUnit(context.fields.find((field) => field.name === name) ?? written(name), context);
}

/** A field that only a node writes. */
const written = (name: string): SolveField => ({ name, label: name, type: 'text' });

/** Goals that cannot be reached together, none of them with one to spare: many are left out at once, then fewer. */
function coreOf(goals: readonly Goal[], context: SolveContext): readonly Goal[] {
  let core = goals;
  for (let size = Math.ceil(goals.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < core.length;) {
      const without = [...core.slice(0, from), ...core.slice(from + size)];
      if (searchFor(without, context).type === 'never') core = without;
      else from += size;
    }
  }
  return core;
}

function solutionOf(answers: readonly Extract<UnitAnswer, { type: 'fits' }>[], context: SolveContext): Solved {
  const draft: SolutionDraft = { record: {}, before: {}, updates: new Map(), related: {}, ownerBefore: undefined };
  for (const { write } of answers) write(draft);
  const { record, before, related, ownerBefore } = draft;
  return {
    type: 'solved',
    record: { ...requiredOf(context, record), ...record },
    before,
    updates: [...draft.updates].sort(([a], [b]) => a - b).map(([stage, fields]) => ({ stage, fields })),
    related,
    ...(ownerBefore && { ownerBefore }),
  };
}

/** What a record cannot be without. */
function requiredOf({ fields, natural, fixed }: SolveContext, record: SolutionDraft['record']) {
  const values: Record<string, FieldValue> = {};
  for (const field of fields) {
    if (field.required !== true || Object.hasOwn(record, field.name) || Object.hasOwn(fixed ?? {}, field.name))
      continue;
    const found = findValue({ field, wants: [], avoid: [], natural: natural?.[field.name] });
    if (found.type === 'found') values[field.name] = found.value;
  }
  return values;
}
