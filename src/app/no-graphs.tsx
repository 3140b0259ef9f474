import { Button } from '@mantine/core';
import { Workflow } from 'lucide-react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { EmptyState } from '#ui/empty-state.tsx';
import { FileDrop } from '#ui/file-drop.tsx';
import { addExamples } from './first-visit.ts';
import { useGraphImport } from './use-graph-import.tsx';
import { useSession } from './workspace-context.tsx';
import styles from './page-error.module.css';

/** Stands where a graph would, once the last one was deleted. */
export function NoGraphs(): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const { chooseFiles, takeFiles, dialog } = useGraphImport();
  const create = (object: 'Lead' | 'Contact'): void => {
    void navigate(`/flow/${session.workspace.getState().createGraph(object).id}`);
  };
  return (
    <FileDrop prompt="Drop a graph file to import it" onFiles={takeFiles}>
      <div className={styles.page}>
        <EmptyState
          wholePage
          icon={<Workflow size={28} />}
          title="There is no graph"
          actions={
            <>
              <Button onClick={() => create('Lead')}>New Lead graph</Button>
              <Button variant="default" onClick={() => create('Contact')}>
                New Contact graph
              </Button>
              <Button variant="default" onClick={chooseFiles}>
                Import a graph…
              </Button>
              <Button variant="default" onClick={() => void addExamples(session).then(() => navigate('/'))}>
                Bring the examples back
              </Button>
            </>
          }
        >
          Draw a new one, import a *.flow.json file, or bring the examples back.
        </EmptyState>
        {dialog}
      </div>
    </FileDrop>
  );
}
