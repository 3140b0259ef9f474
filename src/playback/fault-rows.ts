import type { Duration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { FaultType } from '#world/fault.ts';
import { faultInfo } from '#world/fault-catalog.ts';
import { faultsOfRun } from '#world/faults-of-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { FaultStimulus } from '#world/run-input.ts';
import { lengthText, timeOf } from './script-time.ts';
import { faultOfValues, valuesOfFault, type FaultValues } from './fault-values.ts';

/** One fault of the set-up form, as it was typed. */
export interface FaultRow {
  /** Time from the start of the run, such as `30m`. */
  readonly at: string;
  readonly type: FaultType;
  readonly values: FaultValues;
  /** Blank where it is not lifted. */
  readonly liftAt: string;
}

/** What is wrong with one row, by the name of its field: `at`, `liftAt` or a parameter. */
export type FaultRowFaults = ReadonlyMap<number, FaultValues>;

/** The faults of a recorded run as rows. */
export const rowsOfRun = (run: RecordedRun): readonly FaultRow[] =>
  faultsOfRun(run).flatMap(({ asked, index, fault, lift }): readonly FaultRow[] => {
    if (asked === 'lift') return [];
    const { stimuli } = run.input;
    const liftedAt = lift === null ? undefined : stimuli[lift.index]?.after;
    return [
      {
        at: lengthText(stimuli[index]?.after ?? 0),
        type: fault.type,
        values: valuesOfFault(fault),
        liftAt: liftedAt === undefined ? '' : lengthText(liftedAt),
      },
    ];
  });

/** The faults that rows ask for, or what is wrong with them. `until` is the run's time limit. */
export function faultsOfRows(
  rows: readonly FaultRow[],
  until: Duration,
): Result<readonly FaultStimulus[], FaultRowFaults> {
  const wrong = new Map<number, FaultValues>();
  const stimuli = rows.flatMap(({ at, type, values, liftAt }, index): readonly FaultStimulus[] => {
    const faults: Record<string, string> = {};
    const after = timeOf(at, until);
    if (!after.ok) faults['at'] = after.error;
    const fault = faultOfValues(type, values);
    if (!fault.ok) Object.assign(faults, fault.error);
    const lifts = liftAt.trim() !== '' && faultInfo(type).lift !== null;
    const lifted = lifts ? timeOf(liftAt, until) : undefined;
    if (lifted?.ok === false) faults['liftAt'] = lifted.error;
    else if (lifted?.ok && after.ok && lifted.value <= after.value) faults['liftAt'] = 'Must come after the fault.';
    if (Object.keys(faults).length > 0) wrong.set(index, faults);
    if (!after.ok || !fault.ok) return [];
    const made: FaultStimulus = { type: 'make-fault', after: after.value, fault: fault.value };
    return lifted?.ok ? [made, { type: 'lift-fault', after: lifted.value, fault: fault.value }] : [made];
  });
  return wrong.size > 0 ? err(wrong) : ok(stimuli);
}
