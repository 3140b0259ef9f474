import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState, type ReactNode, type RefObject } from 'react';
import { useFocusBack } from '#ui/use-focus-back.ts';
import { versionTitle, type GraphVersion } from '#versions/graph-version.ts';
import { useWorkspaceStore } from '../workspace-context.tsx';
import { VersionFields } from './version-fields.tsx';

export interface DescribeVersionDialogProps {
  /** Id of the graph. */
  readonly graph: string;
  readonly version: GraphVersion;
  /** Takes the focus when the dialog goes. */
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Gives a version another name and note. */
export function DescribeVersionDialog({ graph, version, opener, onClose }: DescribeVersionDialogProps): ReactNode {
  useFocusBack(opener);
  const store = useWorkspaceStore();
  const [text, setText] = useState({ name: version.name, note: version.note });
  const save = (): void => {
    const changed = text.name.trim() !== version.name || text.note.trim() !== version.note;
    if (changed) store.getState().describeVersion(graph, version.number, text);
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Name and note of ${versionTitle(version)}`}
      closeButtonProps={{ 'aria-label': 'Close without changing' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Stack gap="sm">
          <VersionFields
            draft={{ ...text, by: version.by }}
            named
            signed={false}
            onChange={({ name = text.name, note = text.note }) => setText({ name, note })}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Keep</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
