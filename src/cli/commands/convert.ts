import { countOf } from '#shared/count-of.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { convertText, type Converted } from '../converting/convert-text.ts';
import { plainText } from '../plain-text.ts';
import { printFaults } from '../print-faults.ts';
import { readText } from '../read-inputs.ts';

/** The options of `flowsim convert` as they were typed. */
export interface ConvertOptions {
  readonly write?: boolean;
  readonly check?: boolean;
}

/** `flowsim convert`: files in the current version of their kind. */
export async function convert(files: readonly string[], options: ConvertOptions, io: CliIo): Promise<ExitCode> {
  const { write = false, check = false } = options;
  const misuse = misuseOf(files, write, check);
  if (misuse !== undefined) {
    io.err(`error: ${misuse}\n`);
    return 2;
  }
  let exitCode: ExitCode = 0;
  for (const file of files) {
    const code = await convertFile(file, { write, check }, io);
    if (code > exitCode) exitCode = code;
  }
  return exitCode;
}

function misuseOf(files: readonly string[], write: boolean, check: boolean): string | undefined {
  if (write && check) return '--write and --check exclude each other: give one of them.';
  if (files.length > 1 && !write && !check)
    return 'Several files cannot be printed as one: give --write to write each in its place, or --check.';
  return undefined;
}

async function convertFile(
  file: string,
  { write, check }: { readonly write: boolean; readonly check: boolean },
  io: CliIo,
): Promise<ExitCode> {
  const refuse = (faults: readonly FileFault[]): ExitCode => {
    io.err(printFaults(file, faults));
    return 2;
  };
  const text = await readText(io, file);
  if (!text.ok) return refuse(text.error);
  const converted = convertText(text.value);
  if (!converted.ok) return refuse(converted.error);
  const { from, to, parts } = converted.value;
  const isOld = from !== to || parts > 0;
  if (check) {
    io.out(`${plainText(file)}: ${sayOld(converted.value)}\n`);
    return isOld ? 1 : 0;
  }
  if (!write) {
    io.out(converted.value.text);
    return 0;
  }
  if (isOld) {
    const written = await io.writeFile(file, [converted.value.text]);
    if (!written.ok) return refuse([written.error]);
  }
  io.out(`${plainText(file)}: ${isOld ? sayDone(converted.value) : sayOld(converted.value)}\n`);
  return 0;
}

const sayDone = ({ title, from, to, parts }: Converted): string =>
  from === to
    ? `${title}, version ${to}: ${countOf(parts, 'older part')} in it brought up to date`
    : `${title}, version ${from} is now version ${to}`;

function sayOld({ title, from, to, parts }: Converted): string {
  if (from !== to) return `${title}, version ${from} is older than ${to}`;
  return `${title}, version ${to} is current${parts === 0 ? '' : `, but has ${countOf(parts, 'older part')} in it`}`;
}
