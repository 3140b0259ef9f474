import { comparedInTime, type ComparedRuns } from '#playback/compared-runs.ts';
import { catalog } from '#nodes/catalog.ts';
import type { RunClient, RunTask, Task } from '#worker/run-client.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { isRecordStimulus, type RunInput } from '#world/run-input.ts';

/** The same records on their way through two versions of a graph. */
export interface Pair {
  /** Title of the test that they are of; null where there is only one pair. */
  readonly test: string | null;
  readonly inputs: readonly [first: RunInput, second: RunInput];
}

export interface ComparedPair extends ComparedRuns {
  readonly test: string | null;
}

/** How much of all runs is recorded, from 0 to 1. */
type OnShare = (share: number) => void;

/** [RUN-4] Records both runs of each pair in the worker and compares them. Rejects where a version cannot be run. */
export function comparePairs(
  client: RunClient,
  pairs: readonly Pair[],
  titles: readonly [first: string, second: string],
  onShare: OnShare,
): Task<readonly ComparedPair[]> {
  let cancelled = false;
  let under: RunTask | undefined;

  const record = async (input: RunInput, title: string, from: number): Promise<RecordedRun | null> => {
    if (cancelled) return null;
    const total = input.stimuli.filter(isRecordStimulus).length;
    under = client.run(input, ({ done }) => onShare((from + (total === 0 ? 0 : done / total)) / (pairs.length * 2)));
    const outcome = await under.result;
    if (outcome.type === 'cancelled') return null;
    if (outcome.value.ok) return outcome.value.value;
    throw new Error(`${title} cannot be run as it stands: ${outcome.value.error[0]?.message ?? 'it has errors'}.`);
  };

  const work = async (): Promise<Awaited<Task<readonly ComparedPair[]>['result']>> => {
    const compared: ComparedPair[] = [];
    for (const [at, { test, inputs }] of pairs.entries()) {
      const first = await record(inputs[0], titles[0], at * 2);
      const second = first && (await record(inputs[1], titles[1], at * 2 + 1));
      if (first === null || second === null) return { type: 'cancelled' };
      compared.push({ test, ...(await comparedInTime(first, second, catalog)) });
      onShare((at + 1) / pairs.length);
    }
    return cancelled ? { type: 'cancelled' } : { type: 'done', value: compared };
  };

  return {
    result: work(),
    cancel: () => {
      cancelled = true;
      under?.cancel();
    },
  };
}
