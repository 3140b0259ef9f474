import type { EdgeId, NodeId, RoutedObject } from '#graph/flow-graph.ts';
import type { Actor, RecordChange } from '#mocks/kit/change.ts';
import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { MatchVariable } from '#nodes/contract/step.ts';
import type { FieldValue } from '#shared/field.ts';
import type { Instant } from '#shared/instant.ts';
import type { RouteDue } from './ports.ts';

/** What nothing undoes once it is final: a conversion, a merge, an answered callout (ADD-9). */
export type OneWay = 'conversion' | 'merge' | 'callout';

/** A change that a trip made since it started or last rested. */
export interface TripChange {
  readonly change: RecordChange<SalesforceRecord>;
  /** Set where it is part of a conversion or merge. */
  readonly oneWay: OneWay | null;
}

export interface ChangedField {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** One change of a record that is no longer covered by a savepoint (ADD-9). */
export interface CommittedChange {
  readonly object: string;
  readonly id: string;
  readonly fields: readonly ChangedField[];
  readonly oneWay: OneWay | null;
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
  /** The trip's record when it started or last rested: what a savepoint rollback leads back to. */
  rest: { readonly object: RoutedObject; readonly record: string };
  node: NodeId;
  variables: Record<string, MatchVariable>;
  mergeInPath: boolean;
  heldSince: Instant | null;
  heldUntil: Instant | null;
  /** Changes since the trip started or last rested: what a savepoint rollback puts back. */
  changes: TripChange[];
  committed: CommittedChange[];
  poolTurns: PoolTurn[];
  openCallouts: number;
  /** False once it has ended and is kept only for callouts still to be answered. */
  open: boolean;
  /** [ADD-8] What it changed has been put back. */
  reverted: boolean;
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
    rest: { object: due.object, record: due.id },
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
    reverted: false,
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

/** Counts a step, and answers how many the trip has taken without virtual time having passed. */
export function countStep(trip: Trip, now: Instant): number {
  trip.stepsAtInstant = trip.lastStepAt === now ? trip.stepsAtInstant + 1 : 1;
  trip.lastStepAt = now;
  return trip.stepsAtInstant;
}

/** In whose name a trip changes records. */
export const actorOf = (trip: Trip): Actor => ({ through: 'leandata', trip: trip.id });
