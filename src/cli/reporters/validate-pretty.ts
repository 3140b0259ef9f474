import type { Severity } from '#graph/issue.ts';
import type { CheckedFile } from '../checked-file.ts';
import { plainText } from '../plain-text.ts';
import { printIssue } from '../print-issue.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const NOUNS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

/** What was found, in words: one line for each file, then its issues, errors first. */
export function* reportValidationPretty(checked: readonly CheckedFile[]): Iterable<string> {
  for (const file of checked) {
    if ('faults' in file) {
      yield `${plainText(file.file)}: cannot be read\n`;
      continue;
    }
    const counts = ORDER.flatMap((severity) => {
      const count = file.issues.filter((issue) => issue.severity === severity).length;
      return count === 0 ? [] : [`${count} ${NOUNS[severity][count === 1 ? 0 : 1]}`];
    });
    const valid = file.issues.every((issue) => issue.severity !== 'error');
    yield `${plainText(file.file)}: ${[valid ? 'valid' : 'not valid', ...counts].join(', ')}\n`;
    for (const severity of ORDER)
      for (const issue of file.issues) if (issue.severity === severity) yield `  ${printIssue(issue, file.graph)}\n`;
  }
}
