import { TriangleAlert } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWorkspace } from '../workspace-context.tsx';
import { sendersNotReady } from './senders-not-ready.ts';
import styles from './outreach-page.module.css';

/** [OUT-12] Who may be the sender, but cannot send: each with the way to the cure. Nothing where all are ready. */
export function SendersHint(): ReactNode {
  const org = useWorkspace((workspace) => workspace.org);
  const senders = useMemo(() => sendersNotReady(org), [org]);
  if (senders.length === 0) return null;
  return (
    <details className={styles.hint}>
      <summary>
        <TriangleAlert size={14} aria-hidden className={styles.cautionSign} />
        {senders.length === 1 ? '1 Salesforce user' : `${senders.length} Salesforce users`} may be the sender but cannot
        send
      </summary>
      <ul className={styles.names}>
        {senders.map(({ id, name, active, records, why, at }) => (
          <li key={id}>
            <Link to={at}>{name}</Link> {active ? '' : '(inactive in Salesforce) '}
            {why}; {records === 1 ? '1 lead or contact names' : `${records} leads and contacts name`} this user.
          </li>
        ))}
      </ul>
      {senders.every(({ active }) => active) ? null : (
        <p className={styles.names}>FlowBuilder’s warning of senders who are not ready leaves inactive users out.</p>
      )}
    </details>
  );
}
