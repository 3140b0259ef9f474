import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode, type RefObject } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { useFocusBack } from '#ui/use-focus-back.ts';
import type { DraftStanding } from '#versions/draft-standing.ts';
import { nextNumber } from '#versions/version-list.ts';
import { showNote } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { VersionFields, type VersionDraft } from './version-fields.tsx';
import { rememberName, timeNow, useYourName } from './your-name.ts';

export interface SaveVersionDialogProps {
  readonly graph: FlowGraph;
  readonly standing: DraftStanding;
  /** Takes the focus where what opened the dialog no longer can. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Asks for name and note of the version that the draft becomes. */
export function SaveVersionDialog({ graph, standing, opener, onClose }: SaveVersionDialogProps): ReactNode {
  useFocusBack(opener);
  const store = useWorkspaceStore();
  const [by, setBy] = useYourName();
  const [tries, setTries] = useState(0);
  const [text, setText] = useState({ name: '', note: '' });
  const number = nextNumber(store.getState(), graph.id);
  const change = ({ by: typed, ...rest }: Partial<VersionDraft>): void => {
    if (typed !== undefined) setBy(typed);
    setText({ ...text, ...rest });
  };
  const save = (): void => {
    rememberName(by);
    const saved = store.getState().saveVersion(graph.id, { ...text, by, at: timeNow() });
    onClose();
    if (saved) showNote(`Saved v${saved.number} of ${graph.name}.`);
    else notifications.show({ color: 'red', message: 'The version was not saved: another tab edits this graph.' });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Save v${number} of ${graph.name}`}
      closeButtonProps={{ 'aria-label': 'Close without saving' }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (by.trim() === '') setTries(tries + 1);
          else save();
        }}
      >
        <Stack gap="sm">
          {standing.type === 'same' ? (
            <Text size="sm">
              The draft has not changed since v{standing.version.number}; v{number} will hold the same.
            </Text>
          ) : null}
          <VersionFields draft={{ ...text, by }} named signed tries={tries} onChange={change} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Save v{number}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
