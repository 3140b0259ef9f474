import type { CheckContext } from '#graph/node-kinds.ts';
import type { Issue, IssueFix, Severity } from '#graph/issue.ts';
import { nameList } from '../contract/name-list.ts';
import { nodeIssue } from '../contract/node-issues.ts';
import { chooseInstead, nameOf } from './chosen-before.ts';
import type { AddToSequenceConfig } from './config.ts';

/** [ADD-1] [OUT-1] [V2-4] A sequence that is not chosen, or that prospects cannot be added to. */
export const checkSequenceSource = (context: CheckContext, config: AddToSequenceConfig): readonly Issue[] =>
  config.sequenceFrom === 'chosen' ? checkChosenSequence(context, config.sequenceId) : checkPrimarySequences(context);

/** [ADD-1] [ERR-3] [ERR-12] Each says what a callout comes to. */
function checkChosenSequence(context: CheckContext, sequenceId: number | null): readonly Issue[] {
  const field = 'sequenceId';
  const found = (severity: Severity, code: string, message: string, rule: string, fix?: IssueFix): readonly Issue[] => [
    nodeIssue(context, severity, `add-to-sequence/${code}`, message, { field, rule, ...(fix && { fix }) }),
  ];
  if (sequenceId === null) return found('error', 'no-sequence', 'Choose a sequence', 'ADD-1');
  const sequences = context.environment?.sequences;
  if (!sequences) return [];
  const sequence = sequences.find(({ id }) => id === sequenceId);
  const name = nameOf(context.environment, 'sequences', sequenceId);
  const same = sequences.find((each) => each.name === name && each.id !== sequenceId && each.shareType === 'shared');
  const fix = same && chooseInstead(context, field, same);
  if (!sequence) {
    const what =
      name === undefined
        ? `Outreach has no sequence ${sequenceId}`
        : `Outreach no longer has sequence "${name}" (${sequenceId})`;
    return found('warning', 'unknown-sequence', `${what}: every callout fails with Resource Not Found`, 'ERR-3', fix);
  }
  if (sequence.shareType !== 'shared') {
    const message = `Sequence "${sequence.name}" is not shared as "Others can see it and use it": every callout fails with Outreach User is not the owner, save from its owner's own mailbox`;
    return found('warning', 'sequence-not-public', message, 'ERR-12', fix);
  }
  if (sequence.enabled) return [];
  const message = `Sequence "${sequence.name}" is switched off: prospects are added, but nothing goes out`;
  return found('info', 'sequence-off', message, 'OUT-8');
}

/** [V2-4] Active users whose records leave by No Primary Sequence, and mapped sequences that nobody can be added to. */
function checkPrimarySequences(context: CheckContext): readonly Issue[] {
  const { environment } = context;
  if (!environment) return [];
  const sequenceOf = new Map(environment.primarySequences.map(({ userId, sequenceId }) => [userId, sequenceId]));
  const users = environment.users.filter(({ active }) => active);
  if (sequenceOf.size === 0) {
    const message = 'No user has a primary sequence in Partner Apps: every trip leaves by No Primary Sequence';
    return [issue(context, 'warning', 'no-primary-sequences', message, 'V2-4')];
  }
  const without = users.filter(({ id }) => !sequenceOf.has(id)).map(({ name }) => name);
  const mapped = new Set(users.flatMap(({ id }) => sequenceOf.get(id) ?? []));
  const known = new Map(environment.sequences.map((sequence) => [sequence.id, sequence]));
  const usersOf = (broken: ReadonlySet<number>): string =>
    nameList(
      users.filter(({ id }) => broken.has(sequenceOf.get(id) ?? 0)).map(({ name }) => name),
      5,
    );
  const gone = new Set([...mapped].filter((id) => !known.has(id)));
  const closed = new Set([...mapped].filter((id) => (known.get(id)?.shareType ?? 'shared') !== 'shared'));
  return [
    ...(without.length === 0
      ? []
      : [
          issue(
            context,
            'info',
            'users-without-primary-sequence',
            `Records of these users leave by No Primary Sequence: ${nameList(without, 5)}`,
            'V2-4',
          ),
        ]),
    ...(gone.size === 0
      ? []
      : [
          issue(
            context,
            'warning',
            'unknown-primary-sequence',
            `Outreach no longer has the primary sequence of ${usersOf(gone)}: callouts fail with Resource Not Found`,
            'ERR-3',
          ),
        ]),
    ...(closed.size === 0
      ? []
      : [
          issue(
            context,
            'warning',
            'primary-sequence-not-public',
            `The primary sequence of ${usersOf(closed)} is not shared as "Others can see it and use it": only its owner can add prospects`,
            'OUT-1',
          ),
        ]),
  ];
}

const issue = (context: CheckContext, severity: Severity, code: string, message: string, rule: string): Issue =>
  nodeIssue(context, severity, `add-to-sequence/${code}`, message, { field: 'sequenceFrom', rule });
