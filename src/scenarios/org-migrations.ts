import type { DocumentMigration } from '#graph/read-document.ts';
import type { Json, JsonObject } from '#shared/json.ts';

/** `orgMigrations[0]` turns a whole org document of version 1 into version 2, and so on. */
export const orgMigrations: readonly DocumentMigration[] = [toVersion2, toVersion3];

const accountsOff = {
  toggles: {
    polling: false,
    pushing: false,
    inboundCreate: false,
    inboundUpdate: false,
    outboundCreate: false,
    outboundUpdate: false,
  },
  pollingMinutes: 10,
  mappings: ['name Name', 'websiteUrl Website', 'industry Industry', 'owner OwnerId'].map((pair) => {
    const [outreachField = '', salesforceField = ''] = pair.split(' ');
    return { outreachField, salesforceField, updatesIn: true, updatesOut: outreachField !== 'owner' };
  }),
};

const noStages = { started: null, replied: null, bounced: null, opted_out: null, finished: null };

/** Version 2: the plugin's page, merge and delete, its share of the rate limit; accounts; stages of rulesets; permissions of users. */
function toVersion2(document: JsonObject): JsonObject {
  const org = objectOf(document['org']);
  const outreach = objectOf(org['outreach']);
  const sync = objectOf(org['sync']);
  const { cappedUntil, ...syncBefore } = sync;
  const withStages = (ruleset: Json | undefined): JsonObject => ({ ...objectOf(ruleset), stageIds: noStages });
  return {
    ...document,
    org: {
      ...org,
      salesforce: withPermissions(objectOf(org['salesforce']), objectOf(org['leandata'])),
      outreach: {
        ...outreach,
        // [APP-9] Version 1 showed the App ID and the secret from the start.
        app: { ...objectOf(outreach['app']), issued: true },
        accounts: outreach['accounts'] ?? [],
        prospects: listOf(outreach['prospects']).map((prospect) => ({ accountId: null, ...objectOf(prospect) })),
        nextId: { account: 1, ...objectOf(outreach['nextId']) },
        rulesets: listOf(outreach['rulesets']).map(withStages),
        sequenceStates: listOf(outreach['sequenceStates']).map((state) => ({
          ...objectOf(state),
          rulesetThen: withStages(objectOf(state)['rulesetThen']),
        })),
      },
      sync: {
        ...syncBefore,
        ...(typeof cappedUntil === 'number' ? { waits: { because: 'daily-cap', until: cappedUntil } } : {}),
        // [SYN-1]
        types: { Account: accountsOff, ...objectOf(sync['types']) },
        changed: { Account: [], ...objectOf(sync['changed']) },
        added: sync['connected'] === true,
        crm: 'Salesforce',
        mergeAndDelete: { deleteProspects: false, keepWhileInSequence: true },
        outreachUserId: null,
        drawsOnRateLimit: true,
      },
    },
  };
}

/** Version 3: primary sequences of users, and who has LD Read Only. Until then everybody could see the report (LOG-7). */
function toVersion3(document: JsonObject): JsonObject {
  const org = objectOf(document['org']);
  const users = listOf(objectOf(objectOf(org['salesforce'])['records'])['User']).map(objectOf);
  return {
    ...document,
    org: {
      ...org,
      leandata: {
        ...objectOf(org['leandata']),
        primarySequences: [],
        readOnlyUsers: users.flatMap(({ Id: id }) => (typeof id === 'string' ? [id] : [])),
      },
    },
  };
}

/** [APP-1] Whoever has authorized must have been able to: that user keeps the permission. */
function withPermissions(salesforce: JsonObject, leandata: JsonObject): JsonObject {
  const fields = objectOf(salesforce['fields']);
  const records = objectOf(salesforce['records']);
  const known = listOf(fields['User']).map((field) => objectOf(field)['name']);
  if (known.includes('PermissionsModifyAllData')) return salesforce;
  const { authorizedBy } = objectOf(leandata['authorization']);
  const users = listOf(records['User']).map(objectOf);
  const granted =
    typeof authorizedBy === 'string' ? authorizedBy : users.find((user) => user['IsActive'] === true)?.['Id'];
  const checkbox = (name: string, label: string): JsonObject => ({ name, label, type: 'checkbox' });
  return {
    ...salesforce,
    fields: {
      ...fields,
      User: [
        ...listOf(fields['User']),
        checkbox('PermissionsModifyAllData', 'Modify All Data'),
        checkbox('PermissionsCustomizeApplication', 'Customize Application'),
      ],
    },
    records: {
      ...records,
      User: users.map((user) => ({
        ...user,
        PermissionsModifyAllData: user['Id'] === granted,
        PermissionsCustomizeApplication: false,
      })),
    },
  };
}

function objectOf(value: Json | undefined): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('Not an object');
  return value as JsonObject;
}

function listOf(value: Json | undefined): readonly Json[] {
  if (!Array.isArray(value)) throw new Error('Not a list');
  return value as readonly Json[];
}
