import type { FieldValue } from '#shared/field.ts';
import { chooseTogether, slotsAsked, type Together } from './choices.ts';
import { canHold } from './can-hold.ts';
import { findValue } from './find-value.ts';
import type { Literal } from './formula.ts';
import { naturalTexts } from './natural-texts.ts';
import { BEFORE, slotsOf } from './slots.ts';
import type { SolveContext, SolveField } from './solve-context.ts';
import type { SolutionDraft, Unit } from './unit.ts';
import { FIRST, FULL, LAST } from './unit-keys.ts';
import type { Want } from './want.ts';

interface NameOption {
  readonly fields: Together;
}

/**
 * [SF-3] The name of a person, which Salesforce makes of first and last name: the three are found together. It is
 * proven to be impossible where one of them alone is.
 */
export function nameUnit(context: SolveContext): Unit {
  const [first, last, full] = [FIRST, LAST, FULL].map((name) => fieldOf(name, context));
  const slots = slotsOf(LAST, context);
  const isWritten = context.stages.some(({ writes }) => writes !== undefined && (FIRST in writes || LAST in writes));
  return {
    check(literals) {
      if (!first || !last || !full || isWritten || slots.some(({ given, anew }) => given ?? anew))
        return { type: 'open' };
      const order = slotsAsked(slots, literals);
      const byField = [first, last, full].map((field) => ({ field, wants: wantsOf(field.name, literals) }));
      const chosen = chooseTogether<NameOption>(order, literals, (slot) => {
        const wants = byField.flatMap((each) => each.wants).filter((each) => isAskedAt(each, slot.at, literals));
        return optionsFor(first, last, full, wants, context);
      });
      if (chosen) return { type: 'fits', write: (draft) => write(draft, chosen) };
      const isRuledOut = order.some(({ at }) =>
        byField.some(({ field, wants }) => {
          const own = wants.filter((each) => isAskedAt(each, at, literals));
          return findValue({ field, wants: own, avoid: [], natural: undefined }).type === 'never';
        }),
      );
      return { type: isRuledOut ? 'never' : 'open' };
    },
  };
}

const fieldOf = (name: string, { fields }: SolveContext): SolveField | undefined =>
  fields.find((field) => field.name === name);

const wantsOf = (name: string, literals: readonly Literal[]): readonly Want[] =>
  literals.flatMap((each) => (each.type === 'value' && each.field === name ? [each.want] : []));

const isAskedAt = (want: Want, slot: number, literals: readonly Literal[]): boolean =>
  literals.some((each) => each.type === 'value' && each.want === want && each.slot === slot);

/** Pairs of names: natural ones, those that fit each field by itself, and full names taken apart at their blanks. */
function optionsFor(
  first: SolveField,
  last: SolveField,
  full: SolveField,
  wants: readonly Want[],
  context: SolveContext,
): readonly NameOption[] {
  const alone = (field: SolveField): readonly FieldValue[] => {
    const own = wants.filter(({ criterion }) => criterion.field === field.name);
    const found = findValue({ field, wants: own, avoid: [], natural: context.natural?.[field.name] });
    return [...(found.type === 'found' ? [found.value] : []), ...naturalTexts(field)];
  };
  const whole = findValue({
    field: { ...full, required: true },
    wants: wants.filter(({ criterion }) => criterion.field === FULL),
    avoid: [],
    natural: undefined,
  });
  const parts = whole.type === 'found' && typeof whole.value === 'string' ? takenApart(whole.value) : [];
  const lasts = [...alone(last), ...wants.flatMap(({ criterion }) => textsOf(criterion.value))];
  const pairs = [
    ...parts,
    ...alone(first).flatMap((given) => lasts.map((family): readonly [FieldValue, FieldValue] => [given, family])),
    ...lasts.map((family): readonly [FieldValue, FieldValue] => [null, family]),
  ];
  return pairs
    .filter(([given, family]) => canHold(first, given) && canHold(last, family))
    .map(([given, family]) => ({ fields: { [FIRST]: given, [LAST]: family, [FULL]: joined(given, family) } }));
}

const takenApart = (name: string): readonly (readonly [FieldValue, FieldValue])[] => [
  ...Array.from(name, (letter, at) => (letter === ' ' ? at : -1))
    .filter((at) => at > 0)
    .map((at): readonly [FieldValue, FieldValue] => [name.slice(0, at), name.slice(at + 1)]),
  [null, name],
];

const joined = (given: FieldValue, family: FieldValue): string =>
  given === null ? String(family ?? '') : family === null ? String(given) : `${String(given)} ${String(family)}`;

const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

/** The full name is never written: it follows from the others. */
function write(draft: SolutionDraft, chosen: ReadonlyMap<number, NameOption>): void {
  const before = chosen.get(BEFORE)?.fields;
  let now = before;
  for (const [at, { fields }] of [...chosen].sort(([a], [b]) => a - b)) {
    if (at === BEFORE) continue;
    for (const name of [FIRST, LAST]) {
      const value = fields[name] ?? null;
      if (at === 0) {
        draft.record[name] = value;
        if (before && before[name] !== value) draft.before[name] = before[name] ?? null;
      } else if (value !== now?.[name]) {
        const update = draft.updates.get(at) ?? {};
        update[name] = value;
        draft.updates.set(at, update);
      }
    }
    now = fields;
  }
}
