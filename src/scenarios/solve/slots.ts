import type { FieldValue } from '#shared/field.ts';
import type { SolveContext, Stage, UnknownValue } from './solve-context.ts';

/** Slot of the value before the update that started the trip. */
export const BEFORE = -1;

/** A stretch of stages in which a field keeps its value. */
export interface Slot {
  /** Stage from which the value stands; `BEFORE` for the one before the update. */
  readonly at: number;
  /** Another record than before has the value; `filled` where it takes that of the one before if it has none. */
  readonly anew?: 'anew' | 'filled';
  /** Set where the value is not to be chosen. */
  readonly given?: { readonly value: FieldValue } | UnknownValue;
}

/** The slots of an own field in their order in time. */
export function slotsOf(field: string, context: SolveContext): readonly Slot[] {
  const { stages, updated, fixed, fixedBefore } = context;
  const slots: Slot[] = [];
  if (updated) slots.push({ at: BEFORE, ...given(fixedBefore, field, given(fixed, field)) });
  stages.forEach(({ update, writes }, at) => {
    if (writes && Object.hasOwn(writes, field)) slots.push({ at, ...given(writes, field) });
    else if (at === 0) slots.push({ at, ...given(fixed, field) });
    else if (update === 'anew' || update === 'filled') slots.push({ at, anew: update, ...given(fixed, field) });
    else if (mayChange(update, field, context)) slots.push({ at });
  });
  return slots;
}

/** The slot in which a field is at a stage. */
export function slotAt(field: string, stage: number, context: SolveContext): number {
  const own = slotsOf(field, context).filter(({ at }) => at <= stage);
  return own.at(-1)?.at ?? 0;
}

const mayChange = (update: Stage['update'], field: string, { fields }: SolveContext): boolean =>
  typeof update === 'object'
    ? update.includes(field)
    : update === true && fields.some(({ name, readOnly }) => name === field && readOnly !== true);

function given(
  values: Readonly<Record<string, FieldValue | UnknownValue>> | undefined,
  field: string,
  otherwise: Pick<Slot, 'given'> = {},
): Pick<Slot, 'given'> {
  const value = values && Object.hasOwn(values, field) ? values[field] : undefined;
  if (value === undefined) return otherwise;
  return { given: typeof value === 'object' && value !== null ? value : { value } };
}
