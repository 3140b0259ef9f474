import { formatDuration, formatInstant } from '#shared/instant.ts';
import type { CheckResult, TestResult } from '#scenarios/test-result.ts';
import type { FileFault } from '#shared/file-fault.ts';

/** Expectations that do not hold. */
export const failuresOf = ({ checks }: TestResult): readonly CheckResult[] => checks.filter(({ ok }) => !ok);

/** A check that failed as named parts: expected, actual, when, and why where it is known. */
export function failureParts(
  { expected, actual, at, seq, why }: CheckResult,
  start: number,
): readonly (readonly [string, string])[] {
  return [
    ['expected', expected],
    ['actual', actual],
    ['at', instantText(at, start, seq)],
    ...(why === null ? [] : [['why', why] as const]),
  ];
}

/** `2h 3m after the start (2026-01-05T11:03:00.000Z, entry 41)` */
const instantText = (at: number, start: number, seq: number): string =>
  `${formatDuration(at - start)} after the start (${formatInstant(at)}, entry ${seq})`;

/** A fault of a test's file in one line, without the name of the file. */
export const faultText = ({ at, line, message, hint }: FileFault): string => {
  const place = [line === undefined ? '' : `line ${line}`, at ?? ''].filter(Boolean).join(', ');
  return `${place === '' ? '' : `${place}: `}${message}${hint === undefined ? '' : ` ${hint}`}`;
};

/** Faults one by one; what is to be done about several in a row stands after the last of them. */
export const faultTexts = (faults: readonly FileFault[]): readonly string[] =>
  faults.map(({ hint, ...fault }, at) =>
    faultText(hint === undefined || hint === faults[at + 1]?.hint ? fault : { ...fault, hint }),
  );

/** A failed test in a few lines of plain text. */
export function failureText(result: TestResult): string {
  const checks = failuresOf(result).map((check) =>
    [check.text, ...failureParts(check, result.start).map(([name, text]) => `  ${name}: ${text}`)].join('\n'),
  );
  return [...faultTexts(result.faults), ...checks].join('\n');
}
