import { auditLogsOf } from '#logs/audit-log.ts';
import { catalog } from '#nodes/catalog.ts';
import { runNames } from '#scenarios/run-names.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { compareRuns, type ComparedLog } from '#world/compare-runs.ts';
import { recordRun } from '#world/record-run.ts';
import type { RunInput } from '#world/run-input.ts';

/** What is run twice: the same records through another graph, or two scenarios. */
export interface DiffPair {
  readonly test: string | null;
  readonly inputs: readonly [before: RunInput, after: RunInput];
}

/** [RUN-4] Runs both and compares them record by record. An error is a sentence. */
export function compareInputs({ inputs }: DiffPair): Result<readonly ComparedLog[], string> {
  const runs = [];
  for (const input of inputs) {
    const run = recordRun(input, catalog);
    if (!run.ok) return err(run.error[0]?.message ?? 'The graph is not valid.');
    const names = runNames(run.value, catalog);
    runs.push({ run: run.value, names, logs: auditLogsOf(run.value.journal, names) });
  }
  const [first, second] = runs;
  if (!first || !second) throw new Error('Two runs are compared');
  const comparing = compareRuns(first, second);
  let step = comparing.next();
  while (step.done !== true) step = comparing.next();
  return ok(step.value.rows);
}
