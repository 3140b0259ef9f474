import { Button } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { canBeKept } from '#checks/can-be-kept.ts';
import type { Check } from '#checks/check.ts';
import { showUndo } from '../undo-note.tsx';
import { useWorkspaceStore } from '../workspace-context.tsx';

/** Puts a copy of the wrong example among the graphs, to try the cure on; graphs that no file can hold are not offered. */
export function OpenExample({ check }: { readonly check: Check }): ReactNode {
  const store = useWorkspaceStore();
  const navigate = useNavigate();
  const kept = useMemo(() => canBeKept(check.wrong), [check]);
  if (!kept) return <span>No editor makes such a graph.</span>;
  return (
    <Button
      variant="default"
      size="compact-sm"
      onClick={() => {
        const copy = store.getState().addCopy({ ...check.wrong, name: `Example: ${check.title}` });
        showUndo(store, `Added the graph ${copy.name}.`);
        const { node } = check.at;
        void navigate(`/flow/${copy.id}${node === undefined ? '' : `?node=${encodeURIComponent(node)}`}`);
      }}
    >
      Open in FlowBuilder
    </Button>
  );
}
