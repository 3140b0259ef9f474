import type { Severity } from '#graph/issue.ts';
import type { CheckedFile } from '../checked-file.ts';
import { plainText } from '../plain-text.ts';
import { printIssue } from '../print-issue.ts';
import type { Style, Terminal } from '../terminal.ts';

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];
const NOUNS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

const STYLES: Readonly<Record<Severity, Style>> = { error: 'bad', warning: 'doubtful', info: 'dim' };

/** What was found, in words: one line for each file, then its issues, errors first. */
export function* reportValidationPretty(checked: readonly CheckedFile[], colour: Terminal['colour']): Iterable<string> {
  for (const file of checked) {
    if ('faults' in file) {
      yield `${colour('strong', plainText(file.file))}: ${colour('bad', 'cannot be read')}\n`;
      continue;
    }
    const counts = ORDER.flatMap((severity) => {
      const count = file.issues.filter((issue) => issue.severity === severity).length;
      return count === 0 ? [] : [`${count} ${NOUNS[severity][count === 1 ? 0 : 1]}`];
    });
    const valid = file.issues.every((issue) => issue.severity !== 'error');
    const verdict = valid ? colour('good', 'valid') : colour('bad', 'not valid');
    yield `${colour('strong', plainText(file.file))}: ${[verdict, ...counts].join(', ')}\n`;
    for (const severity of ORDER)
      for (const issue of file.issues)
        if (issue.severity === severity) yield `  ${colour(STYLES[severity], printIssue(issue, file.graph))}\n`;
  }
}
