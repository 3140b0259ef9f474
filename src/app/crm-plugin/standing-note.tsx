import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWorkspace } from '../workspace-context.tsx';
import { NeedsSalesforce } from './needs-salesforce.tsx';
import { Note } from './note.tsx';
import { useConnection } from './use-connection.ts';
import styles from './plugin-page.module.css';

/** Why nothing syncs, where nothing does, and the way out. */
export function StandingNote(): ReactNode {
  const { crm, connected } = useWorkspace((workspace) => workspace.org.sync);
  const { reconnect } = useConnection();
  if (crm === 'Salesforce' && connected) return null;
  return (
    <div className={styles.standing}>
      {crm === 'Salesforce' ? (
        <Note tone="error" title="Disconnected: nothing syncs" action={<Button onClick={reconnect}>Reconnect</Button>}>
          <div>Settings, mappings and links are kept. Changes on both sides wait until it is connected again.</div>
        </Note>
      ) : (
        <NeedsSalesforce crm={crm}>Add Salesforce under Plugins to sync.</NeedsSalesforce>
      )}
    </div>
  );
}
