import type { OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import { formatInstant } from '#shared/instant.ts';
import type { TableColumn } from '#ui/data-table.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import type { ListedKind } from './kinds.ts';
import { outreachNames, outreachUserName, prospectName } from './outreach-names.ts';
import { ADDITIONS, EXCLUSIVITY, labelOf, SHARING, STATES } from './words.ts';

type Columns = { readonly [K in ListedKind]: (state: OutreachState) => readonly TableColumn<OutreachRecords[K]>[] };

/** `2026-01-05 09:00:30`: an instant for reading, in UTC. */
export const shownInstant = (instant: number): string => formatInstant(instant).slice(0, 19).replace('T', ' ');

/** Columns of each kind's table. The first names the record. */
export const kindColumns: Columns = {
  prospect: (state) => {
    const names = outreachNames(state);
    return [
      { id: 'name', header: 'Name', value: prospectName, width: 150, grow: 1.4 },
      { id: 'id', header: 'Id', value: ({ id }) => id, width: 70, grow: 0.4, align: 'end' },
      { id: 'company', header: 'Company', value: ({ company }) => company, width: 130 },
      { id: 'email', header: 'Email', value: ({ emails }) => emails[0] ?? null, width: 190, grow: 1.5 },
      { id: 'owner', header: 'Owner', value: ({ ownerId }) => names.user(ownerId) || null, width: 120 },
      { id: 'stage', header: 'Stage', value: ({ stageId }) => names.stage(stageId) || null, width: 110 },
      {
        id: 'standing',
        header: 'Standing',
        value: standingOf,
        cell: (prospect) => {
          const standing = standingOf(prospect);
          return standing === null ? null : <StatusBadge tone="error">{standing}</StatusBadge>;
        },
        width: 150,
        grow: 0.6,
      },
    ];
  },
  account: (state) => {
    const names = outreachNames(state);
    const prospects = countBy(state.prospects.map(({ accountId }) => accountId));
    return [
      { id: 'name', header: 'Name', value: ({ name }) => name, width: 200, grow: 1.4 },
      { id: 'id', header: 'Id', value: ({ id }) => id, width: 70, grow: 0.4, align: 'end' },
      { id: 'domain', header: 'Domain', value: ({ domain }) => domain, width: 180 },
      { id: 'owner', header: 'Owner', value: ({ ownerId }) => names.user(ownerId) || null, width: 130 },
      {
        id: 'prospects',
        header: 'Prospects',
        value: ({ id }) => prospects.get(id) ?? 0,
        width: 100,
        grow: 0.4,
        align: 'end',
      },
    ];
  },
  sequence: (state) => {
    const names = outreachNames(state);
    return [
      { id: 'name', header: 'Name', value: ({ name }) => name, width: 180, grow: 1.5 },
      { id: 'id', header: 'Id', value: ({ id }) => id, width: 70, grow: 0.4, align: 'end' },
      {
        id: 'sharing',
        header: 'Shared with org',
        value: ({ shareType }) => labelOf(SHARING, shareType),
        cell: ({ shareType }) => (
          <StatusBadge tone={shareType === 'shared' ? 'ok' : 'neutral'}>{labelOf(SHARING, shareType)}</StatusBadge>
        ),
        width: 200,
      },
      {
        id: 'enabled',
        header: 'On',
        value: ({ enabled }) => enabled,
        cell: ({ enabled }) => <StatusBadge tone={enabled ? 'ok' : 'neutral'}>{enabled ? 'On' : 'Off'}</StatusBadge>,
        width: 70,
        grow: 0.4,
      },
      { id: 'ruleset', header: 'Ruleset', value: ({ rulesetId }) => names.ruleset(rulesetId), width: 150 },
      { id: 'steps', header: 'Steps', value: ({ steps }) => steps.length, width: 80, grow: 0.4, align: 'end' },
      { id: 'owner', header: 'Owner', value: ({ ownerId }) => names.user(ownerId) || null, width: 130 },
    ];
  },
  sequenceState: (state) => {
    const names = outreachNames(state);
    return [
      { id: 'prospect', header: 'Prospect', value: ({ prospectId }) => names.prospect(prospectId), width: 160 },
      {
        id: 'sequence',
        header: 'Sequence',
        value: ({ sequenceId }) => names.sequence(sequenceId),
        width: 180,
        grow: 1.3,
      },
      {
        id: 'state',
        header: 'State',
        value: ({ state: value }) => STATES[value].label,
        cell: ({ state: value }) => <StatusBadge tone={STATES[value].tone}>{STATES[value].label}</StatusBadge>,
        width: 100,
        grow: 0.6,
      },
      { id: 'mailbox', header: 'Mailbox', value: ({ mailboxId }) => names.mailbox(mailboxId) || null, width: 190 },
      { id: 'since', header: 'State since (UTC)', value: (one) => shownInstant(one.stateChangedAt), width: 160 },
      { id: 'added', header: 'Added (UTC)', value: ({ createdAt }) => shownInstant(createdAt), width: 160 },
    ];
  },
  ruleset: (state) => [
    { id: 'name', header: 'Name', value: ({ name }) => name, width: 180, grow: 1.2 },
    {
      id: 'additions',
      header: 'How many times can a prospect be added?',
      value: ({ permitDuplicateProspects }) => labelOf(ADDITIONS, permitDuplicateProspects),
      width: 260,
      grow: 1.3,
    },
    {
      id: 'exclusivity',
      header: 'Exclusive to this sequence?',
      value: ({ sequenceExclusivity }) => labelOf(EXCLUSIVITY, sequenceExclusivity),
      width: 240,
      grow: 1.3,
    },
    {
      id: 'sequences',
      header: 'Sequences',
      value: ({ id }) => state.sequences.filter((sequence) => sequence.rulesetId === id).length,
      width: 120,
      grow: 0.4,
      align: 'end',
    },
  ],
  stage: (state) => {
    const prospects = countBy(state.prospects.map(({ stageId }) => stageId));
    const rulesets = countBy(state.rulesets.flatMap(({ stageIds }) => [...new Set(Object.values(stageIds))]));
    return [
      { id: 'name', header: 'Name', value: ({ name }) => name, width: 180, grow: 1.2 },
      { id: 'order', header: 'Order', value: ({ order }) => order, width: 80, grow: 0.4, align: 'end' },
      {
        id: 'prospects',
        header: 'Prospects',
        value: ({ id }) => prospects.get(id) ?? 0,
        width: 100,
        grow: 0.5,
        align: 'end',
      },
      {
        id: 'rulesets',
        header: 'Rulesets that set it',
        value: ({ id }) => rulesets.get(id) ?? 0,
        width: 150,
        grow: 0.5,
        align: 'end',
      },
    ];
  },
  user: (state) => {
    const names = outreachNames(state);
    return [
      { id: 'name', header: 'Name', value: outreachUserName, width: 160 },
      { id: 'id', header: 'Id', value: ({ id }) => id, width: 70, grow: 0.4, align: 'end' },
      { id: 'email', header: 'Email', value: ({ email }) => email, width: 200, grow: 1.3 },
      {
        id: 'mailbox',
        header: 'Default mailbox',
        value: ({ mailboxId }) => names.mailbox(mailboxId) || null,
        width: 200,
        grow: 1.3,
      },
      {
        id: 'locked',
        header: 'Standing',
        value: ({ locked }) => (locked ? 'Locked' : 'Active'),
        cell: ({ locked }) => <StatusBadge tone={locked ? 'error' : 'ok'}>{locked ? 'Locked' : 'Active'}</StatusBadge>,
        width: 100,
        grow: 0.5,
      },
    ];
  },
  mailbox: (state) => {
    const names = outreachNames(state);
    const isDefault = new Set(state.users.map((user) => user.mailboxId));
    return [
      { id: 'email', header: 'Email', value: ({ email }) => email, width: 200, grow: 1.3 },
      { id: 'user', header: 'User', value: ({ userId }) => names.user(userId), width: 150 },
      { id: 'default', header: 'Default', value: ({ id }) => isDefault.has(id), width: 90, grow: 0.5 },
      onOff('send', 'Sending', ({ sendDisabled }) => !sendDisabled),
      onOff('sync', 'Syncing', ({ syncDisabled }) => !syncDisabled),
      {
        id: 'credentials',
        header: 'Credentials',
        value: ({ sendErroredAt }) => (sendErroredAt === null ? 'Valid' : 'Invalid'),
        cell: ({ sendErroredAt }) => (
          <StatusBadge tone={sendErroredAt === null ? 'ok' : 'error'}>
            {sendErroredAt === null ? 'Valid' : 'Invalid'}
          </StatusBadge>
        ),
        width: 100,
        grow: 0.6,
      },
    ];
  },
};

function standingOf({ locked, optedOut }: OutreachRecords['prospect']): string | null {
  if (locked) return optedOut ? 'Locked, opted out' : 'Locked';
  return optedOut ? 'Opted out' : null;
}

function countBy<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function onOff(
  id: string,
  header: string,
  isOn: (mailbox: OutreachRecords['mailbox']) => boolean,
): TableColumn<OutreachRecords['mailbox']> {
  return {
    id,
    header,
    value: isOn,
    cell: (mailbox) => (
      <StatusBadge tone={isOn(mailbox) ? 'ok' : 'error'}>{isOn(mailbox) ? 'Enabled' : 'Disabled'}</StatusBadge>
    ),
    width: 100,
    grow: 0.6,
  };
}
