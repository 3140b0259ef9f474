import type { FileFault } from '#shared/file-fault.ts';
import { formatDuration, type Duration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { checkFault } from '#world/check-fault.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { FaultStimulus } from '#world/run-input.ts';
import type { CliIo } from './cli-io.ts';
import { printFaults } from './print-faults.ts';
import { readFaults } from './read-inputs.ts';

/** The faults of a run, and doubts about them to print. */
export interface ChosenFaults {
  readonly faults: readonly FaultStimulus[];
  readonly warnings: string;
}

/** Reads a file of faults and checks each against the org and the time limit. An error is the text to print. */
export async function chooseFaults(
  file: string | undefined,
  org: OrgSetup,
  until: Duration,
  io: CliIo,
): Promise<Result<ChosenFaults, string>> {
  if (file === undefined) return ok({ faults: [], warnings: '' });
  const script = await readFaults(io, file);
  if (!script.ok) return err(printFaults(file, script.error));
  const wrong: FileFault[] = [];
  const doubts: FileFault[] = [];
  script.value.forEach((stimulus, index) => {
    const member = stimulus.type === 'make-fault' ? 'make' : 'lift';
    if (stimulus.after > until) {
      const limit = `The run ends after ${formatDuration(until)} at the latest, before this.`;
      wrong.push({ code: 'faults/too-late', at: `[${index}].at`, message: limit });
    }
    const doubt = checkFault(stimulus.fault, org);
    if (!doubt) return;
    const place = { code: 'faults/target', at: `[${index}].${member}.${doubt.at}`, message: doubt.message };
    (doubt.severity === 'error' ? wrong : doubts).push(place);
  });
  if (wrong.length > 0) return err(printFaults(file, wrong));
  return ok({ faults: script.value, warnings: printFaults(file, doubts, 'warning') });
}
