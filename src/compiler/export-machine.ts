import type { FlowGraph, FlowNode } from '#graph/flow-graph.ts';
import { edgesOf, nodeById, triggerNode } from '#graph/graph-queries.ts';
import type { Issue } from '#graph/issue.ts';
import type { NodeKinds } from '#graph/node-kinds.ts';
import { validateGraph } from '#graph/validate-graph.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { machineConfig, type GraphMachineConfig } from './graph-machine.ts';

/** One transition of the exported machine, with the edge in words. */
interface ExportedTransition {
  readonly target: string;
  readonly description: string;
}

/** The machine of a graph for use outside: what `machineConfig` gives, with names of nodes and edges beside the keys. */
export interface ExportedMachine extends Pick<GraphMachineConfig, 'id' | 'initial'> {
  readonly description: string;
  readonly states: Readonly<
    Record<
      string,
      {
        readonly type?: 'final';
        readonly description?: string;
        readonly on?: Readonly<Record<string, ExportedTransition>>;
      }
    >
  >;
}

/**
 * The graph as the plain config of an XState machine that runs wherever XState does: `trigger/new` or
 * `trigger/updated` starts it, `edge/<edge>` follows an edge. Refused with its errors where the graph is not valid.
 */
export function exportMachine(graph: FlowGraph, kinds: NodeKinds): Result<ExportedMachine, readonly Issue[]> {
  const errors = validateGraph(graph, kinds).filter(({ severity }) => severity === 'error');
  const [created, updated] = [triggerNode(graph, 'new'), triggerNode(graph, 'updated')];
  if (errors.length > 0 || !created || !updated) return err(errors);
  const triggers = { new: created.id, updated: updated.id };
  const edges = (id: string) => {
    const node = nodeById(graph, id);
    return node ? edgesOf(node, kinds) : [];
  };
  const { id, initial, states } = machineConfig(graph, triggers, edges);
  return ok({
    id,
    initial,
    description: graph.description === undefined ? graph.name : `${graph.name}: ${graph.description}`,
    states: Object.fromEntries(
      Object.entries(states).map(([key, { type, on }]) => {
        const node = nodeById(graph, key);
        const titles = new Map(edges(key).map((spec) => [`edge/${spec.id}`, spec.title]));
        return [
          key,
          {
            ...(type === undefined ? {} : { type }),
            ...(node ? { description: describe(node, kinds) } : {}),
            ...(on === undefined
              ? {}
              : {
                  on: Object.fromEntries(
                    Object.entries(on).map(([event, target]) => [
                      event,
                      { target, description: titles.get(event) ?? nodeById(graph, target)?.name ?? event },
                    ]),
                  ),
                }),
          },
        ];
      }),
    ),
  });
}

/** The text of a JavaScript module that makes the machine: Stately's tools open it, and XState 5 runs it. */
export const printMachineModule = (machine: ExportedMachine): string =>
  `import { createMachine } from 'xstate';\n\nexport const machine = createMachine(${JSON.stringify(machine, null, 2)});\n`;

const describe = ({ name, type, description }: FlowNode, kinds: NodeKinds): string => {
  const title = `${name} (${kinds.get(type)?.title ?? type})`;
  return description === undefined ? title : `${title}: ${description}`;
};
