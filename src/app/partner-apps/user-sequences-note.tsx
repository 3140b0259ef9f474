import { Alert, Anchor, Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../workspace-context.tsx';
import { isBroken, isToPutRight, primarySequenceUses, type UserSequenceRow } from './user-sequence-rows.ts';
import { countOfUsers } from './user-sequence-words.ts';
import styles from './user-sequences.module.css';

/** [ADD-1] A node that sends from a Specific User does not need the owner to. */
const CANNOT_SEND = 'Some cannot send from Outreach: no node with the record owner’s mailbox adds their records.';

export interface UserSequencesNoteProps {
  readonly rows: readonly UserSequenceRow[];
  readonly readOnly: boolean;
  /** How many sequences there are to choose from. */
  readonly publicSequences: number;
  readonly onShowBroken: () => void;
  readonly onTakeAway: (gone: readonly UserSequenceRow[]) => void;
}

/** What the mapping is for, and what in it is to be put right. */
export function UserSequencesNote(props: UserSequencesNoteProps): ReactNode {
  const { rows, readOnly, publicSequences } = props;
  const graphs = useWorkspace((workspace) => workspace.graphs);
  const uses = primarySequenceUses(graphs);
  const broken = rows.filter(isBroken);
  const toPutRight = rows.filter(isToPutRight);
  const gone = broken.filter(({ standing }) => standing === 'gone');
  return (
    <div className={styles.head}>
      <p className={styles.note}>
        An Add to Sequence node can take the sequence from here, by the record’s owner: set its “Sequence from” to “The
        owner’s primary sequence”. Records of users without one leave by No Primary Sequence.{' '}
        {uses.length === 0 ? 'No graph does so yet.' : `Used in ${uses.join(', ')}.`}
      </p>
      {publicSequences === 0 && !readOnly ? (
        <Alert color="yellow" title="No public sequence to choose">
          Share one in Outreach as “Others can see it and use it”:{' '}
          <Anchor component={Link} to="/outreach/sequences" size="sm">
            Sequences
          </Anchor>
        </Alert>
      ) : null}
      {toPutRight.length > 0 ? (
        <Alert color="red" py={6}>
          <Group justify="space-between" gap="sm">
            <span>
              <strong>{countOfUsers(toPutRight.length)} to put right.</strong>{' '}
              {broken.length === 0
                ? ''
                : gone.length === 0
                  ? 'Their sequence is no longer public: only its owner can add prospects.'
                  : gone.length === broken.length
                    ? 'Outreach no longer has their sequence: callouts fail with Resource Not Found.'
                    : 'Outreach no longer has their sequence, or it is no longer public: callouts fail.'}
              {toPutRight.length > broken.length ? ` ${CANNOT_SEND}` : ''}
            </span>
            <Group gap="xs">
              <Button size="compact-sm" variant="default" onClick={props.onShowBroken}>
                Show them
              </Button>
              {gone.length > 0 && !readOnly ? (
                <Button size="compact-sm" variant="default" onClick={() => props.onTakeAway(gone)}>
                  Take away {gone.length === 1 ? 'the one that is gone' : `the ${gone.length} that are gone`}
                </Button>
              ) : null}
            </Group>
          </Group>
        </Alert>
      ) : null}
    </div>
  );
}
