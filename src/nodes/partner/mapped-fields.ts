import type { Step } from '../contract/step.ts';
import type { TripFacts } from '../contract/trip-facts.ts';

export type MappedFields =
  | { readonly ok: true; readonly prospect: string; readonly user: string }
  | { readonly ok: false; readonly message: string };

/** [APP-2] [ADD-8] All three objects must be mapped, whichever of them the trip needs. */
export function mappedFields({ object, partner }: TripFacts): MappedFields {
  const prospect = partner.mappedField(object);
  if (!prospect.ok) return prospect;
  const user = partner.mappedField('User');
  if (!user.ok) return user;
  const other = partner.mappedField(object === 'Lead' ? 'Contact' : 'Lead');
  return other.ok ? { ok: true, prospect: prospect.field, user: user.field } : other;
}

export const leaveBy = (edge: string, text: string, rule: string): Step => ({
  type: 'leave',
  edge,
  why: { text, rule },
});

/** [ADD-8] */
export const revertPath = (text: string): Step => ({ type: 'revert', why: { text, rule: 'ADD-8' } });
