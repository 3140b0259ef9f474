import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { countOf } from '#shared/count-of.ts';
import { testsFollowing } from './tests/graph-needs.ts';
import { useWorkspace, useWorkspaceStore } from './workspace-context.tsx';

export interface RenameGraphProps {
  readonly graph: FlowGraph;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Dialog that gives a graph another name; a taken name gets a number. */
export function RenameGraph({ graph, opened, onClose }: RenameGraphProps): ReactNode {
  const store = useWorkspaceStore();
  const [name, setName] = useState(graph.name);
  const needing = useWorkspace(({ graphs, tests }) => testsFollowing(graph, graphs, tests).length);
  const blank = name.trim() === '';
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title="Rename graph"
      closeButtonProps={{ 'aria-label': 'Close without renaming' }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (blank) return;
          if (name.trim() !== graph.name) store.getState().renameGraph(graph.id, name.trim());
          onClose();
        }}
      >
        <Stack>
          <TextInput
            label="Name"
            value={name}
            maxLength={120}
            description={
              needing === 0
                ? undefined
                : `${countOf(needing, 'test')} ${needing === 1 ? 'follows' : 'follow'} it under its new name, too.`
            }
            data-autofocus
            error={blank ? 'Give the graph a name.' : undefined}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={blank}>
              Rename
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
