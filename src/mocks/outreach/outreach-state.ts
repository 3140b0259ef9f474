/** A person in Outreach, the counterpart of a lead or contact. Ids of Outreach are whole numbers. */
export interface Prospect {
  readonly id: number;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly company: string | null;
  readonly title: string | null;
  readonly emails: readonly string[];
  readonly optedOut: boolean;
  /** Outreach keeps this flag but shows no attribute for it. */
  readonly locked: boolean;
  readonly stageId: number | null;
  readonly ownerId: number | null;
  /** The company that the prospect works for. */
  readonly accountId: number | null;
  /** Other mapped values, by Outreach's attribute name (`custom1`, `source`, …). */
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** [SYN-1] A company in Outreach, the counterpart of a Salesforce account. */
export interface OutreachAccount {
  readonly id: number;
  readonly name: string;
  readonly domain: string | null;
  readonly ownerId: number | null;
  /** Other mapped values, by Outreach's attribute name (`industry`, `websiteUrl`, `custom1`, …). */
  readonly values: Readonly<Record<string, string | number | boolean | null>>;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface OutreachUser {
  readonly id: number;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly locked: boolean;
  /** [OUT-2] The default mailbox. */
  readonly mailboxId: number | null;
  readonly updatedAt: number;
}

export interface Mailbox {
  readonly id: number;
  readonly userId: number;
  readonly email: string;
  readonly sendDisabled: boolean;
  readonly syncDisabled: boolean;
  /** Set while the send credentials are broken (ERR-15). */
  readonly sendErroredAt: number | null;
}

export interface SequenceStep {
  readonly id: number;
  readonly order: number;
  readonly stepType: 'auto_email' | 'manual_email' | 'call' | 'task';
  /** Wait before the step, in seconds. */
  readonly interval: number;
}

export interface Sequence {
  readonly id: number;
  readonly name: string;
  readonly description: string | null;
  /** [OUT-1] `shared` is "Others can see it and use it". */
  readonly shareType: 'private' | 'read_only' | 'shared';
  readonly enabled: boolean;
  readonly rulesetId: number;
  readonly ownerId: number;
  readonly steps: readonly SequenceStep[];
}

/** [OUT-10] Events that can set the stage of a prospect in a sequence. */
export type StageEvent = 'started' | 'replied' | 'bounced' | 'opted_out' | 'finished';

/** [OUT-4] */
export interface Ruleset {
  readonly id: number;
  readonly name: string;
  readonly permitDuplicateProspects: 'allow' | 'disallow' | 'only_if_inactive';
  readonly sequenceExclusivity: 'all_sequences' | 'exclusive_sequences' | 'none';
  /** [OUT-10] Stage that each event gives the prospect; null leaves the stage as it is. */
  readonly stageIds: Readonly<Record<StageEvent, number | null>>;
}

export type SequenceStateValue =
  'pending' | 'active' | 'paused' | 'failed' | 'bounced' | 'disabled' | 'finished' | 'opted_out';

/** [OUT-3] One prospect's membership in one sequence. */
export interface SequenceState {
  readonly id: number;
  readonly prospectId: number;
  readonly sequenceId: number;
  readonly mailboxId: number;
  readonly state: SequenceStateValue;
  readonly createdAt: number;
  readonly stateChangedAt: number;
  /** [OUT-4] The ruleset as it stood when the prospect was added. */
  readonly rulesetThen: Ruleset;
}

export interface Stage {
  readonly id: number;
  readonly name: string;
  readonly order: number;
}

/** A rule of the org's own that refuses additions (ERR-4): refused where the prospect's value is blank or equals `value`. */
export interface ValidationRule {
  readonly id: number;
  readonly message: string;
  readonly field: string;
  readonly when: 'blank' | 'equals';
  readonly value: string | null;
  readonly active: boolean;
}

/** [OUT-7] What the authorizing user's governance profile grants. */
export interface ProfileRights {
  readonly permitPlugins: boolean;
  readonly viewAllProspectsAndAccounts: boolean;
  readonly manageSequences: boolean;
  readonly sendFromAllMailboxes: boolean;
}

export interface MaintenanceWindow {
  readonly from: number;
  readonly to: number;
}

/** The application that LeanData authorizes with. */
export interface ApiApplication {
  readonly appId: string;
  readonly clientSecret: string;
  readonly grantableScopes: readonly string[];
  /** [APP-9] False until the API request form was answered: nobody knows the id and the secret before. */
  readonly issued: boolean;
}

/** A grant given to an API client. */
export interface OutreachToken {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly appId: string;
  readonly userId: number;
  readonly scopes: readonly string[];
  readonly accessEndsAt: number;
  readonly refreshEndsAt: number;
  readonly revoked: boolean;
}

/** Requests counted in one user's fixed hour (OUT-5). */
export interface RateWindow {
  readonly userId: number;
  /** First instant of the hour. */
  readonly from: number;
  readonly used: number;
}

/** Everything of the simulated Outreach, as plain data, in order of id. */
export interface OutreachState {
  readonly prospects: readonly Prospect[];
  readonly accounts: readonly OutreachAccount[];
  readonly users: readonly OutreachUser[];
  readonly mailboxes: readonly Mailbox[];
  readonly sequences: readonly Sequence[];
  readonly rulesets: readonly Ruleset[];
  readonly sequenceStates: readonly SequenceState[];
  readonly stages: readonly Stage[];
  readonly validationRules: readonly ValidationRule[];
  readonly profile: ProfileRights;
  readonly app: ApiApplication;
  readonly tokens: readonly OutreachToken[];
  /** [OUT-5] Requests per user per fixed hour. */
  readonly rateLimit: number;
  readonly rateWindows: readonly RateWindow[];
  readonly maintenance: readonly MaintenanceWindow[];
  /** [ERR-18] True while nothing answers. */
  readonly networkDown: boolean;
  /** [OUT-4] Which ruleset counts for states that are there already. */
  readonly rulesetInForce: 'now' | 'when-added';
  readonly nextId: Readonly<
    Record<
      | 'prospect'
      | 'account'
      | 'user'
      | 'mailbox'
      | 'sequence'
      | 'sequenceState'
      | 'ruleset'
      | 'token'
      | 'validationRule',
      number
    >
  >;
}
