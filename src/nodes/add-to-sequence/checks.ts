import { nodesAfter, nodesBefore, nodesOfType } from '#graph/graph-queries.ts';
import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue } from '#graph/issue.ts';
import { nameList } from '../contract/name-list.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { checkMailbox } from './check-mailbox.ts';
import { checkPlacement } from './check-placement.ts';
import type { AddToSequenceConfig } from './config.ts';

/** [ADD-1] [APP-2] [APP-8] [MRG-2] [PLC-4] Everything that keeps prospects from being added here. */
export function checkAddToSequence(context: CheckContext, config: AddToSequenceConfig): readonly Issue[] {
  return [
    ...checkIntegration(context),
    ...checkSequence(context, config.sequenceId),
    ...checkMailbox(context, config),
    ...checkMerge(context),
    ...checkPlacement(context),
  ];
}

function checkIntegration(context: CheckContext): readonly Issue[] {
  const { environment } = context;
  if (!environment) return [];
  if (!environment.integrationOn) {
    const message = 'The Outreach integration is switched off: every trip leaves by Configuration Error';
    return [nodeIssue(context, 'warning', 'add-to-sequence/integration-off', message, { rule: 'APP-8' })];
  }
  const unauthorized = 'Outreach is not authorized in Partner Apps: every trip leaves by Configuration Error';
  return [
    ...(environment.authorized
      ? []
      : [nodeIssue(context, 'warning', 'add-to-sequence/not-authorized', unauthorized, { rule: 'ADD-2' })]),
    ...(['Lead', 'Contact', 'User'] as const).flatMap((object) => {
      const field = environment.mapping[object];
      if (environment.fields[object].some(({ name, type }) => name === field && type === 'text')) return [];
      const what = field === null ? `No ${object} field is` : `"${field}", which is not a text field of ${object}, is`;
      const message = `${what} mapped to the Outreach id in Partner Apps: every trip is reverted here`;
      return [nodeIssue(context, 'warning', 'add-to-sequence/not-mapped', message, { rule: 'ADD-8' })];
    }),
  ];
}

function checkSequence(context: CheckContext, sequenceId: number | null): readonly Issue[] {
  const place = { field: 'sequenceId', rule: 'OUT-1' };
  if (sequenceId === null) {
    return [
      nodeIssue(context, 'error', 'add-to-sequence/no-sequence', 'Choose a sequence', { ...place, rule: 'ADD-1' }),
    ];
  }
  const sequences = context.environment?.sequences;
  if (!sequences) return [];
  const sequence = sequences.find(({ id }) => id === sequenceId);
  if (!sequence) {
    const message = `Outreach has no sequence ${sequenceId}: every callout fails with Resource Not Found`;
    return [nodeIssue(context, 'warning', 'add-to-sequence/unknown-sequence', message, { ...place, rule: 'ERR-3' })];
  }
  if (sequence.shareType !== 'shared') {
    const message = `Sequence "${sequence.name}" is not shared as "Others can see it and use it": only its owner can add prospects`;
    return [nodeIssue(context, 'warning', 'add-to-sequence/sequence-not-public', message, place)];
  }
  if (sequence.enabled) return [];
  const message = `Sequence "${sequence.name}" is switched off: prospects are added, but nothing goes out`;
  return [nodeIssue(context, 'info', 'add-to-sequence/sequence-off', message, place)];
}

/** [MRG-2] Before or after makes no difference. */
function checkMerge(context: CheckContext): readonly Issue[] {
  const { graph, node } = context;
  const path = new Set([...nodesBefore(graph, node.id), ...nodesAfter(graph, node.id)]);
  const merges = nodesOfType(graph, 'merge-dupe').filter(({ id }) => path.has(id));
  if (merges.length === 0) return [];
  const names = nameList(merges.map(({ name }) => `"${name}"`));
  const message = `A trip that also goes through ${names} is not added to the sequence: a merge in the path prevents it`;
  return [nodeIssue(context, 'warning', 'add-to-sequence/merge-in-path', message, { rule: 'MRG-2' })];
}
