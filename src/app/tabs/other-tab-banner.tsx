import { Button } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { FlowGraph } from '#graph/flow-graph.ts';
import { useSession, useWorkspace } from '../workspace-context.tsx';
import styles from './other-tab-banner.module.css';

/** Holds a graph for editing while it is shown, and says so where another tab edits it. */
export function OtherTabBanner({ graph }: { readonly graph: FlowGraph }): ReactNode {
  const { locks, workspace } = useSession();
  const { id } = graph;
  const elsewhere = useWorkspace((state) => state.elsewhere.has(id));
  const navigate = useNavigate();
  const [taking, setTaking] = useState(false);
  useEffect(() => locks?.open(id), [locks, id]);
  if (!elsewhere || !locks) return null;
  const taken = locks.wasTaken(id);
  const takeOver = async (): Promise<void> => {
    setTaking(true);
    await locks.takeOver(id);
    setTaking(false);
  };
  return (
    <div className={styles.banner} role="alert">
      <Lock size={15} aria-hidden />
      <span className={styles.words}>
        <strong>{taken ? 'Another tab has taken this graph over.' : 'This graph is open in another tab.'}</strong> It is
        shown here as that tab saves it, to be read only.
      </span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void navigate(`/flow/${workspace.getState().addCopy(graph).id}`)}
      >
        Edit a copy
      </Button>
      <Button size="compact-sm" loading={taking} onClick={() => void takeOver()}>
        {taken ? 'Take it back' : 'Take over'}
      </Button>
    </div>
  );
}
