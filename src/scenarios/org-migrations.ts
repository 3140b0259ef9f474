import type { DocumentMigration } from '#graph/read-document.ts';
import type { Json, JsonObject } from '#shared/json.ts';

/** `orgMigrations[0]` turns a whole org document of version 1 into version 2, and so on. */
export const orgMigrations: readonly DocumentMigration[] = [toVersion2];

const noStages = { started: null, replied: null, bounced: null, opted_out: null, finished: null };

/** Version 2: the plugin's page, merge and delete, its share of the rate limit; stages of rulesets. */
function toVersion2(document: JsonObject): JsonObject {
  const org = objectOf(document['org']);
  const outreach = objectOf(org['outreach']);
  const sync = objectOf(org['sync']);
  const withStages = (ruleset: Json | undefined): JsonObject => ({ ...objectOf(ruleset), stageIds: noStages });
  return {
    ...document,
    org: {
      ...org,
      outreach: {
        ...outreach,
        rulesets: listOf(outreach['rulesets']).map(withStages),
        sequenceStates: listOf(outreach['sequenceStates']).map((state) => ({
          ...objectOf(state),
          rulesetThen: withStages(objectOf(state)['rulesetThen']),
        })),
      },
      sync: {
        ...sync,
        added: sync['connected'] === true,
        crm: 'Salesforce',
        mergeAndDelete: { deleteProspects: false, keepWhileInSequence: true },
        outreachUserId: null,
        drawsOnRateLimit: true,
      },
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
