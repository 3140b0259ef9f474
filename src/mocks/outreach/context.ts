import type { Instant } from '#shared/instant.ts';
import type { OutreachSettings } from './outreach-records.ts';
import type { OutreachStore } from './outreach-store.ts';
import type { RateLimit } from './rate-limit.ts';
import type { Tokens } from './tokens.ts';

/** What Outreach asks the agenda to bring back to it. Plain data. */
export interface OutreachDue {
  readonly type: 'activate-sequence-state';
  readonly stateId: number;
}

/** The parts that Outreach's operations work on. */
export interface OutreachContext {
  readonly store: OutreachStore;
  readonly tokens: Tokens;
  readonly limits: RateLimit;
  readonly now: () => Instant;
  readonly schedule: (dueAt: Instant, due: OutreachDue) => void;
  settings: OutreachSettings;
}
