import { useEffect, useState } from 'react';
import { catalog } from '#nodes/catalog.ts';
import { inputOfScenario } from '#scenarios/scenario-input.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { RunClient } from '#worker/run-client.ts';
import { scenarioFilesOf, type TestFiles } from '#worker/test-files.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import { isSameFiles } from './tests/files-of-tests.ts';
import { useSession } from './workspace-context.tsx';

/** The run of a scenario. */
export interface ScenarioRun {
  /** Null until it is recorded. */
  readonly run: RecordedRun | null;
  /** The one before, while the run is recorded or cannot be. */
  readonly earlier: RecordedRun | null;
  /** Why it cannot be recorded. */
  readonly faults: readonly FileFault[];
}

interface Recorded {
  readonly files: TestFiles;
  readonly run: RecordedRun;
}

interface Failed {
  readonly of: Scenario;
  readonly files: TestFiles;
  readonly faults: readonly FileFault[];
}

/** What is said of a scenario may change while it stays itself: its run is recorded once for each visit. */
const recorded = new WeakMap<Scenario, Recorded>();

/** Records the run of a scenario in the worker, with what it finds beside it. */
export function useScenarioRun(scenario: Scenario, files: TestFiles): ScenarioRun {
  const { runs } = useSession();
  const [failed, setFailed] = useState<Failed | null>(null);
  const [latest, setLatest] = useState<RecordedRun | null>(null);
  useEffect(() => {
    if (runOf(scenario, files) !== null) return;
    const { done, cancel } = record(scenario, files, runs.client);
    let wanted = true;
    void done.then((outcome) => {
      if (outcome.type === 'done') recorded.set(scenario, { files, run: outcome.run });
      if (!wanted) return;
      if (outcome.type === 'done') setLatest(outcome.run);
      setFailed(outcome.type === 'failed' ? { of: scenario, files, faults: outcome.faults } : null);
    });
    return () => {
      wanted = false;
      cancel();
    };
  }, [scenario, files, runs]);
  const run = runOf(scenario, files);
  if (run !== null && run !== latest) setLatest(run);
  const isFailed = failed !== null && failed.of === scenario && isSameFiles(failed.files, files);
  return { run, earlier: latest, faults: run === null && isFailed ? failed.faults : [] };
}

function runOf(scenario: Scenario, files: TestFiles): RecordedRun | null {
  const known = recorded.get(scenario);
  return known !== undefined && isSameFiles(known.files, files) ? known.run : null;
}

type Outcome =
  | { readonly type: 'done'; readonly run: RecordedRun }
  | { readonly type: 'failed'; readonly faults: readonly FileFault[] }
  | { readonly type: 'cancelled' };

function record(
  scenario: Scenario,
  files: TestFiles,
  client: RunClient,
): { readonly done: Promise<Outcome>; cancel(): void } {
  const input = inputOfScenario(scenario, catalog, scenarioFilesOf(files));
  if (!input.ok) return { done: Promise.resolve({ type: 'failed', faults: input.error }), cancel: () => undefined };
  const task = client.run(input.value);
  const done = task.result.then(
    (outcome): Outcome => {
      if (outcome.type === 'cancelled') return outcome;
      if (outcome.value.ok) return { type: 'done', run: outcome.value.value };
      return { type: 'failed', faults: outcome.value.error.map(({ code, message }) => ({ code, message })) };
    },
    (error: unknown): Outcome => {
      const message = error instanceof Error ? error.message : String(error);
      return { type: 'failed', faults: [{ code: 'scenario/run', message }] };
    },
  );
  return { done, cancel: () => task.cancel() };
}
