import type { EdgeId, NodeId, RoutedObject } from '#graph/flow-graph.ts';
import type { RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { MatchVariable } from '#nodes/contract/step.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import type { RouteDue } from './ports.ts';

/** One field that a trip changed and that is no longer covered by a savepoint (ADD-9). */
export interface CommittedChange {
  readonly object: string;
  readonly id: string;
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** False for what a conversion or merge did: it cannot be undone once it is final. */
  readonly undoable: boolean;
}

/** One turn that a trip took from a round-robin pool. */
export interface PoolTurn {
  readonly pool: string;
  readonly userId: string;
  readonly before: number;
  readonly after: number;
}

/** One record's passage through a graph. Plain data: a trip at rest is nothing but this. */
export interface Trip {
  readonly id: string;
  /** The routed object whose graph it goes through. */
  readonly graph: RoutedObject;
  trigger: { readonly kind: 'new' | 'updated'; readonly edge: EdgeId };
  /** The record that was routed, and as it stood before the update that started the trip. */
  readonly origin: { readonly object: RoutedObject; readonly id: string };
  readonly before: SalesforceRecord | null;
  readonly depth: number;
  /** The trip's record now (CNV-2, MRG-2). */
  object: RoutedObject;
  record: string;
  node: NodeId;
  variables: Record<string, MatchVariable>;
  mergeInPath: boolean;
  heldSince: Instant | null;
  heldUntil: Instant | null;
  /** Changes since the trip started or last rested: what a savepoint rollback puts back. */
  changes: RecordChange<SalesforceRecord>[];
  committed: CommittedChange[];
  poolTurns: PoolTurn[];
  openCallouts: number;
  /** False once it has ended and is kept only for callouts still to be answered. */
  open: boolean;
  /** Steps taken without virtual time having passed, against endless loops. */
  stepsAtInstant: number;
  lastStepAt: Instant;
}

/** A trip that has just come to its trigger node. */
export function newTrip(id: string, due: RouteDue, node: string, now: number): Trip {
  return {
    id,
    graph: due.object,
    trigger: { kind: due.trigger, edge: '' },
    origin: { object: due.object, id: due.id },
    before: due.before,
    depth: due.depth,
    object: due.object,
    record: due.id,
    node,
    variables: {},
    mergeInPath: false,
    heldSince: null,
    heldUntil: null,
    changes: [],
    committed: [],
    poolTurns: [],
    openCallouts: 0,
    open: true,
    stepsAtInstant: 0,
    lastStepAt: now,
  };
}

/** A trip of its own, so that neither side sees the other's later steps. */
export const copyTrip = (trip: Trip): Trip => ({
  ...trip,
  variables: { ...trip.variables },
  changes: [...trip.changes],
  committed: [...trip.committed],
  poolTurns: [...trip.poolTurns],
});
