import type { AuditLog } from '#logs/audit-log.ts';
import type { CalloutLog } from '#logs/callout-log.ts';
import type { Names } from '#logs/names.ts';
import { lastNodeOf, type TripLog, type TripStep } from '#logs/trip-log.ts';
import type { Parting, PartingSide } from '../parted-ways.ts';
import { fateOf } from './aspects.ts';
import type { BothRuns } from './read-run.ts';
import { isSameStep } from './same-step.ts';

/** The first place where two logs of a record differ. */
export function partingOf(first: AuditLog | null, second: AuditLog | null, runs: BothRuns): Parting {
  const [{ names: inFirst }, { names: inSecond }] = runs;
  if (first?.trip == null || second?.trip == null) {
    return { node: null, first: first && beginning(first, inFirst), second: second && beginning(second, inSecond) };
  }
  const [one, other] = [first.trip, second.trip];
  const at = stepsInCommon(one, other, runs);
  if (at < Math.max(one.steps.length, other.steps.length)) {
    const node =
      at < one.steps.length ? inFirst.node(one.graph, nodeAt(one, at)) : inSecond.node(other.graph, nodeAt(other, at));
    return { node, first: sideAt(one, at, inFirst), second: sideAt(other, at, inSecond) };
  }
  const callout = one.callouts.findIndex((each, index) => isOther(each, other.callouts[index]));
  const [ours, theirs] = [one.callouts[callout], other.callouts[callout]];
  if (ours && theirs)
    return { node: ours.nodeName, first: calloutSide(ours, theirs), second: calloutSide(theirs, ours) };
  return { node: inFirst.node(one.graph, lastNodeOf(one)), first: endSide(one), second: endSide(other) };
}

function stepsInCommon(one: TripLog, other: TripLog, runs: BothRuns): number {
  const at = one.steps.findIndex((step, index) => !isSameStep(one, step, other, other.steps[index], runs));
  return at === -1 ? one.steps.length : at;
}

const nodeAt = (trip: TripLog, at: number): string => trip.steps[at]?.node ?? lastNodeOf(trip);

function sideAt(trip: TripLog, at: number, names: Names): PartingSide {
  const step = trip.steps[at];
  return step === undefined ? standSide(trip, at) : stepSide(trip, step, names);
}

const stepSide = (trip: TripLog, { seq, at, node, edge, why }: TripStep, names: Names): PartingSide => ({
  seq,
  at,
  edge: names.edge?.(trip.graph, node, edge) ?? edge,
  why,
});

/** The trip left the node in no way: it is held there, or its path was put back, or it ended. */
function standSide(trip: TripLog, at: number): PartingSide {
  const since = trip.steps[at - 1]?.seq ?? trip.startedSeq;
  const hold = trip.end === null ? trip.holds.findLast(({ seq }) => seq > since) : undefined;
  return hold ? { seq: hold.seq, at: hold.at, edge: null, why: hold.why } : endSide(trip);
}

function endSide({ end, revert, lastSeq, startedAt, steps }: TripLog): PartingSide {
  const last = revert ?? end;
  if (last) return { seq: last.seq, at: last.at, edge: null, why: last.why };
  return { seq: lastSeq, at: steps.at(-1)?.at ?? startedAt, edge: null, why: null };
}

function beginning(log: AuditLog, names: Names): PartingSide {
  const { trip, seq, record, outcome } = log;
  const step = trip?.steps[0];
  if (trip && step) return stepSide(trip, step, names);
  const [line] = outcome.lines;
  const why = trip || !line ? null : { text: line.text, ...(line.rule === undefined ? {} : { rule: line.rule }) };
  return { seq, at: record.startedAt, edge: null, why };
}

const isOther = (callout: CalloutLog, twin: CalloutLog | undefined): boolean =>
  twin === undefined || fateOf(callout) !== fateOf(twin);

/** The first answer that came out otherwise, or the end of the callout. */
function calloutSide({ attempts, end, queuedSeq, queuedAt }: CalloutLog, twin: CalloutLog): PartingSide {
  const at = attempts.findIndex(({ answer }, index) => {
    const other = twin.attempts[index]?.answer;
    return answer?.status !== other?.status || answer?.error !== other?.error;
  });
  const answer = attempts[at]?.answer;
  const why = end?.why ?? attempts.findLast(({ retry }) => retry !== null)?.retry?.why ?? null;
  if (answer) {
    const said = attempts[at]?.retry?.why ?? why;
    return { seq: answer.seq, at: answer.at, edge: null, why: said };
  }
  return { seq: end?.seq ?? queuedSeq, at: end?.at ?? queuedAt, edge: null, why };
}
