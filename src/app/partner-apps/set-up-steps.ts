import { mappedObjects, type MappedObject } from '#leandata/field-mapping.ts';
import { canCarryId } from '#world/check-integration/id-targets.ts';
import { same, SetupFacts } from '#world/check-integration/setup-facts.ts';
import { usersWithoutId } from '#world/check-integration/users-without-id.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { missingScopes } from './authorization-facts.ts';
import { checkMapping } from './mapping-check.ts';

/** One step of the guide's set-up, and whether the org has come past it. */
export interface SetUpStep {
  readonly id: 'fields' | 'plugin' | 'request' | 'authorize' | 'mapping' | 'senders' | 'switch';
  readonly done: boolean;
}

/** The guide's steps in its order, judged by how the org stands. */
export function setUpSteps(org: OrgSetup): readonly SetUpStep[] {
  const { salesforce, outreach, sync, leandata } = org;
  const { authorization } = leandata;
  return [
    // [SF-3]
    { id: 'fields', done: mappedObjects.every((object) => salesforce.fields[object].some(canHoldId)) },
    // [SYN-2] [SYN-7] [SYN-10]
    {
      id: 'plugin',
      done:
        sync.connected &&
        mappedObjects.every((object) => carriesIds(org, object)) &&
        usersWithoutId(new SetupFacts(org)).length === 0,
    },
    // [APP-9]
    { id: 'request', done: outreach.app.issued },
    // [APP-1] [OUT-7]
    {
      id: 'authorize',
      done: authorization.status === 'authorized' && missingScopes(authorization.scopes).length === 0,
    },
    // [APP-2]
    { id: 'mapping', done: mappedObjects.every((object) => checkMapping(org, object).standing === 'well') },
    // [OUT-1] [OUT-2]
    {
      id: 'senders',
      done:
        outreach.sequences.some((sequence) => sequence.shareType === 'shared') &&
        outreach.mailboxes.some((mailbox) => !mailbox.sendDisabled && !mailbox.syncDisabled),
    },
    // [APP-8]
    { id: 'switch', done: leandata.integrationOn },
  ];
}

type Field = OrgSetup['salesforce']['fields']['Lead'][number];
const canHoldId = (field: Field): boolean => field.custom === true && field.type === 'text' && field.length === 255;

function carriesIds({ salesforce, sync }: OrgSetup, object: MappedObject): boolean {
  const { toggles, mappings } = sync.types[object];
  if (!toggles.pushing || !toggles.outboundUpdate) return false;
  const carriers = salesforce.fields[object].filter(canCarryId);
  return mappings.some(
    ({ outreachField, salesforceField, updatesOut }) =>
      outreachField === 'id' && updatesOut && carriers.some(({ name }) => same(name, salesforceField)),
  );
}
