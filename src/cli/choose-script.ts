import { joinPath } from '#graph/document-path.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { formatDuration } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { checkScript } from '#world/check-script.ts';
import type { ScriptLine } from '#scenarios/run-script.ts';
import type { RunInput } from '#world/run-input.ts';
import type { CliIo } from './cli-io.ts';
import { printFaults } from './print-faults.ts';
import { readScript } from './read-inputs.ts';

/** Member of a script's line that says what is done. */
const MEMBERS = {
  'make-fault': 'make',
  'lift-fault': 'lift',
  edit: 'edit',
  'reprocess-record': 'reprocess',
} as const;

/** Reads a run's script; without a file there is nothing to do. An error is the text to print. */
export async function chooseScript(
  file: string | undefined,
  io: CliIo,
): Promise<Result<readonly ScriptLine[], string>> {
  if (file === undefined) return ok([]);
  const script = await readScript(io, file);
  return script.ok ? script : err(printFaults(file, script.error));
}

/** Checks each line of a script against its run and the time limit. Answers the warnings, or the errors, to print. */
export function doubtsOf(file: string, script: readonly ScriptLine[], input: RunInput): Result<string, string> {
  const wrong: FileFault[] = [];
  const doubts: FileFault[] = [];
  const found = checkScript(script, input);
  script.forEach(({ type, after }, index) => {
    if (after > input.until) {
      const limit = `The run ends after ${formatDuration(input.until)} at the latest, before this.`;
      wrong.push({ code: 'script/too-late', at: `[${index}].at`, message: limit });
    }
    const doubt = found[index];
    if (!doubt) return;
    const at = joinPath(`[${index}].${MEMBERS[type]}`, doubt.at);
    (doubt.severity === 'error' ? wrong : doubts).push({ code: 'script/target', at, message: doubt.message });
  });
  return wrong.length > 0 ? err(printFaults(file, wrong)) : ok(printFaults(file, doubts, 'warning'));
}
