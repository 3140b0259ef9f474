import { z } from '#graph/zod.ts';

const text = z.string();
const flag = z.boolean();
const syncType = z.enum(['User', 'Account', 'Lead', 'Contact']);
const byType = <T extends z.ZodType>(each: T) =>
  z.strictObject({ User: each, Account: each, Lead: each, Contact: each });
const instants = z.record(text, z.int());

const typeSchema = z.strictObject({
  toggles: z.strictObject({
    polling: flag,
    pushing: flag,
    inboundCreate: flag,
    inboundUpdate: flag,
    outboundCreate: flag,
    outboundUpdate: flag,
  }),
  // [SYN-4] At least one minute.
  pollingMinutes: z.int().min(1),
  mappings: z.array(z.strictObject({ outreachField: text, salesforceField: text, updatesIn: flag, updatesOut: flag })),
});

export const syncSchema = z.strictObject({
  added: flag,
  connected: flag,
  crm: z.enum(['Salesforce', 'Microsoft Dynamics 365']),
  types: byType(typeSchema),
  // [SYN-3]
  pushSeconds: z.number().min(0).max(60),
  dailyCap: z.int().min(0).nullable(),
  callsToday: z.int().min(0),
  callsOn: z.exactOptional(text),
  waits: z.exactOptional(
    z.strictObject({
      because: z.enum(['daily-cap', 'org-limit', 'rate-limit', 'maintenance', 'network']),
      until: z.int(),
    }),
  ),
  resumesAt: z.exactOptional(z.int()),
  nextPoll: z.exactOptional(
    z.strictObject({
      User: z.exactOptional(z.int()),
      Account: z.exactOptional(z.int()),
      Lead: z.exactOptional(z.int()),
      Contact: z.exactOptional(z.int()),
    }),
  ),
  usersToRefresh: z.exactOptional(z.array(text)),
  connectedAs: z.exactOptional(text),
  refreshUsersOnReconnect: flag,
  mergeAndDelete: z.strictObject({ deleteProspects: flag, keepWhileInSequence: flag }),
  outreachUserId: z.int().min(1).nullable(),
  drawsOnRateLimit: flag,
  links: z.array(z.strictObject({ type: syncType, salesforceId: text, outreachId: z.int() })),
  changed: byType(z.array(text)),
  changedFields: z.exactOptional(z.record(text, instants)),
  changedHops: z.exactOptional(z.record(text, z.int().min(1))),
  toPush: z.array(
    z.strictObject({
      type: syncType,
      outreachId: z.int(),
      dueAt: z.int(),
      salesforceId: z.exactOptional(text.nullable()),
      fields: z.exactOptional(instants),
      hops: z.exactOptional(z.int().min(1)),
    }),
  ),
});
