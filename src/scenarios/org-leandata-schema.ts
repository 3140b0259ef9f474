import { z } from '#graph/zod.ts';

const text = z.string();
const flag = z.boolean();
const count = z.int().min(0);

/** The errors of the rulebook's section 9. */
const ERRORS = [
  'ERR-1',
  'ERR-2',
  'ERR-3',
  'ERR-4',
  'ERR-5',
  'ERR-6',
  'ERR-7',
  'ERR-8',
  'ERR-9',
  'ERR-10',
  'ERR-11',
  'ERR-12',
  'ERR-13',
  'ERR-14',
  'ERR-15',
  'ERR-16',
  'ERR-17',
  'ERR-18',
  'ERR-19',
] as const;

export const leandataSchema = z.strictObject({
  integrationOn: flag,
  authorization: z.strictObject({
    status: z.enum(['never', 'authorized', 'disconnected', 'invalid']),
    appId: text,
    clientSecret: text,
    callbackUrl: text,
    authorizedBy: text.nullable(),
    accessToken: text.nullable(),
    refreshToken: text.nullable(),
    expiresAt: z.int().nullable(),
    scopes: z.array(text),
  }),
  mapping: z.strictObject({ Lead: text.nullable(), Contact: text.nullable(), User: text.nullable() }),
  retryActionIn: z.strictObject({ amount: count, unit: z.enum(['minutes', 'hours', 'days']) }),
  retryTable: z.record(z.enum(ERRORS), flag),
  pools: z.array(
    z.strictObject({
      id: text.min(1),
      name: text,
      members: z.array(z.strictObject({ userId: text, weight: z.number().min(1), pointer: z.number(), paused: flag })),
    }),
  ),
  primarySequences: z.array(z.strictObject({ userId: text.min(1), sequenceId: z.int() })),
  readOnlyUsers: z.array(text.min(1)),
  settings: z.strictObject({
    processing: z.enum(['real-time', 'batch']),
    recursiveRoutingPrevention: flag,
    supersedeHolds: flag,
    lookUpAtEachAttempt: flag,
    gatherSeconds: z.number().min(0),
    batchSize: z.int().min(1),
    retries: count,
    historyLength: count,
  }),
});
