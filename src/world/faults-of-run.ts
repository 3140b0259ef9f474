import type { EntryOf } from '#logs/entry-of.ts';
import type { Instant } from '#shared/instant.ts';
import type { Fault } from './fault.ts';
import { faultKey } from './faults/fault-key.ts';
import { inOrder } from './fault-script.ts';
import type { RecordedRun } from './recorded-run.ts';

export type FaultEntry = EntryOf<'fault-made' | 'fault-lifted' | 'fault-refused'>;

/** One fault of a run's script, or a lifting that lifted nothing, and what came of it. */
export interface FaultOfRun {
  readonly asked: 'make' | 'lift';
  /** Place among the stimuli of the run's input. */
  readonly index: number;
  readonly fault: Fault;
  readonly at: Instant;
  /** Null where the run ended before it. */
  readonly entry: FaultEntry | null;
  /** What lifted it. */
  readonly lift: { readonly index: number; readonly entry: FaultEntry | null } | null;
  /** When it ceased to be in force: lifted, or over by itself; null where it stayed to the end. */
  readonly until: Instant | null;
}

/** How a fault stands at an instant. */
export type FaultStanding = 'to-come' | 'in-force' | 'lifted' | 'over' | 'refused';

const known = new WeakMap<RecordedRun, readonly FaultOfRun[]>();

/** [LOG-8] The faults of a run in the order in which they fire: each leaves one entry in the journal. A run is read once. */
export function faultsOfRun(run: RecordedRun): readonly FaultOfRun[] {
  const before = known.get(run);
  if (before !== undefined) return before;
  const faults = readFaults(run);
  known.set(run, faults);
  return faults;
}

function readFaults({ input, journal }: RecordedRun): readonly FaultOfRun[] {
  const entries = journal.filter(isFaultEntry);
  const faults: FaultOfRun[] = [];
  /** Places in `faults` of those that a lifting would meet, by what they are. */
  const open = new Map<string, number>();
  inOrder(input.stimuli).forEach(({ stimulus, index }, order) => {
    const { fault, after } = stimulus;
    const entry = entries[order] ?? null;
    const key = faultKey(fault);
    const about = { index, fault, at: input.start + after, entry, lift: null };
    const met = entry?.type === 'fault-refused' ? undefined : open.get(key);
    const made = met === undefined ? undefined : faults[met];
    if (stimulus.type === 'make-fault') {
      if (entry?.type !== 'fault-refused') open.set(key, faults.length);
      faults.push({ ...about, asked: 'make', until: entry?.type === 'fault-made' ? (entry.endsAt ?? null) : null });
    } else if (met === undefined || made === undefined) {
      faults.push({ ...about, asked: 'lift', until: null });
    } else {
      open.delete(key);
      faults[met] = { ...made, lift: { index, entry }, until: entry?.at ?? made.until };
    }
  });
  return faults;
}

/** How it stands after entry `seq`, whose instant is `at`. */
export function standingAt({ entry, lift, until }: FaultOfRun, seq: number, at: Instant): FaultStanding {
  if (entry === null || entry.seq > seq) return 'to-come';
  if (entry.type === 'fault-refused') return 'refused';
  if (lift?.entry && lift.entry.seq <= seq) return 'lifted';
  return until !== null && until <= at && !lift?.entry ? 'over' : 'in-force';
}

export const isFaultEntry = (entry: { readonly type: string }): entry is FaultEntry =>
  entry.type === 'fault-made' || entry.type === 'fault-lifted' || entry.type === 'fault-refused';
