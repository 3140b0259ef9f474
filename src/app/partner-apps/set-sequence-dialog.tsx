import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { shownNumber } from '../csv-import/import-words.ts';
import { TypingSelect } from '../salesforce/typing-select.tsx';
import type { UserSequenceRow } from './user-sequence-rows.ts';
import { countOfUsers } from './user-sequence-words.ts';
import styles from './user-sequences.module.css';

export interface SetSequenceDialogProps {
  readonly rows: readonly UserSequenceRow[];
  readonly options: readonly { value: string; label: string }[];
  readonly onCancel: () => void;
  readonly onSet: (sequenceId: number | null) => void;
}

const NONE = { value: 'none', label: 'No primary sequence' };

/** Gives many users one primary sequence, or takes theirs away; says first what is replaced. */
export function SetSequenceDialog({ rows, options, onCancel, onSet }: SetSequenceDialogProps): ReactNode {
  const [chosen, setChosen] = useState<string | null>(null);
  const id = chosen === null || chosen === NONE.value ? null : Number(chosen);
  const taking = chosen === NONE.value;
  const others = rows.filter((row) => row.sequenceId !== null && row.sequenceId !== id).length;
  const changed = rows.filter((row) => row.sequenceId !== id).length;
  const data = [...options, NONE];
  return (
    <Modal
      opened
      onClose={onCancel}
      title={`Primary sequence of ${countOfUsers(rows.length)}`}
      closeButtonProps={{ 'aria-label': 'Close without changing anything' }}
    >
      <Stack gap="sm">
        <TypingSelect
          data-autofocus
          label="Primary sequence"
          placeholder="Choose a sequence"
          description="Only public sequences are offered."
          limit={100}
          data={data}
          current={data.find(({ value }) => value === chosen)?.label ?? ''}
          value={chosen}
          nothingFoundMessage="No public sequence fits"
          onChange={setChosen}
        />
        <p role="status" className={styles.dim}>
          {chosen === null ? 'Nothing is changed yet.' : changeWords(changed, others, id === null)}
        </p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button
            {...(taking ? { color: 'red' } : {})}
            disabled={chosen === null || changed === 0}
            onClick={() => onSet(id)}
          >
            {taking ? 'Take away' : 'Set'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function changeWords(changed: number, others: number, none: boolean): string {
  if (changed === 0) return none ? 'None of them has a sequence.' : 'All of them have it already.';
  if (none)
    return `${countOfUsers(others)} ${others === 1 ? 'loses the sequence' : 'lose the sequences'} they have now.`;
  const replaced = others === 0 ? '' : ` For ${shownNumber(others)} of them it replaces another one.`;
  return `${countOfUsers(changed)} ${changed === 1 ? 'gets' : 'get'} it.${replaced}`;
}
