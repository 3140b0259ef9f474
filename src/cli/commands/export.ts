import { exportMachine, printMachineModule } from '#compiler/export-machine.ts';
import type { Environment } from '#graph/environment.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { printMermaid } from '#graph/print-mermaid.ts';
import { catalog } from '#nodes/catalog.ts';
import { assertNever } from '#shared/assert-never.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { environmentOf } from '#world/environment.ts';
import type { CliIo, ExitCode } from '../cli-io.ts';
import { guardFiles } from '../guard-inputs.ts';
import { printFaults } from '../print-faults.ts';
import { printIssue } from '../print-issue.ts';
import { readGraph, readOrg } from '../read-inputs.ts';
import { writeOut } from '../write-out.ts';

/** The options of `flowsim export` as they were typed. */
export interface ExportOptions {
  readonly to: 'mermaid' | 'xstate' | 'svg' | 'json';
  readonly out?: string;
  readonly scheme: 'light' | 'dark';
  readonly org?: string;
  readonly tidy?: boolean;
}

/** `flowsim export`: a graph in another form. */
export async function exportGraph(file: string, options: ExportOptions, io: CliIo): Promise<ExitCode> {
  const read = await readGraph(io, file);
  if (!read.ok) {
    io.err(printFaults(file, read.error));
    return 2;
  }
  let environment: Environment | undefined;
  if (options.org !== undefined) {
    const org = await readOrg(io, options.org);
    if (!org.ok) {
      io.err(printFaults(options.org, org.error));
      return 2;
    }
    environment = environmentOf(org.value);
  }
  const graph = options.tidy === true ? await tidied(read.value) : read.value;
  const text = await textOf(graph, options, { file, environment });
  if (text.ok) return writeOut(guardFiles(io, [file]), options.out, [text.value]);
  io.err(text.error);
  return 1;
}

interface Beside {
  readonly file: string;
  readonly environment: Environment | undefined;
}

async function textOf(
  graph: FlowGraph,
  { to, out, scheme }: ExportOptions,
  { file, environment }: Beside,
): Promise<Result<string, string>> {
  switch (to) {
    case 'json':
      return ok(printFlowFile(graph));
    case 'mermaid':
      return ok(printMermaid(graph, catalog));
    case 'xstate': {
      const machine = exportMachine(graph, catalog);
      if (!machine.ok) {
        const lines = machine.error.map((issue) => `${printIssue(issue, graph, { file })}\n`);
        return err(`${lines.join('')}error: ${file}: A graph with errors has no machine.\n`);
      }
      return ok(
        out?.endsWith('.json') === true
          ? `${JSON.stringify(machine.value, null, 2)}\n`
          : printMachineModule(machine.value),
      );
    }
    case 'svg': {
      const { printPicture } = await import('../exporting/print-picture.ts');
      return ok(printPicture(graph, scheme, environment));
    }
    default:
      return assertNever(to);
  }
}

async function tidied(graph: FlowGraph): Promise<FlowGraph> {
  const { tidyGraph } = await import('../exporting/tidy-graph.ts');
  return tidyGraph(graph);
}
