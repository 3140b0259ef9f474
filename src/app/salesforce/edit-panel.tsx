import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { ArrowRightLeft } from 'lucide-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { SalesforceError, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { deletionBlock } from '#mocks/salesforce/delete-record.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { orgInstant } from '../org-instant.ts';
import { RecordPanel } from '../record-panel.tsx';
import { showUndo } from '../undo-note.tsx';
import { useWorkspace, useWorkspaceStore } from '../workspace-context.tsx';
import { addRecord, changeRecord, removeRecord, type EditResult } from './edit-record.ts';
import type { ObjectPage } from './objects.ts';
import { PanelTabs, type PanelTab } from './panel-tabs.tsx';
import { RecordForm, type Draft } from './record-form.tsx';
import { nameOfRecord } from './record-names.ts';
import { leadsOwnedBy } from './leads-owned-by.ts';
import { refusalText } from './refusal-text.ts';

export interface EditPanelProps {
  readonly page: ObjectPage;
  /** Null to add a record. */
  readonly record: SalesforceRecord | null;
  readonly tab: PanelTab;
  readonly onTab: (tab: PanelTab) => void;
  readonly related: ReactNode;
  readonly history: ReactNode;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
  readonly onConvert: (lead: SalesforceRecord) => void;
}

/** Adds, edits or deletes one record of the org before the run, with Salesforce's own checks. */
export function EditPanel(props: EditPanelProps): ReactNode {
  const { page, record, onClose, onSaved } = props;
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

  const take = (result: EditResult, said: (name: string) => void, then: (id: string) => void): void => {
    if (!result.ok) {
      setRefusal(result.error);
      return;
    }
    const { org, value: saved } = result.value;
    store.getState().editOrg(() => org);
    setDraft({});
    setRefusal(null);
    said(nameOfRecord(saved));
    leave(() => then(String(saved['Id'])));
  };
  const save = (): void => {
    const { org } = store.getState();
    const say = (done: string) => (name: string) => notifications.show({ message: `${name} was ${done}.` });
    if (record === null) take(addRecord(org, page.object, draft, orgInstant), say('added'), onSaved);
    else take(changeRecord(org, page.object, String(record['Id']), draft, orgInstant), say('saved'), onSaved);
  };
  const remove = async (of: SalesforceRecord): Promise<void> => {
    const answer = await confirm({
      title: `Delete "${nameOfRecord(of)}"?`,
      text: `The ${page.one} goes to the recycle bin of the simulated org and takes no part in runs any more.${
        page.object === 'Account' ? ' Its contacts and opportunities go with it.' : ''
      }`,
      confirm: 'Delete',
      dangerous: true,
    });
    if (answer !== 'confirm') return;
    const result = removeRecord(store.getState().org, page.object, String(of['Id']), orgInstant);
    take(result, (name) => showUndo(store, `${name} was deleted.`), onClose);
  };
  const blocked = useMemo(
    () => record && deletionBlock(page.object, record, () => leadsOwnedBy(state, record)),
    [page.object, record, state],
  );
  const form = (
    <>
      {record && page.object === 'Lead' ? (
        <Group>
          {' '}
          <Button
            variant="default"
            leftSection={<ArrowRightLeft size={14} aria-hidden />}
            disabled={dirty}
            title={dirty ? 'Save the changes first' : undefined}
            onClick={() => props.onConvert(record)}
          >
            Convert…
          </Button>
        </Group>
      ) : null}
      <RecordForm
        page={page}
        state={state}
        fields={state.fields[page.object]}
        record={record}
        draft={draft}
        onDraft={setDraft}
        wrong={{ fields: refusal?.fields ?? [], message: 'Check this field.' }}
      />
    </>
  );

  return (
    <RecordPanel
      title={record ? nameOfRecord(record) : `New ${page.one}`}
      note={record ? String(record['Id']) : 'Is added to the org before the run.'}
      dirty={dirty}
      free={free}
      saveLabel={record ? 'Save' : `Add ${page.one}`}
      onSave={save}
      onReset={() => {
        setDraft({});
        setRefusal(null);
      }}
      onDelete={record ? () => void remove(record) : undefined}
      notDeleted={blocked ?? undefined}
      onClose={onClose}
      refusal={refusal && { by: 'Salesforce', message: refusalText(refusal) }}
    >
      {record ? (
        <PanelTabs
          tab={props.tab}
          onTab={props.onTab}
          details={<Stack gap="sm">{form}</Stack>}
          related={props.related}
          history={props.history}
        />
      ) : (
        form
      )}
    </RecordPanel>
  );
}
