import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { parseFlowFile } from '#graph/parse-flow-file.ts';
import { printFlowFile } from '#graph/print-flow-file.ts';
import type { FileFault } from '#shared/file-fault.ts';
import { err, type Result } from '#shared/result.ts';
import { packText, unpackText } from './pack-text.ts';

/** How links are packed; a later way gets another number. */
const WAY = '1.';

/** Longest link that is handed out, in characters. */
export const LONGEST_LINK = 30_000;
/** From here on some mail and chat programs cut a link off, in characters. */
export const LONG_LINK = 2_000;

/** The place in the app that carries a whole graph, such as `/shared?graph=1.q1YqSyw…`. */
export const placeOfGraph = async (graph: FlowGraph): Promise<string> =>
  `/shared?graph=${WAY}${await packText(JSON.stringify(JSON.parse(printFlowFile(graph))))}`;

/** The graph in the address of a link, or what is wrong with it. */
export async function graphOfLink(packed: string, kinds: NodeKinds): Promise<Result<FlowGraph, readonly FileFault[]>> {
  if (!packed.startsWith(WAY)) {
    const newer = /^\d+\./.test(packed);
    return fault(
      newer ? 'The link was made by a newer version of the app.' : 'The link carries no graph.',
      newer ? 'Reload the app to get the newer version, or ask for the graph as a file.' : HINT,
    );
  }
  const text = await unpackText(packed.slice(WAY.length));
  if (!text.ok)
    return text.error === 'too-large'
      ? fault('The link holds more than a graph can be.', 'Ask for the graph as a file.')
      : fault('The link is not whole.', HINT);
  return parseFlowFile(text.value, kinds);
}

const HINT = 'It may have been cut off on its way: copy all of it, or ask for the graph as a file.';

const fault = (message: string, hint: string): Result<never, readonly FileFault[]> =>
  err([{ code: 'link/not-readable', message, hint }]);
