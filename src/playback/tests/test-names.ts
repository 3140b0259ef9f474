import { edgesOf } from '#graph/graph-queries.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { FieldInfo } from '#shared/field.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { environmentOf } from '#world/environment.ts';
import type { Environment } from '#graph/environment.ts';

/** What the forms of a test offer to choose from: names as its run has them. */
export interface TestNames {
  readonly nodes: readonly string[];
  /** Those of them that can hold a record. */
  readonly holds: readonly string[];
  /** Titles of the edges of a node, by the node's name. */
  readonly edgesOf: (node: string) => readonly string[];
  readonly owners: readonly string[];
  readonly sequences: readonly string[];
  readonly fieldsOf: (system: 'salesforce' | 'outreach', object?: string) => readonly FieldInfo[];
  /** Graphs of the workspace, by which a line can name another graph. */
  readonly graphs: readonly FlowGraph[];
  readonly org: OrgSetup;
  readonly environment: Environment;
}

/** Attributes of a prospect that say something of routing and of the sync. */
const PROSPECT = ['firstName', 'lastName', 'company', 'title', 'email', 'ownerId', 'stageId', 'optedOut', 'tags'];

export function namesOfTest(
  graphs: readonly FlowGraph[],
  org: OrgSetup,
  catalog: NodeCatalog,
  known: readonly FlowGraph[] = graphs,
): TestNames {
  const nodes = graphs.flatMap((graph) => graph.nodes);
  const environment = environmentOf(org);
  const [object] = graphs.map((graph) => graph.object);
  const prospect = org.outreach.prospects[0];
  const attributes = prospect === undefined ? PROSPECT : Object.keys(prospect);
  return {
    nodes: [...new Set(nodes.map(({ name }) => name))],
    holds: [...new Set(nodes.flatMap(({ type, name }) => (type === 'hold' ? [name] : [])))],
    edgesOf: (name) => {
      const found = nodes.filter((node) => node.name === name);
      return [...new Set(found.flatMap((node) => edgesOf(node, catalog).map(({ title }) => title)))];
    },
    owners: [...environment.users, ...environment.queues].map(({ name }) => name),
    sequences: environment.sequences.map(({ name }) => name),
    fieldsOf: (system, of) =>
      system === 'outreach'
        ? attributes.map((name) => ({ name, label: name, type: 'text' }))
        : (environment.fields[(of ?? object ?? 'Lead') as keyof Environment['fields']] ?? []),
    graphs: known,
    org,
    environment,
  };
}
