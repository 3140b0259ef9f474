import type { FlowGraph } from '#graph/flow-graph.ts';
import type { JsonObject } from '#shared/json.ts';
import { all, assign, exampleGraph } from '../examples/example-graph.ts';
import { demoIds } from '../examples/demo-ids.ts';
import { demo } from './demo.ts';

/** Settings of an Add to Sequence by the name of the sequence; the owner's mailbox where nothing else is said. */
export const addTo = (sequence: string, mailbox: JsonObject = {}): JsonObject => ({
  sequenceFrom: 'chosen',
  sequenceId: demo.sequence(sequence),
  mailbox: 'owner',
  userField: null,
  outreachUserId: null,
  ...mailbox,
});

/** A trigger that stands in every graph but is switched off (GRA-2). */
export const switchedOff = (kind: 'new' | 'updated'): JsonObject => ({
  kind,
  enabled: false,
  edges: [{ id: 'all-leads', name: 'All leads', priority: 5, criteria: all() }],
});

/** A trigger with one way out. */
export const trigger = (kind: 'new' | 'updated', name: string, criteria: JsonObject): JsonObject => ({
  kind,
  enabled: true,
  edges: [{ id: 'go', name, priority: 5, criteria }],
});

/** The four error edges of Add to Sequence, all to one node. */
export const errorEdges = (to: string): Readonly<Record<string, string>> => ({
  'configuration-error': to,
  'missing-prospect-id': to,
  'queue-owner': to,
  'missing-user-id': to,
});

/** A lead whose rating changes is marked as worked, then added from its owner's mailbox: small enough to watch one callout. */
export const addOnRating = (sequence: string): FlowGraph =>
  exampleGraph({
    id: 'add-on-rating',
    name: `Rating changed: ${sequence}`,
    description: 'A lead whose rating changes is marked as being worked and added to a sequence.',
    object: 'Lead',
    nodes: {
      'new-lead': ['trigger', 'New Lead', [0, 0], switchedOff('new')],
      'updated-lead': [
        'trigger',
        'Updated Lead',
        [0, 160],
        trigger('updated', 'Rating changed', all(['Rating', 'has-changed'])),
      ],
      'mark-working': [
        'update-record',
        'Mark as being worked',
        [390, 160],
        { values: [{ field: 'Status', value: 'Working - Contacted' }] },
      ],
      add: ['add-to-sequence', `Add to ${sequence}`, [800, 160], addTo(sequence)],
      operations: ['assign-owner', 'Hand to Sales Operations', [1240, 240], assign('user', demoIds.dana)],
    },
    edges: {
      'updated-lead': { go: 'mark-working' },
      'mark-working': { updated: 'add', 'update-failed': 'operations' },
      add: errorEdges('operations'),
    },
  });
