import { compileCriterion, type CriterionTest } from './compile-criterion.ts';
import type { Criteria, CriteriaFacts, CriteriaVerdict, Criterion } from './criteria.ts';
import { parseLogic, type Logic } from './parse-logic.ts';

interface Compiled {
  readonly items: readonly { readonly criterion: Criterion; readonly test: CriterionTest }[];
  readonly logic: 'all' | 'any' | Logic | undefined;
  /** Set where a custom expression is wrong: then nothing holds. */
  readonly error?: string;
}

// Criteria are never changed in place, so what was made of one holds for as long as it lives.
const compiled = new WeakMap<Criteria, Compiled>();

/** [CND-2] [CND-3] Whether criteria hold. Without any criteria they do; with a wrong expression they do not. */
export function criteriaHold(criteria: Criteria, facts: CriteriaFacts): boolean {
  const { items, logic } = compiled.get(criteria) ?? compile(criteria);
  if (logic === undefined) return false;
  if (typeof logic !== 'string') return logicHolds(logic, items, facts);
  if (items.length === 0) return true;
  const decisive = logic === 'any';
  for (let index = 0; index < items.length; index += 1)
    if (itemHolds(items, index, facts) === decisive) return decisive;
  return !decisive;
}

/** The same answer as `criteriaHold`, with what each criterion saw and how it came out. */
export function evaluateCriteria(criteria: Criteria, facts: CriteriaFacts): CriteriaVerdict {
  const { items, error } = compiled.get(criteria) ?? compile(criteria);
  const verdicts = items.map(({ criterion, test }) => {
    const value = facts.read(criterion.field);
    return { criterion, value, before: facts.before(criterion.field), holds: test(value, facts) };
  });
  const holds = criteriaHold(criteria, facts);
  return error === undefined ? { holds, items: verdicts } : { holds, items: verdicts, error };
}

/** Whether criteria hold, as far as that can be known. */
export type Standing = 'holds' | 'fails' | 'unknown';

/**
 * How criteria come out where some criteria cannot be answered yet: `unknown` only where the rest leaves it open.
 * `known` is asked with the 0-based position. Where all are known, the answer is that of `criteriaHold`.
 */
export function criteriaStanding(
  criteria: Criteria,
  facts: CriteriaFacts,
  known: (index: number) => boolean,
): Standing {
  const { items, logic } = compiled.get(criteria) ?? compile(criteria);
  if (logic === undefined) return 'fails';
  const standing = (index: number): Standing =>
    !known(index) ? 'unknown' : itemHolds(items, index, facts) ? 'holds' : 'fails';
  if (typeof logic !== 'string') return logicStanding(logic, standing);
  if (items.length === 0) return 'holds';
  return joined(items.length, logic === 'any', standing);
}

function logicStanding(logic: Logic, standing: (index: number) => Standing): Standing {
  if (logic.type === 'item') return standing(logic.index);
  if (logic.type === 'not') {
    const of = logicStanding(logic.of, standing);
    return of === 'unknown' ? of : of === 'holds' ? 'fails' : 'holds';
  }
  const { parts } = logic;
  return joined(parts.length, logic.type === 'or', (index) => {
    const part = parts[index];
    return part ? logicStanding(part, standing) : 'fails';
  });
}

/** One that holds decides an OR, one that fails an AND; else what is unknown leaves it open. */
function joined(count: number, isOr: boolean, standing: (index: number) => Standing): Standing {
  const decisive = isOr ? 'holds' : 'fails';
  let open = false;
  for (let index = 0; index < count; index += 1) {
    const part = standing(index);
    if (part === decisive) return decisive;
    if (part === 'unknown') open = true;
  }
  if (open) return 'unknown';
  return isOr ? 'fails' : 'holds';
}

function itemHolds(items: Compiled['items'], index: number, facts: CriteriaFacts): boolean {
  const item = items[index];
  return item !== undefined && item.test(facts.read(item.criterion.field), facts);
}

function logicHolds(logic: Logic, items: Compiled['items'], facts: CriteriaFacts): boolean {
  switch (logic.type) {
    case 'item':
      return itemHolds(items, logic.index, facts);
    case 'not':
      return !logicHolds(logic.of, items, facts);
    case 'and':
    case 'or': {
      const decisive = logic.type === 'or';
      for (const part of logic.parts) if (logicHolds(part, items, facts) === decisive) return decisive;
      return !decisive;
    }
  }
}

function compile(criteria: Criteria): Compiled {
  const items = criteria.items.map((criterion) => ({ criterion, test: compileCriterion(criterion) }));
  const made = { items, ...compileLogic(criteria) };
  compiled.set(criteria, made);
  return made;
}

function compileLogic(criteria: Criteria): Pick<Compiled, 'logic' | 'error'> {
  if (criteria.logic !== 'custom') return { logic: criteria.logic };
  const logic = parseLogic(criteria.expression ?? '', criteria.items.length);
  return logic.ok ? { logic: logic.value } : { logic: undefined, error: logic.error.message };
}
