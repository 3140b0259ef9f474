import type { FieldValue } from '#shared/field.ts';
import type { Literal } from './formula.ts';
import { BEFORE, type Slot } from './slots.ts';

/** Several fields that have their values together, such as those of a record that a path leads to. */
export type Together = Readonly<Record<string, FieldValue>>;

/** One choice for each slot, so that all literals come out as wanted; undefined where none of the choices do. */
export function chooseTogether<Choice extends { readonly fields: Together }>(
  order: readonly Slot[],
  literals: readonly Literal[],
  choicesFor: (slot: Slot, own: readonly Literal[]) => readonly Choice[],
): ReadonlyMap<number, Choice> | undefined {
  const chosen = new Map<number, Choice>();
  const place = (index: number): boolean => {
    const slot = order[index];
    if (!slot) return true;
    const own = literals.filter((literal) => literal.slot === slot.at);
    // What was chosen for another slot comes first, so that nothing changes without need.
    for (const choice of [...(slot.given ? [] : chosen.values()), ...choicesFor(slot, own)]) {
      if (!fits(choice.fields, own, chosen.get(BEFORE)?.fields)) continue;
      chosen.set(slot.at, choice);
      if (place(index + 1)) return true;
      chosen.delete(slot.at);
    }
    return false;
  };
  return place(0) ? chosen : undefined;
}

const fits = (fields: Together, literals: readonly Literal[], before: Together | undefined): boolean =>
  literals.every((literal) => {
    const value = fields[literal.field] ?? null;
    if (literal.type === 'value') return literal.want.fits(value);
    return (value !== (before?.[literal.field] ?? null)) === literal.holds;
  });

/** The slots that literals speak of, the one before the update only where they need it. */
export function slotsAsked(slots: readonly Slot[], literals: readonly Literal[]): readonly Slot[] {
  const asksBefore = literals.some(({ slot, type }) => slot === BEFORE || type === 'changed');
  return slots.filter(({ at }) => (at === BEFORE ? asksBefore : literals.some(({ slot }) => slot === at)));
}
