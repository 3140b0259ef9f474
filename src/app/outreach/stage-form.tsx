import { Button, TextInput } from '@mantine/core';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Stage } from '#mocks/outreach/outreach-state.ts';
import { useWorkspace } from '../workspace-context.tsx';
import type { FormProps } from './form-props.ts';
import { recordsOf } from './records-of.ts';
import { useOutreachEdit } from './use-outreach-settings.ts';
import styles from './outreach-page.module.css';

const PERSON = { through: 'person' } as const;

/** [OUT-10] A prospect stage: its name, which pairs it with a lead status, and its place among the others. */
export function StageForm({ record, set, state, readOnly }: FormProps<Stage>): ReactNode {
  const statuses = useWorkspace((workspace) => workspace.org.salesforce.leadStatuses);
  const edit = useOutreachEdit();
  const stages = recordsOf(state, 'stage');
  const at = stages.findIndex(({ id }) => id === record.id);
  const paired = statuses.some(({ name }) => name.toLowerCase() === record.name.trim().toLowerCase());
  const move = (to: number): void =>
    void edit((outreach) => {
      const order = stages.toSpliced(at, 1).toSpliced(to, 0, record);
      order.forEach(({ id }, index) => outreach.edit('stage', id, { order: index + 1 }, PERSON));
    });
  return (
    <>
      <TextInput
        label="Name"
        required
        maxLength={255}
        description={
          record.name.trim() === ''
            ? 'Stages and lead statuses of the same name are one to the sync.'
            : paired
              ? `Salesforce has the lead status "${record.name.trim()}".`
              : 'Salesforce has no lead status of this name: the sync cannot carry the stage over.'
        }
        value={record.name}
        readOnly={readOnly}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {at === -1 || readOnly ? null : (
        <div className={styles.bar}>
          <Button
            variant="default"
            leftSection={<ArrowUp size={14} aria-hidden />}
            disabled={at === 0}
            onClick={() => move(at - 1)}
          >
            Move up
          </Button>
          <Button
            variant="default"
            leftSection={<ArrowDown size={14} aria-hidden />}
            disabled={at === stages.length - 1}
            onClick={() => move(at + 1)}
          >
            Move down
          </Button>
          <span className={styles.dim} role="status">
            {at + 1} of {stages.length}
          </span>
        </div>
      )}
    </>
  );
}
