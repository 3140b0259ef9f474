import { z } from '#graph/zod.ts';

const text = z.string();
const id = z.int().min(1);
const count = z.int().min(0);
const instant = z.int();
const flag = z.boolean();
const values = z.record(text, z.union([text, z.number(), flag, z.null()]));

const prospectSchema = z.strictObject({
  id,
  firstName: text.nullable(),
  lastName: text.nullable(),
  company: text.nullable(),
  title: text.nullable(),
  emails: z.array(text),
  optedOut: flag,
  locked: flag,
  stageId: id.nullable(),
  ownerId: id.nullable(),
  accountId: id.nullable(),
  values,
  createdAt: instant,
  updatedAt: instant,
});

const accountSchema = z.strictObject({
  id,
  name: text,
  domain: text.nullable(),
  ownerId: id.nullable(),
  values,
  createdAt: instant,
  updatedAt: instant,
});

const userSchema = z.strictObject({
  id,
  email: text,
  firstName: text,
  lastName: text,
  locked: flag,
  mailboxId: id.nullable(),
  updatedAt: instant,
});

const mailboxSchema = z.strictObject({
  id,
  userId: id,
  email: text,
  sendDisabled: flag,
  syncDisabled: flag,
  sendErroredAt: instant.nullable(),
});

const sequenceSchema = z.strictObject({
  id,
  name: text,
  description: text.nullable(),
  shareType: z.enum(['private', 'read_only', 'shared']),
  enabled: flag,
  rulesetId: id,
  ownerId: id,
  steps: z.array(
    z.strictObject({
      id,
      order: z.int(),
      stepType: z.enum(['auto_email', 'manual_email', 'call', 'task']),
      interval: z.number().min(0),
    }),
  ),
});

const stageId = id.nullable();

const rulesetSchema = z.strictObject({
  id,
  name: text,
  permitDuplicateProspects: z.enum(['allow', 'disallow', 'only_if_inactive']),
  sequenceExclusivity: z.enum(['all_sequences', 'exclusive_sequences', 'none']),
  // [OUT-10]
  stageIds: z.strictObject({
    started: stageId,
    replied: stageId,
    bounced: stageId,
    opted_out: stageId,
    finished: stageId,
  }),
});

const sequenceStateSchema = z.strictObject({
  id,
  prospectId: id,
  sequenceId: id,
  mailboxId: id,
  state: z.enum(['pending', 'active', 'paused', 'failed', 'bounced', 'disabled', 'finished', 'opted_out']),
  createdAt: instant,
  stateChangedAt: instant,
  rulesetThen: rulesetSchema,
});

const tokenSchema = z.strictObject({
  accessToken: text,
  refreshToken: text,
  appId: text,
  userId: id,
  scopes: z.array(text),
  accessEndsAt: instant,
  refreshEndsAt: instant,
  revoked: flag,
});

const stageSchema = z.strictObject({ id, name: text, order: z.int() });

const validationRuleSchema = z.strictObject({
  id,
  message: text,
  field: text,
  when: z.enum(['blank', 'equals']),
  value: text.nullable(),
  active: flag,
});

/** What the records of Outreach that people make and edit consist of, by kind. */
export const outreachFieldShapes = {
  prospect: prospectSchema.omit({ id: true }).shape,
  account: accountSchema.omit({ id: true }).shape,
  user: userSchema.omit({ id: true }).shape,
  mailbox: mailboxSchema.omit({ id: true }).shape,
  sequence: sequenceSchema.omit({ id: true }).shape,
  ruleset: rulesetSchema.omit({ id: true }).shape,
  stage: stageSchema.omit({ id: true }).shape,
  validationRule: validationRuleSchema.omit({ id: true }).shape,
} as const;

/** Outreach's settings that are not records. */
export const outreachSettingsSchema = z.strictObject({
  profile: z.strictObject({
    permitPlugins: flag,
    viewAllProspectsAndAccounts: flag,
    manageSequences: flag,
    sendFromAllMailboxes: flag,
  }),
  rateLimit: count,
  maintenance: z.array(z.strictObject({ from: instant, to: instant })),
  networkDown: flag,
  rulesetInForce: z.enum(['now', 'when-added']),
});

export const outreachSchema = z.strictObject({
  prospects: z.array(prospectSchema),
  accounts: z.array(accountSchema),
  users: z.array(userSchema),
  mailboxes: z.array(mailboxSchema),
  sequences: z.array(sequenceSchema),
  rulesets: z.array(rulesetSchema),
  sequenceStates: z.array(sequenceStateSchema),
  stages: z.array(stageSchema),
  validationRules: z.array(validationRuleSchema),
  profile: outreachSettingsSchema.shape.profile,
  app: z.strictObject({ appId: text, clientSecret: text, grantableScopes: z.array(text), issued: flag }),
  tokens: z.array(tokenSchema),
  rateLimit: outreachSettingsSchema.shape.rateLimit,
  rateWindows: z.array(z.strictObject({ userId: id, from: instant, used: count })),
  maintenance: outreachSettingsSchema.shape.maintenance,
  networkDown: outreachSettingsSchema.shape.networkDown,
  rulesetInForce: outreachSettingsSchema.shape.rulesetInForce,
  nextId: z.strictObject({
    prospect: id,
    account: id,
    user: id,
    mailbox: id,
    sequence: id,
    sequenceState: id,
    ruleset: id,
    token: id,
    validationRule: id,
  }),
});
