import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import { useConfirm } from '#ui/confirm.tsx';
import type { FormKind } from './kinds.ts';
import { recordActions, type RecordAction } from './record-actions.ts';
import { useOutreachEdit } from './use-outreach-settings.ts';
import styles from './outreach-page.module.css';

const PERSON = { through: 'person' } as const;

export interface RecordActionsProps<K extends FormKind> {
  readonly kind: K;
  readonly record: OutreachRecords[K];
  readonly state: OutreachState;
}

/** What can be done to a record at once: locked, opted out, reconnected, added to a sequence. */
export function RecordActions<K extends FormKind>({ kind, record, state }: RecordActionsProps<K>): ReactNode {
  const confirm = useConfirm();
  const edit = useOutreachEdit();
  const actionsOf: (of: OutreachRecords[K], all: OutreachState) => readonly RecordAction<K>[] = recordActions[kind];
  const actions = actionsOf(record, state);
  if (actions.length === 0) return null;
  const act = async ({ question, patch }: RecordAction<K>): Promise<void> => {
    if (question && (await confirm(question)) !== 'confirm') return;
    edit((outreach) => outreach.edit(kind, record.id, patch, PERSON));
  };
  return (
    <div className={styles.bar}>
      {actions.map((action) => (
        <Button key={action.label} variant="default" onClick={() => void act(action)}>
          {action.label}
        </Button>
      ))}
      {kind === 'prospect' ? (
        <Button
          variant="default"
          component={Link}
          to={{ pathname: '/outreach/sequence-states/new', search: `prospect=${record.id}` }}
        >
          Add to a sequence…
        </Button>
      ) : null}
    </div>
  );
}
