import type { FieldValue } from '#shared/field.ts';
import { chooseTogether, slotsAsked, type Together } from './choices.ts';
import { findValue } from './find-value.ts';
import type { Literal } from './formula.ts';
import type { RelatedChoice } from './solve-answer.ts';
import { BEFORE, slotsOf, type Slot } from './slots.ts';
import type { Related, RelatedRecord, SolveContext } from './solve-context.ts';
import type { SolutionDraft, Unit } from './unit.ts';
import { MADE_OWNER, OWNER } from './unit-keys.ts';

/** A record that a root may stand for in a slot; its id has the empty name. */
interface RelatedOption {
  readonly choice: RelatedChoice;
  readonly fields: Together;
}

/** [CND-4] What a root stands for: a record that is there, or one that is made, before the update and from each stage on. */
export function relatedUnit(root: string, context: SolveContext): Unit {
  const slots = root === OWNER ? slotsOf('OwnerId', context) : [{ at: 0 }];
  const relatedAt = (at: number): Related | undefined => context.related?.(root, Math.max(0, at));
  return {
    check(literals) {
      const order = slotsAsked(slots, literals);
      if (order.some(({ given }) => given && 'unknown' in given)) return { type: 'open' };
      const chosen = chooseTogether(order, literals, (slot, own) => optionsFor(slot, own, relatedAt(slot.at), context));
      if (chosen) return { type: 'fits', write: (draft) => write(draft, root, slots, chosen) };
      const isClosed = order.every((slot) => isAllThere(slot, relatedAt(slot.at)));
      const isRefused = order.some((slot) => isRefusedAt(slot, literals, relatedAt(slot.at)));
      return { type: isClosed || isRefused ? 'never' : 'open' };
    },
  };
}

function optionsFor(
  { given }: Slot,
  literals: readonly Literal[],
  related: Related | undefined,
  context: SolveContext,
): readonly RelatedOption[] {
  const there = (related?.candidates ?? []).map(optionOf);
  if (given && 'value' in given) return there.filter(({ fields }) => fields[''] === given.value);
  return [...there, ...(related?.make ? made(literals, related, context) : [])];
}

/** Whether the root can stand for nothing but the candidates; a record that is not among them tells nothing. */
const isAllThere = ({ given }: Slot, related: Related | undefined): boolean =>
  given && 'value' in given
    ? related?.candidates.some(({ id }) => id === given.value) === true
    : related?.make === undefined;

/** Whether nothing that is there does, nor anything that can be made. */
function isRefusedAt({ at, given }: Slot, literals: readonly Literal[], related: Related | undefined): boolean {
  if (given || !related) return false;
  const own = literals.filter(({ slot, type }) => slot === at && type === 'value');
  const isThere = related.candidates.some((record) =>
    own.every((each) => each.type !== 'value' || each.want.fits(optionOf(record).fields[each.field] ?? null)),
  );
  if (isThere) return false;
  return [...new Set(own.map(({ field }) => field))].some((name) => {
    const wants = own.flatMap((each) => (each.type === 'value' && each.field === name ? [each.want] : []));
    if (related.makeWith && Object.hasOwn(related.makeWith, name))
      return wants.some(({ fits }) => !fits(related.makeWith?.[name] ?? null));
    const field = related.make?.find((each) => each.name === name);
    if (!field) return wants.some(({ fits }) => !fits(null));
    return findValue({ field, wants, avoid: [], natural: undefined }).type === 'never';
  });
}

const optionOf = ({ id, fields }: RelatedRecord): RelatedOption => ({
  choice: { type: 'candidate', id },
  fields: { ...fields, '': id },
});

/** A record that answers all that is asked of it for itself. */
function made(
  literals: readonly Literal[],
  { make, makeWith }: Related,
  context: SolveContext,
): readonly RelatedOption[] {
  const fields: Record<string, FieldValue> = { ...makeWith };
  for (const name of new Set(literals.map(({ field }) => field))) {
    if (Object.hasOwn(fields, name)) continue;
    const field = make?.find((each) => each.name === name);
    const wants = literals.flatMap((each) => (each.type === 'value' && each.field === name ? [each.want] : []));
    // What no field of it is reads as blank.
    if (!field) continue;
    const found = findValue({ field, wants, avoid: [], natural: context.natural?.[name] });
    if (found.type !== 'found') return [];
    fields[name] = found.value;
  }
  return [{ choice: { type: 'made', fields }, fields }];
}

function write(
  draft: SolutionDraft,
  root: string,
  slots: readonly Slot[],
  chosen: ReadonlyMap<number, RelatedOption>,
): void {
  const before = chosen.get(BEFORE);
  let last = before;
  for (const { at, given, anew } of slots) {
    const option = chosen.get(at);
    if (at === BEFORE) continue;
    // What a node wrote is not asked for everywhere, and is another one all the same.
    if (given && at > 0) last = option;
    if (!option) continue;
    if (at === 0) {
      draft.related[root] = option.choice;
      if (before && before !== option) draft.ownerBefore = before.choice;
    } else if (!given && (anew !== undefined || option !== last)) {
      const isMade = option.choice.type === 'made';
      // Who is made has the record from the beginning where nobody else is asked for.
      if (isMade && !chosen.has(0)) draft.related[root] = option.choice;
      const id = option.choice.type === 'candidate' ? option.choice.id : MADE_OWNER;
      if (!isMade || draft.related[root] === option.choice)
        draft.updates.set(at, { ...draft.updates.get(at), OwnerId: id });
    }
    last = option;
  }
}
