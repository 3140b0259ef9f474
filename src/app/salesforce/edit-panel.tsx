import { notifications } from '@mantine/notifications';
import { useRef, useState, type ReactNode } from 'react';
import type { SalesforceError, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { orgInstant } from '../org-instant.ts';
import { RecordPanel } from '../record-panel.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { addRecord, changeRecord, removeRecord, type EditResult } from './edit-record.ts';
import type { ObjectPage } from './objects.ts';
import { RecordForm, type Draft } from './record-form.tsx';
import { nameOfRecord } from './record-names.ts';

export interface EditPanelProps {
  readonly page: ObjectPage;
  /** Null to add a record. */
  readonly record: SalesforceRecord | null;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}

/** Adds, edits or deletes one record of the org before the run, with Salesforce's own checks. */
export function EditPanel({ page, record, onClose, onSaved }: EditPanelProps): ReactNode {
  const store = useWorkspaceStore();
  const state = useWorkspace((workspace) => workspace.org.salesforce);
  const confirm = useConfirm();
  const [draft, setDraft] = useState<Draft>({});
  const [refusal, setRefusal] = useState<SalesforceError | null>(null);
  const dirty = Object.keys(draft).length > 0;
  const free = useRef(false);
  const leave = (go: () => void): void => {
    free.current = true;
    go();
    free.current = false;
  };
  const converted = record?.['IsConverted'] === true;

  const take = (result: EditResult, done: string, then: (id: string) => void): void => {
    if (!result.ok) {
      setRefusal(result.error);
      return;
    }
    const { org, value: saved } = result.value;
    store.getState().editOrg(() => org);
    setDraft({});
    setRefusal(null);
    notifications.show({ message: `${nameOfRecord(saved)} was ${done}.` });
    leave(() => then(String(saved['Id'])));
  };
  const save = (): void => {
    const { org } = store.getState();
    if (record === null) take(addRecord(org, page.object, draft, orgInstant), 'added', onSaved);
    else take(changeRecord(org, page.object, String(record['Id']), draft, orgInstant), 'saved', onSaved);
  };
  const remove = async (of: SalesforceRecord): Promise<void> => {
    const answer = await confirm({
      title: `Delete "${nameOfRecord(of)}"?`,
      text: `The ${page.one} goes to the recycle bin of the simulated org and takes no part in runs any more.`,
      confirm: 'Delete',
      dangerous: true,
    });
    if (answer !== 'confirm') return;
    take(removeRecord(store.getState().org, page.object, String(of['Id']), orgInstant), 'deleted', onClose);
  };

  return (
    <RecordPanel
      title={record ? nameOfRecord(record) : `New ${page.one}`}
      note={record ? String(record['Id']) : 'Is added to the org before the run.'}
      dirty={dirty}
      free={free}
      saveLabel={record ? 'Save' : `Add ${page.one}`}
      canSave={!converted}
      onSave={save}
      onReset={() => {
        setDraft({});
        setRefusal(null);
      }}
      onDelete={record ? () => void remove(record) : undefined}
      onClose={onClose}
      refusal={refusal && { by: 'Salesforce', message: refusal.message }}
    >
      {converted ? <p>A converted lead can only be read.</p> : null}
      <RecordForm
        page={page}
        state={state}
        fields={state.fields[page.object]}
        record={record}
        draft={draft}
        onDraft={setDraft}
        wrong={refusal?.fields ?? []}
      />
    </RecordPanel>
  );
}
