import type { FlowGraph } from '#graph/flow-graph.ts';
import type { Duration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { DeployStimulus, RunInput } from '#world/run-input.ts';
import { lengthText, timeOf } from './script-time.ts';

/** A graph that the set-up form can have deployed on the way: a draft or a saved version. */
export interface Deployable {
  /** Such as `Draft · Inbound leads` or `v3 "Spring" · Inbound leads`. */
  readonly label: string;
  readonly graph: FlowGraph;
}

/** One deployment of the set-up form, as it was typed. */
export interface DeploymentRow {
  /** Time from the start of the run, such as `1d`. */
  readonly at: string;
  /** Null while none is chosen. */
  readonly chosen: Deployable | null;
}

export interface DeploymentRowFault {
  readonly at?: string;
  readonly graph?: string;
}

/** What is wrong with rows, by their number from 0. */
export type DeploymentRowFaults = ReadonlyMap<number, DeploymentRowFault>;

/** The deployments of a run as rows. */
export const deploymentRowsOf = ({ stimuli }: RunInput): readonly DeploymentRow[] =>
  stimuli.flatMap((stimulus) =>
    stimulus.type === 'deploy-graph'
      ? [
          {
            at: lengthText(stimulus.after),
            chosen: { label: `As in the last run · ${stimulus.graph.name}`, graph: stimulus.graph },
          },
        ]
      : [],
  );

/** The deployments that rows ask for, or what is wrong with them. `until` is the run's time limit. */
export function deploymentsOfRows(
  rows: readonly DeploymentRow[],
  until: Duration,
): Result<readonly DeployStimulus[], DeploymentRowFaults> {
  const wrong = new Map<number, DeploymentRowFault>();
  const stimuli = rows.flatMap(({ at, chosen }, index): readonly DeployStimulus[] => {
    const after = timeOf(at, until);
    if (after.ok && chosen) return [{ type: 'deploy-graph', after: after.value, graph: chosen.graph }];
    wrong.set(index, {
      ...(after.ok ? {} : { at: after.error }),
      ...(chosen ? {} : { graph: 'Choose what is deployed.' }),
    });
    return [];
  });
  return wrong.size > 0 ? err(wrong) : ok(stimuli);
}
