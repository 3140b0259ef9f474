import type { CliIo, ExitCode } from './cli-io.ts';
import { printFaults } from './print-faults.ts';

/** Writes what a command made to the file that was asked for, or prints it. Answers 2 where it cannot be written. */
export async function writeOut(
  io: CliIo,
  file: string | undefined,
  parts: Iterable<string>,
  exitCode: ExitCode = 0,
): Promise<ExitCode> {
  if (file === undefined) {
    for (const part of parts) io.out(part);
    return exitCode;
  }
  const written = await io.writeFile(file, parts);
  if (written.ok) return exitCode;
  io.err(printFaults(file, [written.error]));
  return 2;
}
