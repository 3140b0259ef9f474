import type { JournalEntry } from '#logs/journal-entry.ts';

/** The rows of the scrubber, top to bottom. */
export const LANES = ['trips', 'callouts', 'sync', 'script'] as const;
export type Lane = (typeof LANES)[number];

export const LANE_TITLES: Readonly<Record<Lane, string>> = {
  trips: 'Triggers, edges and holds',
  callouts: 'Callouts: batches and attempts',
  sync: 'Outreach sync',
  script: 'Faults, edits, deployments and settings',
};

/** What an entry is drawn as on the scrubber. */
export interface Mark {
  readonly lane: Lane;
  readonly tone: 'plain' | 'success' | 'pending' | 'error';
  /** Beginnings are drawn tall: triggers, batches, faults and deployments. */
  readonly tall: boolean;
}

const mark = (lane: Lane, tone: Mark['tone'] = 'plain', tall = false): Mark => ({ lane, tone, tall });

/** [LOG-8] The mark of an entry; undefined for one that needs none, such as a single changed field. */
export function markOf(entry: JournalEntry): Mark | undefined {
  switch (entry.type) {
    case 'trip-started':
      return mark('trips', 'plain', true);
    case 'record-not-routed':
    case 'trip-record-changed':
      return mark('trips');
    case 'record-reprocessed':
      return mark('script');
    case 'edge-followed':
      return mark('trips', entry.error ? 'error' : 'plain');
    case 'trip-held':
      return mark('trips', 'pending');
    case 'trip-reverted':
      return mark('trips', 'error', true);
    case 'trip-ended':
      return mark('trips', entry.outcome === 'error' ? 'error' : 'plain');
    case 'callout-queued':
    case 'callout-sent':
      return mark('callouts');
    case 'batch-started':
      return mark('callouts', 'plain', true);
    case 'callout-answered':
      return mark('callouts', entry.error === null ? 'success' : 'error');
    case 'callout-retry-scheduled':
      return mark('callouts', 'pending');
    case 'callout-ended':
      return mark('callouts', entry.result === 'dropped' ? 'plain' : entry.result);
    case 'sync-polled':
      return mark('sync', 'plain', true);
    case 'sync-carried':
      return mark('sync');
    case 'sync-refused':
      return mark('sync', 'error');
    case 'fault-made':
      return mark('script', 'pending', true);
    case 'fault-refused':
      return mark('script', 'error', true);
    case 'fault-lifted':
      return mark('script', 'success', true);
    case 'graph-deployed':
      return mark('script', 'plain', true);
    case 'edit-made':
    case 'setting-changed':
      return mark('script');
    case 'edit-refused':
      return mark('script', 'error');
    case 'write-refused':
      return mark('trips', 'error');
    case 'run-started':
    case 'run-ended':
    case 'record-changed':
    case 'match-stored':
      return undefined;
  }
}

/** Whether an entry tells of something that went wrong: an error edge, a failed attempt, a refusal, a path put back. */
export function isErrorEntry(entry: JournalEntry): boolean {
  switch (entry.type) {
    case 'edge-followed':
      return entry.error;
    case 'trip-ended':
      return entry.outcome === 'error';
    case 'callout-answered':
      return entry.error !== null;
    case 'callout-ended':
      return entry.result === 'error';
    case 'trip-reverted':
    case 'sync-refused':
    case 'write-refused':
    case 'fault-refused':
    case 'edit-refused':
      return true;
    default:
      return false;
  }
}
