import { Button } from '@mantine/core';
import { Plug, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import { useWorkspace } from '../workspace-context.tsx';
import { AddCrmDialog } from './add-crm-dialog.tsx';
import { ConnectionBadge } from './connection-badge.tsx';
import { leastCallsADay } from './poll-cost.ts';
import { count } from './sync-log.ts';
import { SHOWN_TYPES, syncFaults } from './sync-toggles.ts';
import { useConnection } from './use-connection.ts';
import { writers } from './writers.ts';
import styles from './plugin-landing.module.css';

/** [SYN-20] The plugins landing page: the CRMs that Outreach is connected to, and the way to add one. */
export function PluginLanding({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const added = useWorkspace((workspace) => workspace.org.sync.added);
  const [adding, setAdding] = useState(false);
  const add = (
    <Button leftSection={<Plus size={14} aria-hidden />} onClick={() => setAdding(true)}>
      Add
    </Button>
  );
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title}>Plugins</h2>
          <p className={styles.dim}>The CRM that Outreach is connected to.</p>
        </div>
        {added ? add : null}
      </div>
      {added ? (
        <PluginCard onOpen={onOpen} />
      ) : (
        <div className={styles.empty}>
          <EmptyState icon={<Plug size={28} />} title="No CRM is connected" actions={add}>
            Nothing syncs between Salesforce and Outreach before a CRM is added and allowed.
          </EmptyState>
        </div>
      )}
      <AddCrmDialog opened={adding} onClose={() => setAdding(false)} onAdded={onOpen} />
    </div>
  );
}

function PluginCard({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  const { sync, salesforce } = useWorkspace((workspace) => workspace.org);
  const { reconnect, remove } = useConnection();
  const writer = writers(salesforce, sync.connectedAs).find((user) => user.isCurrent);
  const faulty = SHOWN_TYPES.filter((type) => syncFaults(type, sync.types[type]).length > 0);
  const polled = SHOWN_TYPES.filter((type) => sync.types[type].toggles.polling);
  const isSalesforce = sync.crm === 'Salesforce';
  return (
    <section className={styles.card} aria-label={sync.crm}>
      <Plug size={20} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <div className={styles.nameLine}>
          <button type="button" className={styles.name} onClick={onOpen}>
            {sync.crm}
          </button>
          <ConnectionBadge />
        </div>
        <p className={styles.dim}>
          {isSalesforce
            ? `${salesforce.organization.name}${writer ? `, as ${writer.name}` : ''}`
            : "LeanData's integration needs Salesforce: nothing syncs."}
        </p>
        <p className={styles.dim}>
          {polled.length === 0
            ? 'No type is polled.'
            : `Polls ${polled.join(', ')}: at least ${count(leastCallsADay(sync.types), 'API call')} a day.`}
        </p>
        {faulty.length > 0 ? (
          <p className={styles.fault}>Ids do not reach Salesforce for {faulty.join(' and ')}: see its Types.</p>
        ) : null}
      </div>
      <div className={styles.actions}>
        {sync.connected || !isSalesforce ? null : <Button onClick={reconnect}>Reconnect</Button>}
        <Button variant="default" onClick={onOpen}>
          Open
        </Button>
        <Button variant="subtle" color="red" onClick={() => void remove()}>
          Remove…
        </Button>
      </div>
    </section>
  );
}
