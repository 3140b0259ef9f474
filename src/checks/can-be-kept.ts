import type { FlowGraph } from '#graph/flow-graph.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import { catalog } from '#nodes/catalog.ts';

/** Whether a graph can be saved and opened again: what no editor makes is refused when a file is read. */
export const canBeKept = (graph: FlowGraph): boolean => parseFlowFile(printFlowFile(graph), catalog).ok;
