import type { FileFault } from '#shared/file-fault.ts';
import { plainText } from './plain-text.ts';

const MOST_SHOWN = 20;

/** Faults of one file as lines: the file, the line or path in it, what is wrong, and what to do. */
export function printFaults(
  file: string,
  faults: readonly FileFault[],
  severity: 'error' | 'warning' = 'error',
): string {
  const lines = faults.slice(0, MOST_SHOWN).map((fault) => `${severity}: ${printFault(file, fault)}\n`);
  const rest = faults.length - lines.length;
  if (rest > 0) lines.push(`${severity}: ${plainText(file)}: ${rest} more of such faults are not shown.\n`);
  return lines.join('');
}

function printFault(file: string, { message, at, line, hint }: FileFault): string {
  const place = [file, line, at].filter((part) => part !== undefined).join(':');
  return plainText(`${place}: ${message}${hint === undefined ? '' : ` ${hint}`}`);
}
