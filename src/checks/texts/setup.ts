import type { Environment } from '#graph/environment.ts';
import type { Example } from '../build-example.ts';
import type { CheckText } from '../check.ts';

interface SetupFault {
  readonly code: string;
  readonly rule: string;
  readonly org: string;
  readonly wrong: Partial<Environment>;
  readonly words: readonly [explanation: string, why: string, cure: string];
}

const faults: readonly SetupFault[] = [
  {
    code: 'integration-off',
    rule: 'APP-8',
    org: 'The Outreach integration is off in Partner Apps',
    wrong: { integrationOn: false },
    words: [
      'A node calls Outreach, and the Outreach integration of LeanData is switched off.',
      'No callout is made: every trip leaves by Configuration Error.',
      'Switch the integration on in Partner Apps.',
    ],
  },
  {
    code: 'not-authorized',
    rule: 'ADD-2',
    org: 'Outreach is not authorized in Partner Apps',
    wrong: { authorized: false },
    words: [
      'A node calls Outreach, and LeanData has no valid authorization to do so.',
      'No callout is made: every trip leaves by Configuration Error.',
      'Authorize Outreach in Partner Apps.',
    ],
  },
  {
    code: 'not-mapped',
    rule: 'ADD-8',
    org: 'No User field is mapped in Partner Apps',
    wrong: { mapping: { Lead: 'Outreach_Prospect_ID__c', Contact: 'Outreach_Prospect_ID__c', User: null } },
    words: [
      'No text field is mapped to the Outreach ID for leads, contacts or users.',
      'All three have to be mapped, whichever of them the trip needs. Else everything that the trip has changed is reverted at the node.',
      'Map the fields in Partner Apps: for leads and contacts that of the prospect, for users that of the Outreach user.',
    ],
  },
];

/** [ADD-2] [ADD-8] [APP-8] What in Partner Apps keeps a node from calling Outreach: the graph itself is right. */
export const setupChecks = (type: string, node: string, example: Example): readonly CheckText[] =>
  faults.map(({ code, rule, org, wrong, words: [explanation, why, cure] }) => ({
    code: `${type}/${code}`,
    severity: 'warning',
    rule,
    explanation,
    why,
    cure,
    at: { node },
    org: { text: org, wrong },
    wrong: example,
    right: example,
  }));
