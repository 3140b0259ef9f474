import type { FlowGraph } from '#graph/flow-graph.ts';
import { DAY } from '#shared/instant.ts';
import type { ImportResult } from '#world/import-records.ts';
import { planRun } from '#world/plan-run.ts';
import type { RecordedRun } from '#world/recorded-run.ts';
import type { RunInput } from '#world/run-input.ts';
import { orgInstant } from './org-instant.ts';

/** [RUN-1] The run of a dropped file through New, by the clock and the seed of the graph's last run where it has one. */
export function runOfFile(graph: FlowGraph, { setup, records }: ImportResult, last: RecordedRun | null): RunInput {
  const { start = orgInstant, until = 7 * DAY, seed = 1 } = last?.input ?? {};
  return planRun({
    graphs: [graph],
    object: graph.object,
    org: setup,
    trigger: 'new',
    records: { from: 'file', records },
    changes: {},
    start,
    until,
    seed,
  });
}
