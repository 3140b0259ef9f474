import type { JournalEvent } from '#logs/journal-entry.ts';

const WORDS: Readonly<Record<JournalEvent['type'], string>> = {
  'trip-started': 'A trip starts',
  'edge-followed': 'An edge is followed',
  'trip-held': 'A trip is held',
  'trip-reverted': 'A trip is reverted',
  'trip-ended': 'A trip ends',
  'trip-record-changed': 'The trip goes on with another record',
  'match-stored': 'A match is stored',
  'record-not-routed': 'A record is not routed',
  'record-reprocessed': 'A record is reprocessed',
  'callout-queued': 'A callout is queued',
  'batch-started': 'A batch starts',
  'callout-sent': 'A callout is sent',
  'callout-answered': 'A callout is answered',
  'callout-retry-scheduled': 'A retry is scheduled',
  'callout-ended': 'A callout ends',
  'record-changed': 'A record changes',
  'write-refused': 'A write is refused',
  'setting-changed': 'A setting changes',
  'sync-polled': 'The sync polls',
  'sync-carried': 'The sync carries a record',
  'sync-refused': 'The sync is refused',
  'fault-made': 'A fault is made',
  'fault-lifted': 'A fault is lifted',
  'fault-refused': 'A fault is refused',
  'edit-made': 'An edit is made',
  'edit-refused': 'An edit is refused',
  'graph-deployed': 'A graph is deployed',
  'run-started': 'The run starts',
  'run-ended': 'The run ends',
};

/** What a journal can tell of, in words. */
export const entryTypes = Object.entries(WORDS).map(([value, label]) => ({ value, label }));
