import type { FlowGraph } from '#graph/flow-graph.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { downloadFile, fileNameOf } from './download-file.ts';

/** Hands out a graph as an `*.flow.json` file. */
export function exportGraph(graph: FlowGraph): void {
  downloadFile(fileNameOf(graph.name, '.flow.json'), printFlowFile(graph), 'application/json');
}
