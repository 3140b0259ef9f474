import { blankToNull, type FieldValue } from '#shared/field.ts';
import { findValue, NEVER_FOUND, OPEN } from './find-value.ts';
import type { Literal } from './formula.ts';
import { BEFORE, slotsOf, type Slot } from './slots.ts';
import type { SolveContext, SolveField } from './solve-context.ts';
import type { SolutionDraft, Unit } from './unit.ts';
import type { Finding } from './value-search.ts';
import type { Want } from './want.ts';

/** What is asked of a field in one slot. */
interface Asked extends Slot {
  readonly wants: readonly Want[];
  /** Whether it has to be another value than before, or the same; undefined where nothing is asked of it. */
  readonly changed: boolean | undefined;
}

type Values = ReadonlyMap<number, FieldValue>;

/** [CND-1] An own field of the record: one value before the update, and one from each stage that may change it. */
export function fieldUnit(field: SolveField, context: SolveContext): Unit {
  const slots = slotsOf(field.name, context);
  const natural = context.natural?.[field.name];
  const find = (wants: readonly Want[], avoid: readonly FieldValue[] = []): Finding =>
    findValue({ field, wants, avoid, natural });
  return {
    check(literals) {
      const asked = askedOf(slots, literals);
      if (asked === undefined || isRefilled(asked, find)) return { type: 'never' };
      const found = valuesOf(asked, find);
      if (found === 'never' || found === 'open') return { type: found };
      return { type: 'fits', write: (draft) => write(draft, field.name, slots, found) };
    },
  };
}

/** Undefined where one slot would have to be changed and unchanged. */
function askedOf(slots: readonly Slot[], literals: readonly Literal[]): readonly Asked[] | undefined {
  const asked: Asked[] = [];
  for (const slot of slots) {
    const own = literals.filter(({ slot: at }) => at === slot.at);
    const changes = new Set(own.flatMap((each) => (each.type === 'changed' ? [each.holds] : [])));
    if (changes.size > 1) return undefined;
    const wants = own.flatMap((each) => (each.type === 'value' ? [each.want] : []));
    asked.push({ ...slot, wants, changed: [...changes][0] });
  }
  return asked;
}

/** [SF-6] Whether a field has to be blank on a record that takes the value from the one before, which cannot be blank. */
function isRefilled(
  asked: readonly Asked[],
  find: (wants: readonly Want[], avoid?: readonly FieldValue[]) => Finding,
): boolean {
  // Whether the value of each slot cannot be blank, by what is asked of it or by what it takes over.
  let isFull = false;
  for (const { anew, given, wants } of asked) {
    const takes: boolean = anew === 'filled' && !given && isFull;
    if (takes && wants.length > 0 && find(wants, [null]).type === 'never') return true;
    isFull = takes || wants.some(({ fits }) => !fits(null));
  }
  return false;
}

/**
 * One value for as many slots as it can be. What is forced on a slot that has to be changed is kept from the value
 * before: each round forces another single value, so the rounds come to an end.
 */
function valuesOf(
  asked: readonly Asked[],
  find: (wants: readonly Want[], avoid?: readonly FieldValue[]) => Finding,
): Values | 'never' | 'open' {
  const early = asked.find(({ at }) => at === BEFORE);
  const tied = asked.filter(({ at, changed }) => at === BEFORE || changed === false);
  const compares = asked.some(({ changed, at, wants }) => changed !== undefined || (at === BEFORE && wants.length > 0));
  const kept: FieldValue[] = [];
  for (;;) {
    const before = early && compares ? oneFor(tied, find, kept) : undefined;
    if (before && before.type !== 'found') return before.type;
    const values = later(asked, before?.value, find);
    if ('values' in values) return values.values;
    if (values.type !== 'forced') return values.type;
    kept.push(values.value);
  }
}

/** A value that stands in several slots. */
function oneFor(
  tied: readonly Asked[],
  find: (wants: readonly Want[], avoid?: readonly FieldValue[]) => Finding,
  avoid: readonly FieldValue[],
): Finding {
  const wants = tied.flatMap((slot) => slot.wants);
  const givens = tied.flatMap(({ given }) => given ?? []);
  if (givens.some((given) => 'unknown' in given)) return OPEN;
  const values = givens.flatMap((given) => ('value' in given ? [blankToNull(given.value)] : []));
  const [first] = values;
  if (first === undefined) return find(wants, avoid);
  const fits = values.every((value) => value === first) && !avoid.includes(first);
  return fits && wants.every((each) => each.fits(first)) ? { type: 'found', value: first } : NEVER_FOUND;
}

type Later =
  | { readonly values: Values }
  | { readonly type: 'never' | 'open' }
  /** The value before cannot be this one: a slot that has to be another one can be nothing else. */
  | { readonly type: 'forced'; readonly value: FieldValue };

function later(
  asked: readonly Asked[],
  before: FieldValue | undefined,
  find: (wants: readonly Want[], avoid?: readonly FieldValue[]) => Finding,
): Later {
  const values = new Map<number, FieldValue>();
  let last = before;
  if (before !== undefined) values.set(BEFORE, before);
  for (const [index, slot] of asked.entries()) {
    if (slot.at === BEFORE) continue;
    const avoid = slot.changed === true && before !== undefined ? [before] : [];
    if (slot.given) {
      if ('unknown' in slot.given) {
        if (slot.wants.length > 0 || slot.changed !== undefined) return OPEN_ENDED;
        last = undefined;
        continue;
      }
      last = blankToNull(slot.given.value);
      const own = last;
      if (slot.wants.some((each) => !each.fits(own))) return IMPOSSIBLE;
      if (avoid.includes(own)) return { type: 'forced', value: own };
    } else if (slot.changed === false && before !== undefined) last = before;
    else if (slot.anew && slot.wants.length === 0 && slot.changed === undefined) {
      last = undefined;
      continue;
    } else if (slot.wants.length === 0 && slot.changed === undefined && last === undefined) continue;
    else if (last === undefined || avoid.includes(last) || !slot.wants.every((each) => each.fits(last ?? null))) {
      const found = widest(asked.slice(index), avoid, find);
      if (found.type === 'found') last = found.value;
      else {
        if (found.type === 'open' || avoid.length === 0) return { type: found.type };
        const alone = find(slot.wants);
        if (alone.type !== 'found') return { type: alone.type };
        return { type: 'forced', value: alone.value };
      }
    }
    if (last !== undefined) values.set(slot.at, last);
  }
  return { values };
}

const OPEN_ENDED: Later = { type: 'open' };
const IMPOSSIBLE: Later = { type: 'never' };

/** A value for the first of the slots that does for as many of those after it as may be. */
function widest(
  slots: readonly Asked[],
  avoid: readonly FieldValue[],
  find: (wants: readonly Want[], avoid?: readonly FieldValue[]) => Finding,
): Finding {
  const end = slots.findIndex(({ given, changed }, index) => index > 0 && (given !== undefined || changed === false));
  const free = end === -1 ? slots : slots.slice(0, end);
  for (let count = free.length; count > 1; count -= 1) {
    const found = find(
      free.slice(0, count).flatMap(({ wants }) => wants),
      avoid,
    );
    if (found.type === 'found') return found;
  }
  return find(free[0]?.wants ?? [], avoid);
}

function write(draft: SolutionDraft, field: string, slots: readonly Slot[], values: Values): void {
  let last = values.get(BEFORE);
  for (const { at, given, anew } of slots) {
    const value = values.get(at);
    if (at === BEFORE) continue;
    if (at === 0 && value !== undefined) {
      draft.record[field] = value;
      if (last !== undefined && last !== value) draft.before[field] = last;
    } else if (at === 0 && last !== undefined) draft.record[field] = last;
    else if (value !== undefined && !given && (anew !== undefined || value !== last)) {
      const update = draft.updates.get(at) ?? {};
      update[field] = value;
      draft.updates.set(at, update);
    }
    last = value ?? (given ? undefined : last);
  }
}
