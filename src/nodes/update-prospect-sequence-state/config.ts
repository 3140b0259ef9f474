import { z } from '#graph/zod.ts';

/** [V2-3] */
export const updateSequenceStateConfig = z.strictObject({
  change: z.enum(['pause', 'resume', 'finish']),
  /** `all` means every sequence that the prospect is in when the callout is sent. */
  sequences: z.enum(['chosen', 'all']),
  /** Outreach's id of the sequence; used where `sequences` is `chosen`. */
  sequenceId: z.int().nullable(),
});

export type UpdateSequenceStateConfig = z.infer<typeof updateSequenceStateConfig>;

export const updateSequenceStateDefaults = (): UpdateSequenceStateConfig => ({
  change: 'pause',
  sequences: 'chosen',
  sequenceId: null,
});

export const updateSequenceStateMigrations = [] as const;
