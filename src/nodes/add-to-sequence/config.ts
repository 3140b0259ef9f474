import { z } from '#graph/zod.ts';
import type { Json } from '#shared/json.ts';

/** [ADD-1] */
export const addToSequenceConfig = z.strictObject({
  /** [V2-4] `primary-sequence` is that of the record's owner, as Partner Apps maps it. */
  sequenceFrom: z.enum(['chosen', 'primary-sequence']),
  /** Outreach's id of the sequence; used where `sequenceFrom` is `chosen`. */
  sequenceId: z.int().nullable(),
  mailbox: z.enum(['owner', 'user-field', 'specific-user']),
  /** Lookup field to a user on the record; used where `mailbox` is `user-field`. */
  userField: z.string().nullable(),
  /** Outreach's id of the user; used where `mailbox` is `specific-user`. */
  outreachUserId: z.int().nullable(),
});

export type AddToSequenceConfig = z.infer<typeof addToSequenceConfig>;

export const addToSequenceDefaults = (): AddToSequenceConfig => ({
  sequenceFrom: 'chosen',
  sequenceId: null,
  mailbox: 'owner',
  userField: null,
  outreachUserId: null,
});

export const addToSequenceMigrations = [
  /** Before user-sequence mapping the sequence was always chosen (V2-4). */
  (config: Json): Json =>
    typeof config === 'object' && config !== null && !Array.isArray(config)
      ? { sequenceFrom: 'chosen', ...config }
      : config,
] as const;
