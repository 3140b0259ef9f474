import type { Scene } from './callout-scene.ts';
import { simulatorPlace, type CurePlace } from './cure-places.ts';
import type { Fault } from '../fault.ts';
import { faultInfo } from '../fault-catalog.ts';
import { faultsOfRun } from '../faults-of-run.ts';
import type { RecordedRun } from '../recorded-run.ts';

/** A fault of the run's own script that an error comes from: as long as it is there, a new run breaks again. */
export interface FaultBehind {
  readonly text: string;
  /** Undefined for a run without a graph. */
  readonly place: CurePlace | undefined;
}

/** The fault made on purpose, in force at entry `seq`, that leads to one of the rules; undefined where there is none. */
export function faultBehind(
  run: RecordedRun,
  rules: readonly string[],
  at: { readonly seq: number; readonly at: number },
  trip: string,
  scene: Scene,
): FaultBehind | undefined {
  const fault = faultsOfRun(run).findLast(
    ({ fault, entry, until }) =>
      isAbout(fault, scene) &&
      entry?.type === 'fault-made' &&
      entry.seq < at.seq &&
      (until === null || until > at.at) &&
      entry.leadsTo.some((rule) => rules.includes(rule)),
  );
  if (fault?.entry?.type !== 'fault-made') return undefined;
  const { seq, why } = fault.entry;
  const way = faultInfo(fault.fault.type).lift === null ? 'Take it back' : 'Lift it';
  const place = simulatorPlace(run, trip, seq);
  return {
    text: `This run breaks it on purpose: ${why.text}`,
    place: place && { label: `${way} in the Simulator`, place: { ...place, fault: seq } },
  };
}

/** A fault of another prospect, user, mailbox, sequence or record has nothing to do with it. */
function isAbout(fault: Fault, scene: Scene): boolean {
  switch (fault.type) {
    case 'delete-prospect':
    case 'lock-prospect':
    case 'opt-out':
    case 'remove-email':
      return fault.prospect === (scene.prospectId ?? fault.prospect);
    case 'lock-user':
      return fault.user === (scene.user?.id ?? fault.user);
    case 'break-mailbox':
    case 'switch-off-mailbox':
      return fault.mailbox === (scene.mailbox?.id ?? fault.mailbox);
    case 'unshare-sequence':
    case 'disable-sequence':
      return fault.sequence === (scene.sequence?.id ?? fault.sequence);
    case 'delete-record':
    case 'merge-record':
      return fault.id.slice(0, 15) === (scene.record?.id ?? fault.id).slice(0, 15);
    default:
      return true;
  }
}
