import { decodeText } from '#csv/decode-text.ts';
import type { CliIo } from './cli-io.ts';
import { printFaults } from './print-faults.ts';

/**
 * Adds to the page of the step that GitHub Actions shows, where it says which file that is. False where it cannot be
 * written, which has been told then.
 */
export async function addStepSummary(io: CliIo, parts: Iterable<string>): Promise<boolean> {
  const file = io.terminal?.env['GITHUB_STEP_SUMMARY'] ?? '';
  if (file === '') return true;
  const before = await io.readFile(file);
  const text = before.ok ? decodeText(before.value) : before;
  const written = await io.writeFile(file, [text.ok ? text.value : '', ...parts]);
  if (written.ok) return true;
  io.err(printFaults(file, [written.error]));
  return false;
}
