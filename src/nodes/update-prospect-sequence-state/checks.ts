import type { FlowEdge } from '#graph/flow-graph.ts';
import { nodeById, nodesOfType } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue, IssueFix, Severity } from '#graph/issue.ts';
import { nameList } from '../contract/name-list.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { reachedWithout } from '../contract/ways.ts';
import { checkPartnerSetup } from '../partner/check-partner-setup.ts';
import type { UpdateSequenceStateConfig } from './config.ts';
import { fixJustAdded } from './fix-just-added.ts';
import { DONE } from './run.ts';

/** [V2-3] [ADD-2] [ADD-8] [APP-8] Everything that keeps a prospect's sequence states from being changed here. */
export const checkUpdateSequenceState = (
  context: CheckContext,
  config: UpdateSequenceStateConfig,
): readonly Issue[] => [
  ...checkPartnerSetup(context),
  ...checkSequence(context, config),
  ...checkJustAdded(context, config),
  ...checkMergeAfter(context),
];

function checkSequence(context: CheckContext, { sequences, sequenceId }: UpdateSequenceStateConfig): readonly Issue[] {
  if (sequences === 'all') return [];
  if (sequenceId === null) return issue(context, 'error', 'no-sequence', 'Choose a sequence', 'V2-3', 'sequenceId');
  const known = context.environment?.sequences;
  if (!known) return [];
  const sequence = known.find(({ id }) => id === sequenceId);
  if (!sequence) {
    const message = `Outreach has no sequence ${sequenceId}: every callout fails with Resource Not Found`;
    return issue(context, 'warning', 'unknown-sequence', message, 'ERR-3', 'sequenceId');
  }
  if (sequence.shareType === 'shared') return [];
  const message = `Sequence "${sequence.name}" is not shared as "Others can see it and use it", so it could not be chosen again. Prospects who are in it can still be ${Object.values(DONE).join(', ')}`;
  return issue(context, 'warning', 'sequence-not-public', message, 'OUT-1', 'sequenceId');
}

/** [OUT-3] Who was added a moment ago is pending, and can be neither paused nor resumed. */
function checkJustAdded(context: CheckContext, config: UpdateSequenceStateConfig): readonly Issue[] {
  const { graph, node, kinds } = context;
  if (config.change === 'finish') return [];
  const adds = nodesOfType(graph, 'add-to-sequence').filter(
    (add) =>
      (config.sequences === 'all' ||
        add.config['sequenceFrom'] === 'primary-sequence' ||
        add.config['sequenceId'] === config.sequenceId) &&
      reachedWithout(graph, [add.id], (edge) => letsTimePass(context, edge)).has(node.id),
  );
  if (adds.length === 0) return [];
  const names = nameList(adds.map(({ name }) => `"${name}"`));
  const message = `A prospect added by ${names} is still pending when this callout follows it, and cannot be ${DONE[config.change]} yet: put a hold between the two`;
  const soon = reachedWithout(
    graph,
    adds.map(({ id }) => id),
    (edge) => letsTimePass(context, edge),
  );
  // From a hold on no time needs to pass again.
  const sources = new Set([...soon].filter((id) => kinds.get(nodeById(graph, id)?.type ?? '')?.waits !== true));
  return issue(context, 'warning', 'just-added', message, 'OUT-3', 'change', fixJustAdded(context, sources));
}

/** [ADD-12] [MRG-2] A merge later in the path takes the record away while the callout still waits. */
function checkMergeAfter(context: CheckContext): readonly Issue[] {
  const { graph, node } = context;
  const soon = reachedWithout(graph, [node.id], (edge) => letsTimePass(context, edge));
  const merges = nodesOfType(graph, 'merge-dupe').filter(({ id }) => soon.has(id));
  if (merges.length === 0) return [];
  const names = nameList(merges.map(({ name }) => `"${name}"`));
  const message = `${names} merges the record before this callout is sent, which then fails as Object has been merged: put this node after the merge`;
  return issue(context, 'warning', 'merge-after', message, 'ADD-12');
}

const letsTimePass = ({ graph, kinds }: CheckContext, edge: FlowEdge): boolean =>
  kinds.get(nodeById(graph, edge.from)?.type ?? '')?.waits === true;

const issue = (
  context: CheckContext,
  severity: Severity,
  code: string,
  message: string,
  rule: string,
  field?: string,
  fix?: IssueFix,
): readonly Issue[] => [
  nodeIssue(context, severity, `${context.node.type}/${code}`, message, {
    rule,
    ...(field !== undefined && { field }),
    ...(fix && { fix }),
  }),
];
