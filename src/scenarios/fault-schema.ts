import { z } from '#graph/zod.ts';
import { MOST_MINUTES, type Fault } from '#world/fault.ts';

const id = z.int().min(1);
const recordId = z.string().min(1);
const type = <Type extends Fault['type']>(name: Type) => ({ type: z.literal(name) });

/** One fault as run inputs and fault scripts write it. */
export const faultSchema: z.ZodType<Fault> = z.discriminatedUnion('type', [
  z.strictObject(type('revoke-token')),
  z.strictObject(type('expire-token')),
  z.strictObject(type('disconnect-outreach')),
  z.strictObject({ ...type('drop-scope'), scope: z.string().min(1) }),
  z.strictObject({
    ...type('take-right'),
    right: z.enum(['permitPlugins', 'viewAllProspectsAndAccounts', 'manageSequences', 'sendFromAllMailboxes']),
  }),
  z.strictObject({ ...type('delete-prospect'), prospect: id }),
  z.strictObject({ ...type('lock-prospect'), prospect: id }),
  z.strictObject({ ...type('opt-out'), prospect: id }),
  z.strictObject({ ...type('remove-email'), prospect: id }),
  z.strictObject({ ...type('lock-user'), user: id }),
  z.strictObject({ ...type('unshare-sequence'), sequence: id }),
  z.strictObject({ ...type('disable-sequence'), sequence: id }),
  z.strictObject({ ...type('break-mailbox'), mailbox: id }),
  z.strictObject({ ...type('switch-off-mailbox'), mailbox: id }),
  z.strictObject({ ...type('exhaust-rate-limit'), user: id }),
  z.strictObject({ ...type('start-maintenance'), minutes: z.int().min(1).max(MOST_MINUTES) }),
  z.strictObject(type('cut-network')),
  z.strictObject({ ...type('unmap-field'), object: z.enum(['Lead', 'Contact', 'User']) }),
  z.strictObject({
    ...type('delete-record'),
    object: z.enum(['Lead', 'Contact', 'Account', 'User', 'Group', 'Opportunity']),
    id: recordId,
  }),
  z.strictObject({
    ...type('merge-record'),
    object: z.enum(['Lead', 'Contact', 'Account']),
    id: recordId,
    into: recordId,
  }),
  z.strictObject(type('stop-sync')),
  z.strictObject({ ...type('reach-api-cap'), cap: z.enum(['outreach', 'salesforce']) }),
]);
