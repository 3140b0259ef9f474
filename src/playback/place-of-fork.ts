import type { AuditLog } from '#logs/audit-log.ts';
import type { Instant } from '#shared/instant.ts';
import { faultsOfRun } from '#world/faults-of-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { sameLog } from '#world/same-log.ts';
import type { ForkRequest } from './fork-request.ts';
import type { RunView } from './run-view.ts';

/** Where somebody stands in a run. */
export interface Stand {
  readonly view: RunView;
  readonly log: AuditLog | undefined;
  readonly seq: number;
  readonly at: Instant;
}

/** A record at an entry of the journal. */
export interface ShownPlace {
  readonly log: AuditLog | undefined;
  readonly seq: number;
}

/**
 * [RUN-4] Where a fork is shown first: what was added to it, or else the decision that was looked at, as it falls now;
 * where there is none, the instant.
 */
export function placeOfFork(shown: RunView, stood: Stand, request: ForkRequest): ShownPlace {
  const log = stood.log && sameLog(stood.log, stood.view, shown);
  const { stimulus, input } = request;
  const asked = stimulus === null ? undefined : input.stimuli[stimulus];
  if (asked === undefined) {
    const decision = sameDecision(log, stood);
    if (decision !== undefined) return { log, seq: decision };
    return atInstant(shown, log, request.at === input.start ? stood.at : request.at);
  }
  const fired = faultsOfRun(shown.run).flatMap((fault) => [fault, ...(fault.lift === null ? [] : [fault.lift])]);
  const entry = fired.find(({ index }) => index === stimulus)?.entry;
  const instant = input.start + asked.after;
  const seq = (entry ?? shown.run.journal.find((each) => each.at >= instant))?.seq;
  return { log, seq: seq ?? lastBy(shown.run, request.at) };
}

/** The same record at the same instant in another run. */
export const samePlace = (shown: RunView, { log, view, at }: Stand): ShownPlace =>
  atInstant(shown, log && sameLog(log, view, shown), at);

/** An entry that belongs to another record would show that one: then it is the last step of this one by then. */
function atInstant(shown: RunView, log: AuditLog | undefined, at: Instant): ShownPlace {
  const seq = lastBy(shown.run, at);
  const its = shown.logAt(seq);
  if (log === undefined || its === undefined || its === log) return { log, seq };
  const stops = shown.stopsOf(log);
  return { log, seq: (stops.findLast((stop) => stop.at <= at) ?? stops[0])?.seq ?? seq };
}

/** The entry by which the trip leaves the node that was looked at, on the same visit to it; its first one where it came to none. */
function sameDecision(log: AuditLog | undefined, { view, log: before, seq }: Stand): number | undefined {
  const steps = log?.trip?.steps;
  const entry = view.run.journal[seq];
  if (steps === undefined || before === undefined || entry === undefined) return undefined;
  if (entry.type === 'record-not-routed') return steps[0]?.seq;
  if (!('node' in entry) || !('trip' in entry) || entry.trip !== before.trip?.trip) return undefined;
  const visit = before.trip.steps.filter((step) => step.node === entry.node && step.seq < seq).length;
  return steps.filter(({ node }) => node === entry.node)[visit]?.seq;
}

const lastBy = ({ journal }: RecordedRun, at: Instant): number => journal.findLast((entry) => entry.at <= at)?.seq ?? 0;
