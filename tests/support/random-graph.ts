import fc from 'fast-check';
import { applyCommand } from '#graph/apply-command.ts';
import { graphColors, type FlowEdge, type FlowGraph, type FlowNode } from '#graph/flow-graph.ts';
import type { GraphCommand } from '#graph/graph-command.ts';
import { edgesOf } from '#graph/graph-queries.ts';
import type { JsonObject } from '#shared/json.ts';
import { fakeGraph, fakeNode } from './fake-graph.ts';
import { fakeKinds } from './fake-node-kinds.ts';

const IDS = ['new-lead', 'updated-lead', 'a', 'b', 'c', 'd', 'gone'];
const EDGES = ['all', 'yes', 'no', 'done', 'failed', 'met', 'unheard'];
const NAMES = ['A', 'a ', 'B', ' ', 'Two  blanks', 'Ünïcode 😀', 'x'.repeat(300)];

const id = fc.constantFrom(...IDS);
const edge = fc.constantFrom(...EDGES);
const name = fc.oneof(fc.constantFrom(...NAMES), fc.string());
const pixel = fc.oneof(fc.double(), fc.constantFrom(0, -0.1, 17.5));
const configs: Readonly<Record<string, fc.Arbitrary<JsonObject>>> = {
  choose: fc.record({ edges: fc.uniqueArray(edge, { maxLength: 3 }).map((list) => list.map((it) => ({ id: it }))) }),
  act: fc.record({
    note: fc.string({ unit: 'binary' }),
    sequence: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
  }),
  wait: fc.constant({}),
  contact: fc.constant({}),
};
const config: fc.Arbitrary<JsonObject> = fc.oneof(
  ...Object.values(configs),
  fc.constant({ kind: 'updated', enabled: false, edges: [] }),
  fc.constant({ wrong: 1 }),
);
const type = fc.constantFrom('choose', 'act', 'wait', 'contact', 'trigger', 'teleport');
const connection: fc.Arbitrary<FlowEdge> = fc.record({ from: id, edge, to: id });

const node: fc.Arbitrary<FlowNode> = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'Bad Id'), type, name, pixel, config, fc.boolean())
  .map(([nodeId, nodeType, nodeName, x, given, usual]) => ({
    ...fakeNode(nodeId, nodeType, usual ? undefined : given),
    name: nodeName,
    position: { x, y: -x },
  }));

const color = fc.constantFrom(...graphColors);
const paint = fc.option(color);
const point = fc.record({ x: pixel, y: pixel });
const size = fc.record({ width: pixel, height: pixel });
const text = fc.string({ unit: 'binary' });
const noteId = fc.constantFrom('note', 'note-2', 'Bad Id');
const note = fc.record(
  { id: noteId, text, position: point, size, color },
  { requiredKeys: ['id', 'text', 'position', 'size'] },
);
const sectionId = fc.constantFrom('s', 't', 'Bad Id');
const members = fc.array(id, { maxLength: 4 });
const section = fc.record(
  { id: sectionId, name, nodes: members, collapsed: fc.constant(true as const), color },
  { requiredKeys: ['id', 'name', 'nodes'] },
);

/** Edits of all kinds, of nodes, notes and sections that may or may not be there. */
export const command: fc.Arbitrary<GraphCommand> = fc.oneof(
  fc.record({ type: fc.constant('add-node' as const), node, edges: fc.array(connection, { maxLength: 1 }) }),
  fc.record({ type: fc.constant('remove-nodes' as const), nodes: fc.array(id, { maxLength: 2 }) }),
  fc.record({
    type: fc.constant('remove-nodes' as const),
    nodes: fc.array(id, { maxLength: 3 }),
    heal: fc.constant(true as const),
  }),
  fc.record({
    type: fc.constant('move-nodes' as const),
    moves: fc.array(fc.record({ node: id, x: pixel, y: pixel }), { maxLength: 2 }),
  }),
  connection.map((it) => ({ type: 'connect-edge' as const, ...it })),
  fc.record({ type: fc.constant('disconnect-edge' as const), from: id, edge }),
  fc.record({ type: fc.constant('configure-node' as const), node: id, config }),
  fc.record({ type: fc.constant('rename-node' as const), node: id, name }),
  fc.record({ type: fc.constant('describe-node' as const), node: id, description: fc.string({ unit: 'binary' }) }),
  fc.record({ type: fc.constant('rename-graph' as const), name }),
  fc.record({ type: fc.constant('describe-graph' as const), description: fc.string({ unit: 'binary' }) }),
  fc.record({ type: fc.constant('color-nodes' as const), nodes: fc.array(id, { maxLength: 3 }), color: paint }),
  fc.record({ type: fc.constant('add-note' as const), note }),
  fc.record({
    type: fc.constant('change-note' as const),
    note: noteId,
    change: fc.record({ text, position: point, size, color: paint }, { requiredKeys: [] }),
  }),
  fc.record({ type: fc.constant('remove-notes' as const), notes: fc.array(noteId, { maxLength: 2 }) }),
  fc.record({ type: fc.constant('add-section' as const), section }),
  fc.record({
    type: fc.constant('change-section' as const),
    section: sectionId,
    change: fc.record({ name, nodes: members, color: paint, collapsed: fc.boolean() }, { requiredKeys: [] }),
  }),
  fc.record({ type: fc.constant('remove-sections' as const), sections: fc.array(sectionId, { maxLength: 2 }) }),
);

/** A graph that the editor could have made, with connections wherever they are allowed. */
export const graphs: fc.Arbitrary<FlowGraph> = fc
  .array(fc.constantFrom('choose', 'act', 'wait'), { maxLength: 8 })
  .chain((types) =>
    fc.tuple(
      fc.tuple(
        ...types.map((it, index) => (configs[it] ?? fc.constant({})).map((given) => fakeNode(`n-${index}`, it, given))),
      ),
      fc.array(fc.option(fc.nat()), { minLength: 40, maxLength: 40 }),
    ),
  )
  .map(([nodes, targets]) => {
    const base = fakeGraph(nodes);
    const ways = base.nodes.flatMap((from) => edgesOf(from, fakeKinds).map((spec) => ({ from, spec })));
    const edges = ways.flatMap(({ from, spec }, index) => {
      const target = targets[index];
      const to = nodes.length === 0 || target == null ? undefined : nodes[target % nodes.length];
      return to && to !== from ? [`${from.id}.${spec.id}>${to.id}`] : [];
    });
    return fakeGraph(nodes, edges);
  });

/** Such a graph with whatever notes, sections and colours edits bring about. */
export const decorated: fc.Arbitrary<FlowGraph> = fc
  .tuple(graphs, fc.array(command, { maxLength: 12 }))
  .map(([start, commands]) => afterAll(start, commands));

/** A graph after those of the edits that are not refused. */
export const afterAll = (start: FlowGraph, commands: readonly GraphCommand[]): FlowGraph =>
  commands.reduce((graph, edit) => {
    const result = applyCommand(graph, edit, fakeKinds);
    return result.ok ? result.value : graph;
  }, start);
