import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import type { FileFault } from '#shared/file-fault.ts';
import type { Json } from '#shared/json.ts';
import type { Result } from '#shared/result.ts';
import { packLink, textOfLink } from './link-container.ts';

/** The place in the app that carries a whole graph, such as `/shared?graph=1.q1YqSyw…`. */
export const placeOfGraph = async (graph: FlowGraph): Promise<string> =>
  `/shared?graph=${await packLink(JSON.parse(printFlowFile(graph)) as Json)}`;

/** The graph in the address of a link, or what is wrong with it. */
export async function graphOfLink(packed: string, kinds: NodeKinds): Promise<Result<FlowGraph, readonly FileFault[]>> {
  const text = await textOfLink(packed, { what: 'graph', instead: 'the graph as a file' });
  return text.ok ? parseFlowFile(text.value, kinds) : text;
}
