import { z } from '#graph/zod.ts';

/** [ASG-1] Only the member that belongs to `kind` is used; the others keep what was last chosen. */
export const assignOwnerConfig = z.strictObject({
  kind: z.enum(['user', 'queue', 'pool', 'match-owner']),
  userId: z.string().nullable(),
  queueId: z.string().nullable(),
  poolId: z.string().nullable(),
  variable: z.string().nullable(),
});

export type AssignOwnerConfig = z.infer<typeof assignOwnerConfig>;

export const assignOwnerDefaults = (): AssignOwnerConfig => ({
  kind: 'pool',
  userId: null,
  queueId: null,
  poolId: null,
  variable: null,
});

export const assignOwnerMigrations = [] as const;
