import { auditPathOf } from '#logs/audit-path.ts';
import type { TripLog } from '#logs/trip-log.ts';
import { historyOf } from '#world/run-history.ts';
import { offendingChange } from './check-expectation-changes.ts';
import { closestName } from './closest-name.ts';
import type { Expectation } from './expectation.ts';
import { currentKey, prospectOf } from './record-at-entry.ts';
import type { RecordRef } from './scenario-anchor.ts';
import { recordName, type RecordKey, type RunReading } from './scenario-reading.ts';
import { causeAt, whyText, type Cause } from './why/cause.ts';
import {
  missedEdge,
  missedNode,
  noTrip,
  otherPath,
  partnerWhy,
  reachedNode,
  restWhy,
  unknownInRun,
} from './why/path-why.ts';
import { changeText, fieldWhy, notCarried } from './why/record-why.ts';

/** What an expectation was asked of: the record, the entry, its trips by then and the one that is meant. */
export interface AskedOf {
  readonly record: RecordKey | undefined;
  readonly seq: number;
  readonly trips: readonly TripLog[];
  readonly trip: TripLog | undefined;
}

/** Why a run came otherwise than expected, from its journal and from what its nodes saw; null where nothing tells. */
export function whyOtherwise(reading: RunReading, expectation: Expectation, asked: AskedOf): Cause | null {
  const { record, seq, trip } = asked;
  switch (expectation.type) {
    case 'owner':
      return record === undefined ? null : fieldWhy(reading, currentKey(reading, record, seq), 'OwnerId', seq);
    case 'field':
      return record === undefined ? null : whyOfField(reading, expectation, record, seq);
    case 'sequence-state':
      return whyOfMembership(reading, expectation.sequence, asked);
    case 'entry':
      return expectation.pattern.node === undefined ? null : unknownInRun(reading, expectation.pattern.node);
    case 'trips':
      return whyOfCount(reading, expectation, asked);
    case 'nothing-else-changed': {
      const change = offendingChange(reading, expectation, expectation.record === undefined ? undefined : record, seq);
      return change === undefined
        ? null
        : causeAt(reading, change.entry.seq, changeText(reading, change.entry, change.field ?? ''));
    }
    default:
      return trip === undefined ? noTrip(reading, record, seq) : whyOfTrip(reading, expectation, trip);
  }
}

function whyOfCount(
  reading: RunReading,
  { record: named, node }: Extract<Expectation, { readonly type: 'trips' }>,
  { record, seq, trips }: AskedOf,
): Cause | null {
  const unknown = node === undefined ? null : unknownInRun(reading, node);
  if (unknown !== null) return unknown;
  if (trips.length === 0) return noTrip(reading, named === undefined ? undefined : record, seq);
  const counts = new Map<string, number>();
  for (const { end } of trips) counts.set(end?.outcome ?? 'open', (counts.get(end?.outcome ?? 'open') ?? 0) + 1);
  const told = [...counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  return { text: `The run has ${trips.length} trip${trips.length === 1 ? '' : 's'} in all: ${told}.`, seq };
}

type OfTrip = Exclude<
  Expectation,
  { readonly type: 'trips' | 'entry' | 'owner' | 'field' | 'sequence-state' | 'nothing-else-changed' }
>;

function whyOfTrip(reading: RunReading, expectation: OfTrip, trip: TripLog): Cause | null {
  const names = auditPathOf(trip, reading.names).map(({ name }) => name);
  switch (expectation.type) {
    case 'path': {
      const { nodes, match = 'exact' } = expectation;
      if (match === 'never') return reachedNode(reading, trip, nodes);
      if (match === 'exact') return otherPath(reading, trip, nodes);
      const missed = nodes.find((node) => !names.includes(node));
      return missed === undefined ? null : missedNode(reading, trip, missed);
    }
    case 'edge':
      return missedEdge(reading, trip, expectation.node, expectation.edge);
    case 'ends-at':
    case 'node-error':
    case 'held':
      return names.includes(expectation.node)
        ? whyOfVisit(reading, trip, expectation.node)
        : missedNode(reading, trip, expectation.node);
    case 'audit-outcome':
      return whyOfCallout(reading, trip, undefined) ?? partnerWhy(reading, trip);
    case 'callout': {
      const { node } = expectation;
      if (node !== undefined && !names.includes(node)) return missedNode(reading, trip, node);
      return (
        whyOfCallout(reading, trip, node) ??
        (node === undefined ? partnerWhy(reading, trip) : whyOfVisit(reading, trip, node))
      );
    }
  }
}

/** What came of a node that the trip went through. */
function whyOfVisit(reading: RunReading, trip: TripLog, name: string): Cause | null {
  const visit = auditPathOf(trip, reading.names).findLast((each) => each.name === name);
  if (visit === undefined || visit.why === null || visit.leftSeq === null) return restWhy(reading, trip);
  return causeAt(reading, visit.leftSeq, `${name} was left by ${visit.edgeName ?? ''}: ${whyText(visit.why)}`);
}

/** How a callout of the trip ended, or what it waits for. */
function whyOfCallout(reading: RunReading, trip: TripLog, node: string | undefined): Cause | null {
  const callout = trip.callouts.findLast((each) => node === undefined || each.nodeName === node);
  if (callout === undefined) return null;
  if (callout.end !== null) return causeAt(reading, callout.end.seq, whyText(callout.end.why));
  const retry = callout.attempts.findLast((attempt) => attempt.retry !== null)?.retry ?? null;
  if (retry !== null) return causeAt(reading, retry.seq, whyText(retry.why));
  return causeAt(reading, callout.queuedSeq, 'The callout has no answer yet.');
}

function whyOfField(
  reading: RunReading,
  { system, field }: Extract<Expectation, { readonly type: 'field' }>,
  record: RecordKey,
  seq: number,
): Cause | null {
  if (system === 'salesforce') return fieldWhy(reading, currentKey(reading, record, seq), field, seq);
  if (record.object !== 'prospect' && record.object === record.object.toLowerCase())
    return fieldWhy(reading, record, field, seq);
  const prospect = prospectOf(reading, record, seq);
  return prospect === null
    ? notCarried(reading, record, seq)
    : fieldWhy(reading, { object: 'prospect', id: prospect }, field, seq);
}

function whyOfMembership(reading: RunReading, sequence: string, { record, seq, trip }: AskedOf): Cause | null {
  if (record === undefined) return null;
  const history = historyOf(reading.run);
  const prospect = prospectOf(reading, record, seq);
  if (prospect === null) return notCarried(reading, record, seq);
  const named = history
    .idsAt('sequence', seq)
    .find((id) => history.imageAt('sequence', id, seq)?.['name'] === sequence);
  if (named === undefined) {
    const known = history.idsAt('sequence', seq).map((id) => String(history.imageAt('sequence', id, seq)?.['name']));
    const closest = closestName(sequence, known);
    return { text: closest === undefined ? `There are: ${known.join(', ')}.` : `Did you mean "${closest}"?`, seq };
  }
  const states = history.idsAt('sequenceState', seq).filter((id) => {
    const image = history.imageAt('sequenceState', id, seq);
    return String(image?.['prospectId']) === prospect && String(image?.['sequenceId']) === named;
  });
  const latest = states.at(-1);
  if (latest !== undefined) return fieldWhy(reading, { object: 'sequenceState', id: latest }, 'state', seq);
  return trip === undefined
    ? noTrip(reading, record, seq)
    : (whyOfCallout(reading, trip, undefined) ?? partnerWhy(reading, trip));
}

/** Which record may have been meant by one that the run does not have. */
export function unknownRecord(reading: RunReading, ref: RecordRef, seq: number): Cause | null {
  const history = historyOf(reading.run);
  const ids = history.idsAt(ref.object, seq);
  if (ids.length === 0) return { text: `The run has no records of "${ref.object}".`, seq };
  if ('id' in ref) return null;
  const names = ids.map((id) => recordName(history.imageAt(ref.object, id, seq) ?? {}));
  const closest = closestName(ref.name, names);
  return closest === undefined ? null : { text: `Did you mean "${closest}"?`, seq };
}
