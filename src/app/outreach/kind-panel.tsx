import { Stack } from '@mantine/core';
import { createElement, useRef, useState, type ReactNode } from 'react';
import type { Actor } from '#mocks/kit/change.ts';
import type { OutreachRecords } from '#mocks/outreach/outreach-records.ts';
import type { OutreachState } from '#mocks/outreach/outreach-state.ts';
import type { OutreachRefusal } from '#mocks/outreach/refusal.ts';
import { refuseRemoval } from '#mocks/outreach/refuse-removal.ts';
import { useConfirm, type Question } from '#ui/confirm.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { atDesk } from '../org-desk.ts';
import { orgInstant } from '../org-instant.ts';
import { RecordPanel } from '../record-panel.tsx';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { forms, type KindForm } from './forms.ts';
import type { FormKind, KindPage } from './kinds.ts';
import { questionsBeforeSaving } from './questions.tsx';
import { RecordActions } from './record-actions-bar.tsx';
import { RecordChanges } from './record-changes.tsx';
import { recordsOf } from './records-of.ts';
import { refusalText } from './use-outreach-settings.ts';

const PERSON: Actor = { through: 'person' };

export interface KindPanelProps<K extends FormKind> {
  readonly page: KindPage & { readonly kind: K };
  readonly state: OutreachState;
  /** Null to add a record. */
  readonly record: OutreachRecords[K] | null;
  readonly onClose: () => void;
  readonly onSaved: (id: number) => void;
}

/** Adds, edits or deletes one record of Outreach before the run, with Outreach's own checks. */
export function KindPanel<K extends FormKind>({ page, state, record, onClose, onSaved }: KindPanelProps<K>): ReactNode {
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const form: KindForm<OutreachRecords[K]> = forms[page.kind];
  const [blank] = useState(() => form.blank(state));
  const [draft, setDraft] = useState<Partial<OutreachRecords[K]>>({});
  const [refusal, setRefusal] = useState<OutreachRefusal | null>(null);
  const dirty = Object.keys(draft).length > 0;
  const free = useRef(false);
  const leave = (go: () => void): void => {
    free.current = true;
    go();
    free.current = false;
  };
  const whole: OutreachRecords[K] = { ...(record ?? blank), ...draft };

  const save = async (): Promise<void> => {
    const ask: (before: OutreachRecords[K] | null, after: OutreachRecords[K], all: OutreachState) => Question | null =
      questionsBeforeSaving[page.kind];
    const question = ask(record, whole, state);
    if (question && (await confirm(question)) !== 'confirm') return;
    const result = atDesk(store.getState().org, orgInstant, ({ outreach }) =>
      record ? outreach.edit(page.kind, record.id, draft, PERSON) : form.create(outreach, whole),
    );
    if (!result.ok) {
      setRefusal(result.error);
      return;
    }
    const { org, value } = result.value;
    store.getState().editOrg(() => org);
    setDraft({});
    setRefusal(null);
    showUndo(store, `${form.nameOf(value)} was ${record ? 'saved' : 'added'}.`);
    leave(() => onSaved(value.id));
  };
  const remove = async (of: OutreachRecords[K]): Promise<void> => {
    const answer = await confirm({
      title: `Delete "${form.nameOf(of)}"?`,
      text: DELETION[page.kind],
      confirm: 'Delete',
      dangerous: true,
    });
    if (answer !== 'confirm') return;
    const result = atDesk(store.getState().org, orgInstant, ({ outreach }) =>
      outreach.remove(page.kind, of.id, PERSON),
    );
    if (!result.ok) {
      setRefusal(result.error);
      return;
    }
    store.getState().editOrg(() => result.value.org);
    showUndo(store, `${form.nameOf(of)} was deleted.`);
    leave(onClose);
  };

  return (
    <RecordPanel
      title={record ? form.nameOf(record) : `New ${page.one}`}
      note={record ? `${capital(page.one)} ${record.id}` : 'Is added to Outreach before the run.'}
      dirty={dirty}
      free={free}
      saveLabel={record ? 'Save' : `Add ${page.one}`}
      onSave={() => void save()}
      onReset={() => {
        setDraft({});
        setRefusal(null);
      }}
      // [OUT] People leave Outreach by being locked: users are never deleted.
      onDelete={record && page.kind !== 'user' ? () => void remove(record) : undefined}
      notDeleted={record && page.kind !== 'user' ? removalBlock(state, page.kind, record.id) : undefined}
      onClose={onClose}
      refusal={refusal && { by: 'Outreach', message: refusalText(refusal) }}
    >
      {record ? <RecordActions<K> kind={page.kind} record={record} state={state} /> : null}
      {createElement(form.Form, {
        record: whole,
        state,
        readOnly: false,
        set: (patch) => setDraft((before) => withoutUnchanged({ ...before, ...patch }, record ?? blank)),
      })}
    </RecordPanel>
  );
}

/** One record of Outreach after the run, to be read. */
export function KindView<K extends FormKind>({
  page,
  state,
  record,
  onClose,
}: Pick<KindPanelProps<K>, 'page' | 'state' | 'onClose'> & { readonly record: OutreachRecords[K] }): ReactNode {
  const form: KindForm<OutreachRecords[K]> = forms[page.kind];
  return (
    <SidePanel title={form.nameOf(record)} note={`${capital(page.one)} ${record.id}`} onClose={onClose}>
      <Stack gap="sm">
        <RecordChanges kind={page.kind} id={record.id} />
        {createElement(form.Form, { record, state, readOnly: true, set: () => undefined })}
      </Stack>
    </SidePanel>
  );
}

const DELETION: Readonly<Record<FormKind, string>> = {
  prospect: 'The prospect leaves Outreach with every sequence state it has.',
  account: 'Its prospects stay, without an account.',
  sequence: 'The sequence goes with everybody in it. A node that names it is then told that it does not exist.',
  mailbox: 'Nobody can send from it any more.',
  ruleset: 'No sequence stands on the ruleset.',
  stage: 'No prospect has the stage and no ruleset names it.',
  user: 'Users cannot be deleted.',
};

/** [OUT-10] Why Outreach would refuse to delete a record, said before anybody tries. */
function removalBlock(state: OutreachState, kind: FormKind, id: number): string | undefined {
  return refuseRemoval({ all: (of) => recordsOf(state, of) }, kind, id)?.detail;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A draft holds only what differs, so that going back by hand leaves nothing to save. */
function withoutUnchanged<T extends object>(draft: Partial<T>, stored: T): Partial<T> {
  const kept = Object.entries(draft).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(stored[name as keyof T]),
  );
  return Object.fromEntries(kept) as Partial<T>;
}
