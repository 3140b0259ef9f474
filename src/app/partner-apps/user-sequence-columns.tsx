import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { TableColumn } from '#ui/data-table.tsx';
import { StatusBadge, type StatusBadgeProps } from '#ui/status-badge.tsx';
import { PrimarySequenceSelect, wordsOf } from './primary-sequence-select.tsx';
import type { SequenceStanding, UserSequenceRow } from './user-sequence-rows.ts';
import styles from './user-sequences.module.css';

interface Column extends TableColumn<UserSequenceRow> {}

export interface UserSequenceColumnsProps {
  readonly options: readonly { value: string; label: string }[];
  /** After the run the mapping can be read only. */
  readonly readOnly: boolean;
  readonly onChange: (row: UserSequenceRow, sequenceId: number | null) => void;
}

const STANDINGS: Readonly<Record<SequenceStanding, readonly [tone: StatusBadgeProps['tone'], words: string]>> = {
  none: ['neutral', 'None'],
  ready: ['ok', 'Ready'],
  off: ['pending', 'Switched off'],
  'not-public': ['error', 'Not public'],
  gone: ['error', 'Gone'],
  'cannot-send': ['error', 'Cannot send'],
};

/** [OUT-12] The standing in words; who cannot send is told by what is lacking. */
const standingWords = ({ standing, lack }: UserSequenceRow): string =>
  standing === 'cannot-send' && lack ? lack.short : STANDINGS[standing][1];

/** Columns of the mapping: the user, his or her Outreach user, the sequence, and whether it will do. */
export function userSequenceColumns({ options, readOnly, onChange }: UserSequenceColumnsProps): readonly Column[] {
  return [
    { id: 'user', header: 'User', value: ({ name }) => name, cell: userCell, width: 190, grow: 1.2 },
    { id: 'email', header: 'Email', value: ({ email }) => email, width: 200, grow: 1.2 },
    {
      id: 'outreach',
      header: 'Outreach user',
      value: ({ outreachUser }) => outreachUser?.name ?? outreachUser?.id ?? null,
      cell: outreachCell,
      width: 180,
    },
    {
      id: 'sequence',
      header: 'Primary sequence',
      value: ({ sequenceId, sequenceName }) => sequenceName ?? sequenceId,
      cell: (row) =>
        readOnly ? (
          row.sequenceId === null ? null : (
            wordsOf(row)
          )
        ) : (
          <PrimarySequenceSelect row={row} options={options} onChange={(id) => onChange(row, id)} />
        ),
      width: 280,
      grow: 1.5,
    },
    {
      id: 'standing',
      header: 'Standing',
      value: standingWords,
      cell: (row) => <Standing row={row} readOnly={readOnly} onTakeAway={() => onChange(row, null)} />,
      width: 220,
      grow: 0.6,
    },
  ];
}

function userCell({ userId, name, userStanding }: UserSequenceRow): ReactNode {
  return (
    <span className={styles.user}>
      {userStanding === 'unknown' ? (
        <code>{name}</code>
      ) : (
        <Anchor component={Link} to={`/salesforce/User/${userId}`} size="sm" truncate>
          {name}
        </Anchor>
      )}
      {userStanding === 'active' ? null : (
        <StatusBadge tone="pending">{userStanding === 'inactive' ? 'Inactive' : 'No such user'}</StatusBadge>
      )}
    </span>
  );
}

function outreachCell({ outreachUser }: UserSequenceRow): ReactNode {
  if (outreachUser === null) return <span className={styles.dim}>None</span>;
  if (outreachUser.name === null) return <span className={styles.dim}>No user {outreachUser.id}</span>;
  return (
    <span className={styles.user}>
      <Anchor component={Link} to={`/outreach/users/${outreachUser.id}`} size="sm" truncate>
        {outreachUser.name}
      </Anchor>
      {outreachUser.locked ? <StatusBadge tone="error">Locked</StatusBadge> : null}
    </span>
  );
}

interface StandingProps {
  readonly row: UserSequenceRow;
  readonly readOnly: boolean;
  readonly onTakeAway: () => void;
}

/** In a word whether the sequence will do, with what mends it where it will not. */
function Standing({ row, readOnly, onTakeAway }: StandingProps): ReactNode {
  const [tone] = STANDINGS[row.standing];
  const { lack } = row;
  const nobody = row.userStanding === 'unknown';
  const cure = row.standing === 'off' ? 'Switch it on' : 'Share it';
  return (
    <span className={styles.user} data-editor>
      <StatusBadge tone={tone}>{standingWords(row)}</StatusBadge>
      {(row.standing === 'gone' || nobody) && !readOnly ? (
        <Button size="compact-xs" variant="default" aria-label={`Take it away from ${row.name}`} onClick={onTakeAway}>
          Take it away
        </Button>
      ) : null}
      {row.standing === 'cannot-send' && lack && !nobody ? (
        <Anchor component={Link} to={lack.at} size="sm" aria-label={`${lack.cure}: ${row.name} ${lack.why}`}>
          {lack.cure}
        </Anchor>
      ) : null}
      {row.standing === 'not-public' || row.standing === 'off' ? (
        <Anchor
          component={Link}
          to={`/outreach/sequences/${row.sequenceId ?? 0}`}
          size="sm"
          aria-label={`${cure}: ${wordsOf(row)}, the sequence of ${row.name}`}
        >
          {cure}
        </Anchor>
      ) : null}
    </span>
  );
}
