import { z } from '#graph/zod.ts';

const text = z.string();
const flag = z.boolean();
const syncType = z.enum(['Lead', 'Contact', 'User']);
const byType = <T extends z.ZodType>(each: T) => z.strictObject({ Lead: each, Contact: each, User: each });
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
  cappedUntil: z.exactOptional(z.int()),
  connectedAs: z.exactOptional(text),
  refreshUsersOnReconnect: flag,
  mergeAndDelete: z.strictObject({ deleteProspects: flag, keepWhileInSequence: flag }),
  outreachUserId: z.int().min(1).nullable(),
  drawsOnRateLimit: flag,
  links: z.array(z.strictObject({ type: syncType, salesforceId: text, outreachId: z.int() })),
  changed: byType(z.array(text)),
  changedFields: z.exactOptional(z.record(text, instants)),
  toPush: z.array(
    z.strictObject({
      type: syncType,
      outreachId: z.int(),
      dueAt: z.int(),
      salesforceId: z.exactOptional(text.nullable()),
      fields: z.exactOptional(instants),
    }),
  ),
});
