import type { CheckedFile } from '../checked-file.ts';

export const VALIDATION_REPORT_FORMAT = 'flowbuilder-simulator/validation-report';

/** What was found, as JSON: a file that cannot be read has `faults`, a graph has `issues`. */
export function reportValidationJson(checked: readonly CheckedFile[]): Iterable<string> {
  const files = checked.map((file) =>
    'faults' in file
      ? { file: file.file, graph: null, faults: file.faults, issues: [] }
      : {
          file: file.file,
          graph: { name: file.graph.name, object: file.graph.object },
          faults: [],
          issues: file.issues.map(({ code, severity, message, place, rule, fix }) => ({
            code,
            severity,
            message,
            place,
            rule: rule ?? null,
            fix: fix?.title ?? null,
          })),
        },
  );
  return [`${JSON.stringify({ format: VALIDATION_REPORT_FORMAT, version: 1, files }, null, 2)}\n`];
}
