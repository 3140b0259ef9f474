import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { AuditLog, AuditOwner } from '#logs/audit-log.ts';
import { instantText } from './clock-text.ts';
import styles from './audit-log-row.module.css';

/** [LOG-1] The facts of the Record panel. */
export function AuditRecordFacts({ log, timeZone }: { readonly log: AuditLog; readonly timeZone: string }): ReactNode {
  const { record } = log;
  const { previousOwner, newOwner, became } = record;
  return (
    <dl className={styles.facts}>
      <dt>Trigger</dt>
      <dd>
        {record.trigger === 'new' ? 'New' : 'Updated'} {record.object}
      </dd>
      <dt>Start</dt>
      <dd>{instantText(record.startedAt, timeZone)}</dd>
      {previousOwner === null ? null : (
        <>
          <dt>Owner</dt>
          <dd>
            <Owner previous={previousOwner} next={newOwner} />
          </dd>
        </>
      )}
      {became === null ? null : (
        <>
          <dt>Became</dt>
          <dd>
            {became.object} {became.name}
          </dd>
        </>
      )}
    </dl>
  );
}

/** The owner, or the previous one and the new one. */
function Owner({ previous, next }: { readonly previous: AuditOwner; readonly next: AuditOwner | null }): ReactNode {
  if (next === null || next.id === previous.id) return previous.name;
  return (
    <>
      {previous.name} <ArrowRight size={12} role="img" aria-label="now" /> <b>{next.name}</b>
    </>
  );
}
