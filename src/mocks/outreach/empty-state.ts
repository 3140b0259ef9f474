import { NO_STAGES } from './new-record.ts';
import type { OutreachState } from './outreach-state.ts';

/** An Outreach account as it is handed over: Outreach's own stages, one ruleset, an API application, no people. */
export function emptyOutreachState(): OutreachState {
  const stages = ['New', 'Approaching', 'Replied', 'Unresponsive', 'Do Not Contact', 'Bad Data'];
  return {
    prospects: [],
    accounts: [],
    users: [],
    mailboxes: [],
    sequences: [],
    rulesets: [
      {
        id: 1,
        name: 'Default Ruleset',
        permitDuplicateProspects: 'disallow',
        sequenceExclusivity: 'none',
        stageIds: NO_STAGES,
      },
    ],
    sequenceStates: [],
    stages: stages.map((name, index) => ({ id: index + 1, name, order: index + 1 })),
    validationRules: [],
    profile: {
      permitPlugins: true,
      viewAllProspectsAndAccounts: true,
      manageSequences: true,
      sendFromAllMailboxes: true,
    },
    app: {
      appId: 'outreach-app-id',
      clientSecret: 'outreach-app-secret',
      grantableScopes: ['sequences.all', 'sequenceStates.all', 'mailboxes.all', 'prospects.all', 'users.all'],
      issued: false,
    },
    tokens: [],
    rateLimit: 5_000,
    rateWindows: [],
    maintenance: [],
    networkDown: false,
    rulesetInForce: 'now',
    nextId: {
      prospect: 1,
      account: 1,
      user: 1,
      mailbox: 1,
      sequence: 1,
      sequenceState: 1,
      ruleset: 2,
      token: 1,
      validationRule: 1,
    },
  };
}
