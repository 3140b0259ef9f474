import type { FieldValue } from '#shared/field.ts';
import { findValue } from './find-value.ts';
import type { Literal } from './formula.ts';
import type { RelatedChoice } from './solve-answer.ts';
import { BEFORE, slotsOf, type Slot } from './slots.ts';
import type { FieldValues, Related, RelatedRecord, SolveContext } from './solve-context.ts';
import type { SolutionDraft, Unit } from './unit.ts';
import { OWNER } from './unit-keys.ts';

/** A record that a root may stand for in a slot. */
interface Choice {
  readonly choice: RelatedChoice;
  /** By field; the id under no name. */
  readonly fields: FieldValues;
}

/** [CND-4] What a root stands for: a record that is there, or one that is made, before the update and from each stage on. */
export function relatedUnit(root: string, context: SolveContext): Unit {
  const slots = root === OWNER ? slotsOf('OwnerId', context) : [{ at: 0 }];
  const relatedAt = (at: number): Related | undefined => context.related?.(root, Math.max(0, at));
  return {
    check(literals) {
      const used = slots.filter(({ at }) => at === BEFORE || literals.some(({ slot }) => slot === at));
      const asksBefore = literals.some(({ slot, type }) => slot === BEFORE || type === 'changed');
      const order = used.filter(({ at }) => at !== BEFORE || asksBefore);
      if (order.some(({ given }) => given && 'unknown' in given)) return { type: 'open' };
      const chosen = new Map<number, Choice>();
      const place = (index: number): boolean => {
        const slot = order[index];
        if (!slot) return true;
        const own = literals.filter((literal) => literal.slot === slot.at);
        for (const choice of choicesFor(slot, own, relatedAt(slot.at), context, chosen)) {
          if (!fits(choice, own, chosen.get(BEFORE))) continue;
          chosen.set(slot.at, choice);
          if (place(index + 1)) return true;
          chosen.delete(slot.at);
        }
        return false;
      };
      if (place(0)) return { type: 'fits', write: (draft) => write(draft, root, order, chosen) };
      const isClosed = order.every(({ at }) => relatedAt(at)?.make === undefined);
      return { type: isClosed ? 'never' : 'open' };
    },
  };
}

/** What was chosen for another slot comes first, so that nothing changes without need. */
function choicesFor(
  { given }: Slot,
  literals: readonly Literal[],
  related: Related | undefined,
  context: SolveContext,
  chosen: ReadonlyMap<number, Choice>,
): readonly Choice[] {
  const there = (related?.candidates ?? []).map(choiceOf);
  if (given && 'value' in given) return there.filter(({ fields }) => fields[''] === given.value);
  const made = related?.make ? madeFor(literals, related, context) : [];
  return [...chosen.values(), ...there, ...made];
}

const choiceOf = ({ id, fields }: RelatedRecord): Choice => ({
  choice: { type: 'candidate', id },
  fields: { ...fields, '': id },
});

function madeFor(literals: readonly Literal[], { make, makeWith }: Related, context: SolveContext): readonly Choice[] {
  const fields: Record<string, FieldValue> = { ...makeWith };
  for (const name of new Set(literals.map(({ field }) => field))) {
    const info = make?.find((each) => each.name === name);
    const wants = literals.flatMap((each) => (each.type === 'value' && each.field === name ? [each.want] : []));
    if (Object.hasOwn(fields, name)) continue;
    if (!info) return [];
    const found = findValue({ field: info, wants, avoid: [], natural: context.natural?.[name] });
    if (found.type !== 'found') return [];
    fields[name] = found.value;
  }
  return [{ choice: { type: 'made', fields }, fields }];
}

const fits = ({ fields }: Choice, literals: readonly Literal[], before: Choice | undefined): boolean =>
  literals.every((literal) => {
    const value = fields[literal.field] ?? null;
    if (literal.type === 'value') return literal.want.fits(value);
    return (value !== (before?.fields[literal.field] ?? null)) === literal.holds;
  });

function write(draft: SolutionDraft, root: string, slots: readonly Slot[], chosen: ReadonlyMap<number, Choice>): void {
  const before = chosen.get(BEFORE);
  let last = before;
  for (const { at, given } of slots) {
    const choice = chosen.get(at);
    if (!choice || at === BEFORE) continue;
    if (at === 0) {
      draft.related[root] = choice.choice;
      if (before && before !== choice && before.fields[''] !== choice.fields['']) draft.ownerBefore = before.choice;
    } else if (!given && choice.choice.type === 'candidate' && choice !== last) {
      const update = draft.updates.get(at) ?? {};
      update['OwnerId'] = choice.choice.id;
      draft.updates.set(at, update);
    }
    last = choice;
  }
}
