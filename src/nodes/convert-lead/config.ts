import { z } from '#graph/zod.ts';

/** [CNV-1] */
export const convertLeadConfig = z.strictObject({
  account: z.enum(['new', 'match']),
  /** Match variable that holds the account; used where `account` is `match`. */
  variable: z.string().nullable(),
  convertedStatus: z.string().nullable(),
  owner: z.enum(['lead-owner', 'user']),
  /** Owner of the new records; used where `owner` is `user`. */
  ownerId: z.string().nullable(),
  createOpportunity: z.boolean(),
});

export type ConvertLeadConfig = z.infer<typeof convertLeadConfig>;

export const convertLeadDefaults = (): ConvertLeadConfig => ({
  account: 'new',
  variable: null,
  convertedStatus: null,
  owner: 'lead-owner',
  ownerId: null,
  createOpportunity: false,
});

export const convertLeadMigrations = [] as const;
