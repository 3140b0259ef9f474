import { graphMemo } from '#graph/graph-memo.ts';
import { nodesOfType } from '#graph/graph-queries.ts';
import type { FlowEdge, NodeId } from '#graph/flow-graph.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue, IssueFix, Severity } from '#graph/issue.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { reachedWithout, triggersBefore } from '../contract/ways.ts';
import { fixPlacement, fixTrigger } from './fix-placement.ts';
import { prospectGuard } from './prospect-guard.ts';

/** [PLC-1] to [PLC-4] Whether records can have their Outreach Prospect ID by the time they come here. */
export function checkPlacement(context: CheckContext): readonly Issue[] {
  const { graph, environment } = context;
  if (!environment || !environment.integrationOn) return [];
  const triggers = triggersBefore(context);
  if (triggers.size === 0) return [];
  const object = graph.object;
  if (environment.syncDirection[object] !== 'none' && !environment.prospectIdArrives[object]) {
    const message = `The plugin brings no Outreach Prospect ID to the ${object}: Pushing or Outbound Update is off, or Id (Outreach Internal) is not mapped with Updates Out to the field that LeanData reads. Every trip leaves by Missing Prospect ID, wherever the node stands`;
    return issue(context, 'warning', 'id-stays-in-outreach', message, 'PLC-4');
  }
  switch (environment.syncDirection[object]) {
    case 'none': {
      const message = 'The sync creates no records on either side, so no Outreach Prospect ID comes by itself';
      return issue(context, 'warning', 'no-sync', message, 'PLC-4');
    }
    case 'salesforce-to-outreach':
      return fromSalesforce(context, triggers.has('updated'));
    case 'outreach-to-salesforce': {
      if (triggers.has('new')) return [];
      const message = `Prospects come from Outreach with their ID: a ${object} made from one starts at the New trigger. No path leads from there to this node`;
      return issue(context, 'warning', 'not-behind-new', message, 'PLC-2', fixTrigger(context, 'new'));
    }
    case 'both': {
      if (triggers.size === 2) return [];
      const missing = triggers.has('new') ? 'updated' : 'new';
      const what = {
        updated: `a ${object} created in Salesforce gets its Outreach Prospect ID later, and then starts again at the Updated trigger`,
        new: `a ${object} made from a prospect has its Outreach Prospect ID at once, and starts at the New trigger`,
      };
      const message = `The sync goes both ways: ${what[missing]}. No path leads from there to this node`;
      return issue(context, 'warning', 'behind-one-trigger', message, 'PLC-3', fixTrigger(context, missing));
    }
  }
}

const reachedIn = graphMemo<ReadonlySet<NodeId>>();

/** [PLC-4] The flagship mistake: what is new in Salesforce has no prospect yet, so nothing comes with an id. */
function fromSalesforce(context: CheckContext, updated: boolean): readonly Issue[] {
  const { graph, node, kinds } = context;
  const fields = prospectFields(context);
  const starts = nodesOfType(graph, 'trigger')
    .filter(({ config }) => config['kind'] === 'new' && config['enabled'] !== false)
    .map(({ id }) => id);
  const guard = (edge: FlowEdge) => prospectGuard(context, fields, edge);
  const reached = (key: string, closed: (edge: FlowEdge) => boolean): ReadonlySet<NodeId> =>
    reachedIn(graph, kinds, `${key} ${fields.join()}`, () => reachedWithout(graph, starts, closed));
  const unguarded = reached('unguarded', (edge) => guard(edge) !== 'none');
  if (unguarded.has(node.id)) {
    const message = `New records have no Outreach Prospect ID yet when they come here, so each leaves by Missing Prospect ID. Start at the Updated trigger, or ask first whether "${labelOf(context, fields[0])}" has changed or is not null`;
    return issue(context, 'warning', 'before-prospect-exists', message, 'PLC-4', fixPlacement(context, unguarded));
  }
  const withoutWaiting = reached('without waiting', (edge) => guard(edge) === 'asked');
  if (updated || withoutWaiting.has(node.id)) return [];
  const message =
    'Only new records come here, and none of them has its Outreach Prospect ID yet: connect the Updated trigger to this node too';
  return issue(context, 'warning', 'never-with-prospect', message, 'PLC-1', fixTrigger(context, 'updated'));
}

/** The mapped fields that hold the id: the routed object's, then the contact's after a conversion. */
function prospectFields({ graph, environment }: CheckContext): readonly string[] {
  const mapping = environment?.mapping;
  return [mapping?.[graph.object], mapping?.Contact].filter((field): field is string => typeof field === 'string');
}

const labelOf = ({ graph, environment }: CheckContext, name: string | undefined): string =>
  environment?.fields[graph.object].find((field) => field.name === name)?.label ?? name ?? 'Outreach Prospect ID';

const issue = (
  context: CheckContext,
  severity: Severity,
  code: string,
  message: string,
  rule: string,
  fix?: IssueFix,
): readonly Issue[] => [
  nodeIssue(context, severity, `add-to-sequence/${code}`, message, { rule, ...(fix && { fix }) }),
];
