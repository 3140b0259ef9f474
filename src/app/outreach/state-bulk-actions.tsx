import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SequenceState } from '#mocks/outreach/outreach-state.ts';
import type { SequenceStateAction } from '#mocks/outreach/sequence-states.ts';
import { useConfirm } from '#ui/confirm.tsx';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { actionsOf, STATE_ACTIONS } from './state-actions.ts';
import { useOutreachEdit } from './use-outreach-settings.ts';

const PERSON = { through: 'person' } as const;

const DONE: Readonly<Record<SequenceStateAction, string>> = {
  finish: 'finished',
  pause: 'paused',
  resume: 'resumed',
};

export interface StateBulkActionsProps {
  readonly states: readonly SequenceState[];
  readonly onDone: () => void;
}

/** [OUT-3] Pauses, resumes or finishes all ticked sequence states that can be. */
export function StateBulkActions({ states, onDone }: StateBulkActionsProps): ReactNode {
  const store = useWorkspaceStore();
  const edit = useOutreachEdit();
  const confirm = useConfirm();
  const act = async (action: SequenceStateAction, label: string): Promise<void> => {
    const able = ableTo(states, action);
    const left = states.length - able.length;
    if (action === 'finish') {
      const answer = await confirm({
        title: `Finish ${able.length} sequence ${able.length === 1 ? 'state' : 'states'}?`,
        text: 'A finished one is not taken up again: to go on, the prospect must be added once more.',
        confirm: label,
      });
      if (answer !== 'confirm') return;
    }
    const done = edit((outreach) => {
      for (const { id } of able) {
        const each = outreach.act(id, action, PERSON);
        if (!each.ok) return each;
      }
      return undefined;
    });
    if (!done) return;
    const rest = left === 0 ? '' : ` ${left} could not be and ${left === 1 ? 'is' : 'are'} as before.`;
    showUndo(store, `${able.length} ${DONE[action]}.${rest}`);
    onDone();
  };
  return (
    <>
      {STATE_ACTIONS.map(({ action, label }) => (
        <Button
          key={action}
          variant="default"
          disabled={ableTo(states, action).length === 0}
          onClick={() => void act(action, label)}
        >
          {label}
        </Button>
      ))}
    </>
  );
}

const ableTo = (states: readonly SequenceState[], action: SequenceStateAction): readonly SequenceState[] =>
  states.filter((state) => actionsOf(state).some((each) => each.action === action));
