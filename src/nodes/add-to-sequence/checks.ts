import { nodesOfType } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue } from '#graph/issue.ts';
import { nameList } from '../contract/name-list.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { checkPartnerSetup } from '../partner/check-partner-setup.ts';
import { fixMerge } from '../partner/fix-merge.ts';
import { mergePrevents } from '../partner/merge-in-path.ts';
import { checkMailbox } from './check-mailbox.ts';
import { checkPlacement } from './check-placement.ts';
import { checkSequenceSource } from './check-sequence-source.ts';
import type { AddToSequenceConfig } from './config.ts';

/** [ADD-1] [APP-2] [APP-8] [MRG-2] [PLC-4] Everything that keeps prospects from being added here. */
export function checkAddToSequence(context: CheckContext, config: AddToSequenceConfig): readonly Issue[] {
  return [
    ...checkPartnerSetup(context),
    ...checkSequenceSource(context, config),
    ...checkMailbox(context, config),
    ...checkMerge(context),
    ...checkPlacement(context),
  ];
}

/** [MRG-2] Before or after makes no difference. */
function checkMerge(context: CheckContext): readonly Issue[] {
  const { graph, node } = context;
  const merges = nodesOfType(graph, 'merge-dupe').filter((merge) => mergePrevents(context, merge, node));
  if (merges.length === 0) return [];
  const names = nameList(merges.map(({ name }) => `"${name}"`));
  const message = `A trip that also goes through ${names} is not added to the sequence: a merge in the path prevents it`;
  const fix = fixMerge(
    context,
    merges.map((merge) => ({ merge, add: node })),
  );
  const details = { rule: 'MRG-2', ...(fix && { fix }) };
  return [nodeIssue(context, 'warning', 'add-to-sequence/merge-in-path', message, details)];
}
