import { z } from '#graph/zod.ts';
import type { Edit } from '#world/edit.ts';
import { leandataSchema } from './org-leandata-schema.ts';
import { outreachFieldShapes, outreachSettingsSchema } from './org-outreach-schema.ts';
import { syncSchema } from './org-sync-schema.ts';
import { momentSchema } from './relative-moment.ts';
import type { ScenarioEdit } from './scenario-edit.ts';

const id = z.int().min(1);
const recordId = z.string().min(1);
const type = <Type extends Edit['type']>(name: Type) => ({ type: z.literal(name) });

/** The same members, each of which may be left out. */
function some<S extends z.ZodRawShape>(shape: S) {
  const members = Object.entries(shape).map(([name, member]) => [name, z.exactOptional(member)]);
  return z.strictObject(Object.fromEntries(members) as { [M in keyof S]: z.ZodExactOptional<S[M]> });
}

const edited = <K extends string, S extends z.ZodRawShape>(kind: K, members: S) =>
  z.strictObject({ ...type('edit-outreach-record'), kind: z.literal(kind), id, fields: some(members) });

/** What a new record must say is asked for; the rest has Outreach's defaults. */
function created<K extends string, S extends z.ZodRawShape, N extends keyof S & string = never>(
  kind: K,
  members: S,
  ...needed: readonly N[]
) {
  const asked = Object.fromEntries(needed.map((name) => [name, members[name]]));
  const shape = { ...some(members).shape, ...asked } as {
    [M in keyof S]: M extends N ? S[M] : z.ZodExactOptional<S[M]>;
  };
  return z.strictObject({
    ...type('create-outreach-record'),
    kind: z.literal(kind),
    fields: z.strictObject(shape),
  });
}

const KINDS = [
  'prospect',
  'account',
  'user',
  'mailbox',
  'sequence',
  'ruleset',
  'sequenceState',
  'stage',
  'validationRule',
] as const;
const { sequence, ruleset, stage, validationRule } = outreachFieldShapes;
const { authorization, retryTable, settings, pools: _pools, mapping: _mapping, ...leandata } = leandataSchema.shape;
const { types, pushSeconds, dailyCap, refreshUsersOnReconnect, mergeAndDelete, outreachUserId, drawsOnRateLimit } =
  syncSchema.shape;
const syncType = z.enum(['User', 'Account', 'Lead', 'Contact']);
const ofType = types.shape.Lead.shape;

/** Edits whose instants are written as `moment` reads them. */
const editsWith = <M extends z.ZodType<number | string>>(moment: M) => {
  const stamps = { createdAt: moment, updatedAt: moment };
  const prospect = { ...outreachFieldShapes.prospect, ...stamps };
  const account = { ...outreachFieldShapes.account, ...stamps };
  const user = { ...outreachFieldShapes.user, updatedAt: moment };
  const mailbox = { ...outreachFieldShapes.mailbox, sendErroredAt: moment.nullable() };
  const maintenance = z.array(z.strictObject({ from: moment, to: moment }));
  return z.discriminatedUnion('type', [
    z.discriminatedUnion('kind', [
      created('prospect', prospect),
      created('account', account, 'name'),
      created('user', user, 'email', 'firstName', 'lastName'),
      created('mailbox', mailbox, 'userId', 'email'),
      created('sequence', sequence, 'name', 'ownerId', 'rulesetId'),
      created('ruleset', ruleset, 'name'),
      created('stage', stage, 'name'),
      created('validationRule', validationRule, 'message', 'field'),
    ]),
    z.discriminatedUnion('kind', [
      edited('prospect', prospect),
      edited('account', account),
      edited('user', user),
      edited('mailbox', mailbox),
      edited('sequence', sequence),
      edited('ruleset', ruleset),
      edited('stage', stage),
      edited('validationRule', validationRule),
    ]),
    z.strictObject({ ...type('remove-outreach-record'), kind: z.enum(KINDS), id }),
    z.strictObject({ ...type('add-prospect'), prospect: id, sequence: id, mailbox: id }),
    z.strictObject({
      ...type('act-on-sequence-state'),
      prospect: id,
      sequence: id,
      action: z.enum(['finish', 'pause', 'resume']),
    }),
    z.strictObject({
      ...type('change-outreach-settings'),
      settings: z.strictObject({
        ...some(outreachSettingsSchema.shape).shape,
        maintenance: z.exactOptional(maintenance),
        profile: z.exactOptional(some(outreachSettingsSchema.shape.profile.shape)),
      }),
    }),
    z.strictObject({
      ...type('convert-lead'),
      leadId: recordId,
      convertedStatus: recordId,
      accountId: recordId.nullable(),
      contactId: recordId.nullable(),
      ownerId: recordId.nullable(),
      opportunityName: z.string().nullable(),
    }),
    z.strictObject({
      ...type('restore-record'),
      object: z.enum(['Lead', 'Contact', 'Account', 'User', 'Group', 'Opportunity']),
      id: recordId,
    }),
    z.strictObject({
      ...type('authorize-outreach'),
      authorizedBy: z.exactOptional(recordId),
      outreachUser: z.exactOptional(id),
      scopes: z.exactOptional(authorization.shape.scopes),
      appId: z.exactOptional(z.string()),
      clientSecret: z.exactOptional(z.string()),
      callbackUrl: z.exactOptional(z.string()),
    }),
    z.strictObject(type('disconnect-outreach')),
    z.strictObject({
      ...type('map-field'),
      object: z.enum(['Lead', 'Contact', 'User']),
      field: z.string().min(1).nullable(),
    }),
    z.strictObject({
      ...type('change-leandata-settings'),
      settings: z.strictObject({
        ...some(leandata).shape,
        retryTable: z.exactOptional(z.partialRecord(retryTable.keyType, retryTable.valueType)),
        settings: z.exactOptional(some(settings.shape)),
      }),
    }),
    z.strictObject({
      ...type('change-sync-settings'),
      settings: some({
        pushSeconds,
        dailyCap,
        refreshUsersOnReconnect,
        mergeAndDelete,
        outreachUserId,
        drawsOnRateLimit,
      }),
    }),
    z.strictObject({
      ...type('change-sync-type'),
      object: syncType,
      toggles: z.exactOptional(some(ofType.toggles.shape)),
      pollingMinutes: z.exactOptional(ofType.pollingMinutes),
    }),
    z.strictObject({ ...type('map-sync-field'), object: syncType, ...ofType.mappings.element.shape }),
    z.strictObject({ ...type('unmap-sync-field'), object: syncType, outreachField: z.string().min(1) }),
    z.strictObject({ ...type('force-sync'), object: syncType }),
    z.strictObject(type('connect-sync')),
    z.strictObject(type('disconnect-sync')),
  ]);
};

/** One edit as run inputs and scripts write it. */
export const editSchema: z.ZodType<Edit> = editsWith(z.int());

/** One edit as scenarios write it. */
export const scenarioEditSchema: z.ZodType<ScenarioEdit> = editsWith(z.union([z.int(), momentSchema]));
