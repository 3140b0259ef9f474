import type { Environment } from '#graph/environment.ts';
import type { Issue } from '#graph/issue.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { catalog } from '#nodes/catalog.ts';
import { demoOrg } from '#scenarios/demo-org.ts';
import { environmentOf } from '#world/environment.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import type { CheckedFile } from '../checked-file.ts';
import { printFaults } from '../print-faults.ts';
import { readGraph, readOrg } from '../read-inputs.ts';
import { reportValidationJson } from '../reporters/validate-json.ts';
import { reportValidationPretty } from '../reporters/validate-pretty.ts';
import { terminalOf } from '../terminal.ts';

/** The options of `flowsim validate` as they were typed. */
export interface ValidateOptions {
  readonly org?: string;
  readonly demo?: boolean;
  readonly strict?: boolean;
  readonly reporter: 'pretty' | 'json';
}

const reporters = { pretty: reportValidationPretty, json: reportValidationJson } as const;

/** `flowsim validate`: what is wrong or doubtful in graphs, against an org where one is given. */
export async function validate(files: readonly string[], options: ValidateOptions, io: CliIo): Promise<ExitCode> {
  if (options.org !== undefined && options.demo === true) {
    io.err('error: --org and --demo exclude each other: give one of them.\n');
    return 2;
  }
  let environment: Environment | undefined = options.demo === true ? environmentOf(demoOrg()) : undefined;
  if (options.org !== undefined) {
    const org = await readOrg(io, options.org);
    if (!org.ok) {
      io.err(printFaults(options.org, org.error));
      return 2;
    }
    environment = environmentOf(org.value);
  }
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const graph = await readGraph(io, file);
    if (!graph.ok) {
      io.err(printFaults(file, graph.error));
      checked.push({ file, faults: graph.error });
    } else {
      checked.push({ file, graph: graph.value, issues: validateGraph(graph.value, catalog, environment) });
    }
  }
  for (const part of reporters[options.reporter](checked, terminalOf(io, 'out').colour)) io.out(part);
  return exitCodeOf(checked, options.strict === true);
}

/** 2 where a file cannot be read, 1 where a graph has errors (with `strict`, warnings too). */
export function exitCodeOf(checked: readonly CheckedFile[], strict: boolean): ExitCode {
  if (checked.some((file) => 'faults' in file)) return 2;
  const counts = (issue: Issue): boolean => issue.severity === 'error' || (strict && issue.severity === 'warning');
  return checked.some((file) => 'issues' in file && file.issues.some(counts)) ? 1 : 0;
}
