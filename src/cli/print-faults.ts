import type { FileFault } from '#shared/file-fault.ts';
import { plainText } from './plain-text.ts';

const MOST_SHOWN = 20;

type PrintedFault = Omit<FileFault, 'hint'> & { readonly hint?: string | undefined };

/** Faults of one file as lines: the file, the line or path in it, what is wrong, and what to do. */
export function printFaults(
  file: string,
  faults: readonly FileFault[],
  severity: 'error' | 'warning' = 'error',
): string {
  const shown = faults.slice(0, MOST_SHOWN);
  const lines = shown.map((fault, index) => {
    // What is to be done about several faults in a row stands after the last of them.
    const repeated = fault.hint !== undefined && fault.hint === shown[index + 1]?.hint;
    return `${severity}: ${printFault(file, repeated ? { ...fault, hint: undefined } : fault)}\n`;
  });
  const rest = faults.length - lines.length;
  if (rest > 0) lines.push(`${severity}: ${plainText(file)}: ${rest} more of such faults are not shown.\n`);
  return lines.join('');
}

function printFault(file: string, { message, at, line, hint }: PrintedFault): string {
  const place = [file, line, at].filter((part) => part !== undefined && part !== '').join(':');
  return plainText(`${place}: ${message}${hint === undefined ? '' : ` ${hint}`}`);
}
