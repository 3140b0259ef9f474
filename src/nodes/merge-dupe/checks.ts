import { nodesOfType } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue } from '#graph/issue.ts';
import { checkVariable } from '../contract/check-variable.ts';
import { nameList } from '../contract/name-list.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { leadsTo } from '../contract/ways.ts';
import { fixMerge } from '../partner/fix-merge.ts';
import { mergePrevents } from '../partner/merge-in-path.ts';
import type { MergeDupeConfig } from './config.ts';

/** [MRG-1] [MRG-2] A duplicate that is not found before, and Add to Sequence nodes that the merge silences. */
export function checkMergeDupe(context: CheckContext, { variable }: MergeDupeConfig): readonly Issue[] {
  const { graph, node } = context;
  const found = checkVariable(context, {
    name: variable,
    objects: [graph.object, ...(converts(context) ? (['Contact'] as const) : [])],
    field: 'variable',
    type: 'merge-dupe',
    what: 'a duplicate',
    otherwise: 'Merge failed',
    rule: 'MRG-1',
  });
  const silenced = nodesOfType(graph, 'add-to-sequence').filter((add) => mergePrevents(context, node, add));
  if (silenced.length === 0) return found;
  const names = nameList(silenced.map(({ name }) => `"${name}"`));
  const message = `Trips that come through here are not added to a sequence by ${names}: a merge in the path prevents it`;
  const fix = fixMerge(
    context,
    silenced.map((add) => ({ merge: node, add })),
  );
  const details = { rule: 'MRG-2', ...(fix && { fix }) };
  return [...found, nodeIssue(context, 'warning', 'merge-dupe/silences-add-to-sequence', message, details)];
}

/** Whether a lead may have become a contact before it comes here. */
function converts({ graph, node }: CheckContext): boolean {
  return nodesOfType(graph, 'convert-lead').some(({ id }) => leadsTo(graph, id, node.id));
}
