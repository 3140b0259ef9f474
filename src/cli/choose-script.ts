import type { FileFault } from '#shared/file-fault.ts';
import { formatDuration, type Duration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { checkStimulus } from '#world/check-script.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import type { ScriptStimulus } from '#world/run-input.ts';
import type { CliIo } from './cli-io.ts';
import { printFaults } from './print-faults.ts';
import { readScript } from './read-inputs.ts';

/** What is done on the way of a run, and doubts about it to print. */
export interface ChosenScript {
  readonly script: readonly ScriptStimulus[];
  readonly warnings: string;
}

/** Member of a script's line that says what is done. */
const MEMBERS = {
  'make-fault': 'make',
  'lift-fault': 'lift',
  edit: 'edit',
  'reprocess-record': 'reprocess',
} as const;

/** Reads a run's script and checks each line against the org and the time limit. An error is the text to print. */
export async function chooseScript(
  file: string | undefined,
  org: OrgSetup,
  until: Duration,
  io: CliIo,
): Promise<Result<ChosenScript, string>> {
  if (file === undefined) return ok({ script: [], warnings: '' });
  const script = await readScript(io, file);
  if (!script.ok) return err(printFaults(file, script.error));
  const wrong: FileFault[] = [];
  const doubts: FileFault[] = [];
  script.value.forEach((stimulus, index) => {
    if (stimulus.after > until) {
      const limit = `The run ends after ${formatDuration(until)} at the latest, before this.`;
      wrong.push({ code: 'script/too-late', at: `[${index}].at`, message: limit });
    }
    const doubt = checkStimulus(stimulus, org);
    if (!doubt) return;
    const at = `[${index}].${MEMBERS[stimulus.type]}.${doubt.at}`;
    (doubt.severity === 'error' ? wrong : doubts).push({ code: 'script/target', at, message: doubt.message });
  });
  if (wrong.length > 0) return err(printFaults(file, wrong));
  return ok({ script: script.value, warnings: printFaults(file, doubts, 'warning') });
}
