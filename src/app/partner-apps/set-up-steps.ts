import { mappedObjects } from '#leandata/field-mapping.ts';
import { idsReachSalesforce } from '#world/ids-reach-salesforce.ts';
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
  const { salesforce, outreach, leandata } = org;
  const { authorization } = leandata;
  return [
    // [SF-3]
    { id: 'fields', done: mappedObjects.every((object) => salesforce.fields[object].some(canHoldId)) },
    // [SYN-2] [SYN-7] [SYN-10]
    { id: 'plugin', done: idsReachSalesforce(org) },
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
