import { formatDuration, parseDuration, type Duration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { DeployStimulus } from '#world/run-input.ts';
import type { CliIo } from './cli-io.ts';
import { printFaults } from './print-faults.ts';
import { readGraph } from './read-inputs.ts';

/** A graph that goes live on the way, and the file that it came from. */
export interface ChosenDeployment {
  readonly file: string;
  readonly stimulus: DeployStimulus;
}

/** [GRA-1] Reads what `--deploy` asks for, each `length=file`. An error is the text to print. */
export async function chooseDeployments(
  asked: readonly string[] | undefined,
  until: Duration,
  io: CliIo,
): Promise<Result<readonly ChosenDeployment[], string>> {
  const chosen: ChosenDeployment[] = [];
  for (const text of asked ?? []) {
    const at = text.indexOf('=');
    if (at < 1 || at === text.length - 1)
      return wrongUse(`"${text}" is not of the form length=file, such as 3d=v2.flow.json.`);
    const after = parseDuration(text.slice(0, at));
    if (!after.ok) return wrongUse(`${after.error}.`);
    if (after.value < 0) return wrongUse('a graph cannot be deployed before the run begins.');
    if (after.value > until)
      return wrongUse(`the run ends after ${formatDuration(until)} at the latest, before ${text}.`);
    const file = text.slice(at + 1);
    const graph = await readGraph(io, file);
    if (!graph.ok) return err(printFaults(file, graph.error));
    chosen.push({ file, stimulus: { type: 'deploy-graph', after: after.value, graph: graph.value } });
  }
  return ok(chosen);
}

const wrongUse = (reason: string): Result<never, string> => err(`error: --deploy: ${reason}\n`);
