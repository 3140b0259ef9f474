import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import type { DraftStanding } from '#versions/draft-standing.ts';
import { nextNumber } from '#versions/version-list.ts';
import { showNote } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { VersionFields, type VersionDraft } from './version-fields.tsx';
import { rememberName, timeNow, useYourName } from './your-name.ts';

export interface SaveVersionDialogProps {
  readonly graph: FlowGraph;
  readonly standing: DraftStanding;
  readonly onClose: () => void;
}

/** Asks for name and note of the version that the draft becomes. */
export function SaveVersionDialog({ graph, standing, onClose }: SaveVersionDialogProps): ReactNode {
  const store = useWorkspaceStore();
  const [by, setBy] = useYourName();
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
        onSubmit={(event) => {
          event.preventDefault();
          if (by.trim() !== '') save();
        }}
      >
        <Stack gap="sm">
          {standing.type === 'same' ? (
            <Text size="sm">
              The draft has not changed since v{standing.version.number}; v{number} will hold the same.
            </Text>
          ) : null}
          <VersionFields draft={{ ...text, by }} named signed onChange={change} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={by.trim() === ''}>
              Save v{number}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
