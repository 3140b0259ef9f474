import type { Instant } from '#shared/instant.ts';
import type { ApiRequests } from '#mocks/kit/api-requests.ts';
import type { RecordStore } from '#mocks/kit/record-store.ts';
import type { Outreach } from '#mocks/outreach/outreach.ts';
import type { SyncDue, SyncEvent } from './sync-event.ts';

/** What the plugin stands between, and how it reaches the world around it. */
export interface SyncPorts {
  readonly salesforce: RecordStore & ApiRequests;
  readonly outreach: Outreach;
  readonly now: () => Instant;
  /** Asks to be given `due` back by `fire` at an instant. */
  readonly schedule: (dueAt: Instant, due: SyncDue) => void;
  readonly record: (event: SyncEvent) => void;
  /** [CLK-5] IANA name; UTC where absent. */
  readonly timeZone?: string;
}
