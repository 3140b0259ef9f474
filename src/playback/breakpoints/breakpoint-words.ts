import { describeCriteria } from '#criteria/describe-criteria.ts';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { edgesOf, nodeById } from '#graph/graph-queries.ts';
import type { NodeCatalog } from '#nodes/contract/node-catalog.ts';
import type { OrgSetup } from '#world/org-setup.ts';
import { objectTitle } from '../describe-entry.ts';
import { fieldLabel, fieldLabeller } from '../field-labels.ts';
import type { Breakpoint, BreakpointPlace } from './breakpoint.ts';

/** What the words are made of. */
export interface BreakpointWording {
  readonly graph: FlowGraph;
  readonly catalog: NodeCatalog;
  readonly org: OrgSetup;
}

/** `A trip comes to Add to Inbound Welcome` */
export function placeText(place: BreakpointPlace, { graph, catalog, org }: BreakpointWording): string {
  switch (place.kind) {
    case 'node':
      return `A trip comes to ${nodeById(graph, place.node)?.name ?? GONE}`;
    case 'edge': {
      const node = nodeById(graph, place.node);
      const edge = node && edgesOf(node, catalog).find(({ id }) => id === place.edge);
      return `A trip leaves ${node?.name ?? GONE} by ${edge?.title ?? place.edge}`;
    }
    case 'field':
      return `${objectTitle(place.object)}: ${fieldLabel(org, place.object, place.field)} changes`;
    case 'attempt':
      return `Attempt ${place.attempt} of a callout begins`;
    case 'error':
      return 'Something goes wrong';
  }
}

const GONE = 'a node that the graph does not have now';

/** `Company equals "Acme" and Rating is null`; empty where it always stops. */
export function conditionText({ condition }: Breakpoint, { graph, catalog, org }: BreakpointWording): string {
  return condition === undefined ? '' : describeCriteria(condition, fieldLabeller(org, graph, catalog)).join(' ');
}
