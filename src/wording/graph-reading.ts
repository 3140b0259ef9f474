import type { Environment } from '#graph/environment.ts';
import type { FlowNode } from '#graph/flow-graph.ts';
import { edgesOf } from '#graph/graph-queries.ts';
import { catalog } from '#nodes/catalog.ts';
import type { GraphReading } from '#versions/graph-reading.ts';
import { settingTexts } from './setting-texts.ts';

/** Knows all node types, and calls users, queues and sequences by the names that an org has for them. */
export const graphReadingOf = (environment: Environment): GraphReading => ({
  typeTitle,
  settings: (node, graph) => settingTexts({ node, graph, environment }),
  edgeTitle: (node, edge) => edgesOf(node, catalog).find(({ id }) => id === edge)?.title ?? edge,
});

/** What a type of node is called. */
export const typeTitle = ({ type }: FlowNode): string => catalog.get(type)?.title ?? type;

/** [GRA-7] Whether records can be held at a node: it lets time pass, or waits for the answer of a callout. */
export const canHold = ({ type }: FlowNode): boolean => {
  const found = catalog.typeOf(type);
  return found !== undefined && (found.waits || found.section === 'Partner → Outreach');
};
