import { Button, Select } from '@mantine/core';
import { useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { Actor } from '#mocks/kit/change.ts';
import type { EnrolmentRequest } from '#mocks/outreach/enrolment.ts';
import type { OutreachState, SequenceState } from '#mocks/outreach/outreach-state.ts';
import type { OutreachRefusal } from '#mocks/outreach/refusal.ts';
import type { SequenceStateAction } from '#mocks/outreach/sequence-states.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { atDesk } from '../org-desk.ts';
import { orgInstant } from '../org-instant.ts';
import { RecordPanel } from '../record-panel.tsx';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { choicesOf, prospectName } from './outreach-names.ts';
import { RecordChanges } from './record-changes.tsx';
import { SequenceStateView } from './sequence-state-view.tsx';
import { actionsOf } from './state-actions.ts';
import { refusalText, useOutreachEdit } from './use-outreach-settings.ts';

const PERSON: Actor = { through: 'person' };

export interface NewSequenceStateProps {
  readonly state: OutreachState;
  readonly onClose: () => void;
  readonly onSaved: (id: number) => void;
}

/** Adds a prospect to a sequence as a person does it in Outreach, with all of its checks (OUT-8). */
export function NewSequenceState({ state, onClose, onSaved }: NewSequenceStateProps): ReactNode {
  const store = useWorkspaceStore();
  const [query] = useSearchParams();
  const [start] = useState(() => choiceFor(state, Number(query.get('prospect'))));
  const [chosen, setChosen] = useState(start);
  const [refusal, setRefusal] = useState<OutreachRefusal | null>(null);
  const dirty = JSON.stringify(chosen) !== JSON.stringify(start);
  const free = useRef(false);
  const leave = (go: () => void): void => {
    free.current = true;
    go();
    free.current = false;
  };
  const pick = (label: string, member: keyof typeof chosen, data: { value: string; label: string }[]): ReactNode => (
    <Select
      label={label}
      required
      searchable
      limit={100}
      data={data}
      value={chosen[member] === 0 ? null : String(chosen[member])}
      nothingFoundMessage="Nothing found"
      onChange={(value) =>
        setChosen(
          member === 'prospectId'
            ? { ...choiceFor(state, Number(value ?? 0)), sequenceId: chosen.sequenceId }
            : { ...chosen, [member]: Number(value ?? 0) },
        )
      }
    />
  );
  const save = (): void => {
    const result = atDesk(store.getState().org, orgInstant, ({ outreach }) => outreach.enrol(chosen, PERSON));
    if (!result.ok) {
      setRefusal(result.error);
      return;
    }
    store.getState().editOrg(() => result.value.org);
    showUndo(store, 'The prospect was added to the sequence.');
    leave(() => onSaved(result.value.value.id));
  };
  return (
    <RecordPanel
      title="Add a prospect to a sequence"
      note="As a person does it in Outreach, before the run."
      dirty={dirty}
      free={free}
      canSave={Object.values(chosen).every((id) => id !== 0)}
      saveLabel="Add to sequence"
      onSave={save}
      onReset={() => {
        setChosen(start);
        setRefusal(null);
      }}
      onClose={onClose}
      refusal={refusal && { by: 'Outreach', message: refusalText(refusal) }}
    >
      {pick('Prospect', 'prospectId', choicesOf(state.prospects, prospectName))}
      {pick(
        'Sequence',
        'sequenceId',
        choicesOf(state.sequences, (sequence) => sequence.name),
      )}
      {pick(
        'Mailbox',
        'mailboxId',
        choicesOf(state.mailboxes, (mailbox) => mailbox.email),
      )}
    </RecordPanel>
  );
}

/** A prospect with the default mailbox of its owner, from which emails most likely go out. */
function choiceFor(state: OutreachState, prospectId: number): EnrolmentRequest {
  const prospect = state.prospects.find(({ id }) => id === prospectId);
  const owner = state.users.find(({ id }) => id === prospect?.ownerId);
  return { prospectId: prospect?.id ?? 0, sequenceId: 0, mailboxId: owner?.mailboxId ?? 0 };
}

export interface SequenceStatePanelProps {
  readonly state: OutreachState;
  readonly record: SequenceState;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** One prospect's membership in one sequence, with what a person may do to it (OUT-3). */
export function SequenceStatePanel({ state, record, readOnly, onClose }: SequenceStatePanelProps): ReactNode {
  const store = useWorkspaceStore();
  const confirm = useConfirm();
  const edit = useOutreachEdit();
  const act = (action: SequenceStateAction): void => void edit((outreach) => outreach.act(record.id, action, PERSON));
  const remove = async (): Promise<void> => {
    const answer = await confirm({
      title: 'Remove the prospect from the sequence?',
      text: 'The sequence state is deleted, as if the prospect had never been added.',
      confirm: 'Remove',
      dangerous: true,
    });
    if (answer !== 'confirm') return;
    if (!edit((outreach) => outreach.remove('sequenceState', record.id, PERSON))) return;
    showUndo(store, 'The sequence state was removed.');
    onClose();
  };
  return (
    <SequenceStateView
      state={state}
      record={record}
      onClose={onClose}
      history={readOnly ? <RecordChanges kind="sequenceState" id={record.id} /> : null}
      footer={
        readOnly ? null : (
          <>
            <Button variant="subtle" color="red" mr="auto" onClick={() => void remove()}>
              Remove
            </Button>
            {actionsOf(record).map(({ action, label }) => (
              <Button key={action} variant="default" onClick={() => act(action)}>
                {label}
              </Button>
            ))}
          </>
        )
      }
    />
  );
}
