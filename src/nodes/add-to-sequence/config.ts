import { z } from '#graph/zod.ts';

/** [ADD-1] */
export const addToSequenceConfig = z.strictObject({
  /** Outreach's id of the sequence. */
  sequenceId: z.int().nullable(),
  mailbox: z.enum(['owner', 'user-field', 'specific-user']),
  /** Lookup field to a user on the record; used where `mailbox` is `user-field`. */
  userField: z.string().nullable(),
  /** Outreach's id of the user; used where `mailbox` is `specific-user`. */
  outreachUserId: z.int().nullable(),
});

export type AddToSequenceConfig = z.infer<typeof addToSequenceConfig>;

export const addToSequenceDefaults = (): AddToSequenceConfig => ({
  sequenceId: null,
  mailbox: 'owner',
  userField: null,
  outreachUserId: null,
});

export const addToSequenceMigrations = [] as const;
