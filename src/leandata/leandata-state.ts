/** [APP-10] What LeanData holds of its authorization with Outreach. */
export interface Authorization {
  /** `never` and `disconnected` and `invalid` are known to be invalid; a revocation is found out by a callout. */
  readonly status: 'never' | 'authorized' | 'disconnected' | 'invalid';
  readonly appId: string;
  readonly clientSecret: string;
  readonly callbackUrl: string;
  /** [APP-1] Salesforce user who authorized; null where nobody has. */
  readonly authorizedBy: string | null;
  readonly accessToken: string | null;
  readonly refreshToken: string | null;
  /** Virtual instant at which the access token ends (two hours after it was given). */
  readonly expiresAt: number | null;
  readonly scopes: readonly string[];
}

/** [APP-2] The field of each object that carries the Outreach id. */
export type FieldMapping = Readonly<Record<'Lead' | 'Contact' | 'User', string | null>>;

/** [APP-3] */
export interface RetryActionIn {
  readonly amount: number;
  readonly unit: 'minutes' | 'hours' | 'days';
}

/** [ASG-2] A weighted round-robin pool: the lowest pointer that is not paused is next. */
export interface RoundRobinPool {
  readonly id: string;
  readonly name: string;
  readonly members: readonly PoolMember[];
}

export interface PoolMember {
  readonly userId: string;
  /** 1 or more; the pointer rises by 1/weight a turn. */
  readonly weight: number;
  readonly pointer: number;
  readonly paused: boolean;
}

/** [V2-4] The sequence for the records that a user owns. */
export interface PrimarySequence {
  /** Salesforce id. */
  readonly userId: string;
  /** Outreach's id of the sequence. */
  readonly sequenceId: number;
}

/** LeanData's own settings with their defaults' rules. */
export interface LeanDataSettings {
  /** [CLK-4] */
  readonly processing: 'real-time' | 'batch';
  /** [GRA-5] */
  readonly recursiveRoutingPrevention: boolean;
  /** [RUN-3] */
  readonly supersedeHolds: boolean;
  /** [ADD-13] Look up mailbox and user at each attempt. */
  readonly lookUpAtEachAttempt: boolean;
  /** [APP-7] Longest wait for a batch, in seconds (30). */
  readonly gatherSeconds: number;
  /** [APP-7] Most callouts in a batch (100). */
  readonly batchSize: number;
  /** [APP-4] Retries after the first attempt (6). */
  readonly retries: number;
  /** [LOG-6] Longest callout history in characters (32,768). */
  readonly historyLength: number;
}

/** The errors of the rulebook's section 9. */
export type CalloutErrorId =
  `ERR-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19}`;

/** Everything LeanData itself keeps. Plain data. */
export interface LeanDataState {
  /** [APP-8] */
  readonly integrationOn: boolean;
  readonly authorization: Authorization;
  readonly mapping: FieldMapping;
  readonly retryActionIn: RetryActionIn;
  /** [APP-5] Whether an error qualifies for a retry. */
  readonly retryTable: Readonly<Record<CalloutErrorId, boolean>>;
  readonly pools: readonly RoundRobinPool[];
  /** [V2-4] At most one for each user. */
  readonly primarySequences: readonly PrimarySequence[];
  /** [LOG-7] Salesforce ids of the users who have the permission set LD Read Only. */
  readonly readOnlyUsers: readonly string[];
  readonly settings: LeanDataSettings;
}
