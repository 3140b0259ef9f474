import type { JournalEntry, JournalEvent } from '#logs/journal-entry.ts';
import type { Names } from '#logs/names.ts';

type Of<Type extends JournalEvent['type']> = Extract<JournalEvent, { readonly type: Type }>;
type Part<Type extends JournalEvent['type']> = Partial<Omit<Of<Type>, 'type'>>;

/** A journal from `[at, event]` pairs. */
export const journalOf = (events: readonly (readonly [number, JournalEvent])[]): readonly JournalEntry[] =>
  events.map(([at, event], seq) => ({ seq, at, ...event }));

export const tripStarted = (part: Part<'trip-started'> = {}): JournalEvent => ({
  type: 'trip-started',
  trip: 'T1',
  object: 'Lead',
  record: 'L1',
  trigger: 'new',
  node: 'new',
  graph: 'g',
  owner: 'U1',
  cause: null,
  ...part,
});

export const edgeFollowed = (part: Part<'edge-followed'> = {}): JournalEvent => ({
  type: 'edge-followed',
  trip: 'T1',
  node: 'new',
  edge: 'next',
  to: 'add',
  error: false,
  why: { text: 'Every record goes this way' },
  ...part,
});

export const tripEnded = (part: Part<'trip-ended'> = {}): JournalEvent => ({
  type: 'trip-ended',
  trip: 'T1',
  outcome: 'completed',
  owner: 'U1',
  why: { text: 'The edge leads nowhere', rule: 'GRA-6' },
  ...part,
});

export const recordChanged = (part: Part<'record-changed'> = {}): JournalEvent => ({
  type: 'record-changed',
  system: 'salesforce',
  object: 'Lead',
  id: 'L1',
  kind: 'updated',
  by: { through: 'leandata', trip: 'T1' },
  fields: [],
  ...part,
});

export const calloutQueued = (part: Part<'callout-queued'> = {}): JournalEvent => ({
  type: 'callout-queued',
  callout: 'C1',
  trip: 'T1',
  node: 'add',
  nodeName: 'Add to Inbound',
  action: 'add-to-sequence',
  object: 'Lead',
  record: 'L1',
  request: { prospect: '7', sequence: 3 },
  batchAt: 30_000,
  ...part,
});

export const calloutSent = (attempt: number, callout = 'C1'): JournalEvent => ({
  type: 'callout-sent',
  callout,
  attempt,
});

export const calloutAnswered = (part: Part<'callout-answered'> = {}): JournalEvent => ({
  type: 'callout-answered',
  callout: 'C1',
  attempt: 1,
  requests: [{ method: 'POST', path: '/api/v2/sequenceStates', status: 201 }],
  status: 201,
  error: null,
  body: {},
  durationMs: 120,
  ...part,
});

export const retryScheduled = (attempt: number, dueAt: number, callout = 'C1'): JournalEvent => ({
  type: 'callout-retry-scheduled',
  callout,
  attempt,
  dueAt,
  why: { text: 'Retried after Retry Action In', rule: 'APP-6' },
});

export const calloutEnded = (part: Part<'callout-ended'> = {}): JournalEvent => ({
  type: 'callout-ended',
  callout: 'C1',
  result: 'success',
  status: 201,
  reason: null,
  why: { text: 'Outreach added the prospect' },
  ...part,
});

/** Names that show the id they were asked for. */
export const plainNames: Names = {
  record: (object, id) => ({ name: `${object} ${id}`, company: `Company of ${id}` }),
  owner: (id) => `Owner ${id}`,
  node: (_graph, node) => `Node ${node}`,
};
