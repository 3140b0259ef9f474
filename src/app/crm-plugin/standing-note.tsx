import { Button } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWorkspace } from '../workspace-context.tsx';
import { NeedsSalesforce } from './needs-salesforce.tsx';
import { useConnection } from './use-connection.ts';
import styles from './standing-note.module.css';

/** Why nothing syncs, where nothing does, and the way out. */
export function StandingNote(): ReactNode {
  const { crm, connected } = useWorkspace((workspace) => workspace.org.sync);
  const { reconnect } = useConnection();
  if (crm !== 'Salesforce')
    return (
      <div className={styles.bar}>
        <NeedsSalesforce crm={crm}>Add Salesforce under Plugins to sync.</NeedsSalesforce>
      </div>
    );
  if (connected) return null;
  return (
    <div className={styles.bar}>
      <div className={styles.note} data-tone="error">
        <TriangleAlert size={16} aria-hidden className={styles.sign} />
        <div className={styles.words}>
          <strong>Disconnected: nothing syncs</strong>
          <div>Settings, mappings and links are kept. Changes on both sides wait until it is connected again.</div>
        </div>
        <Button onClick={reconnect}>Reconnect</Button>
      </div>
    </div>
  );
}
