import type { ReactNode } from 'react';
import type { RevertedChange } from '#logs/journal-entry.ts';
import type { TripLog } from '#logs/trip-log.ts';
import type { Json } from '#shared/json.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { valueText } from './describe-entry.ts';
import { fieldLabel } from './field-labels.ts';
import type { RunView } from './run-view.ts';
import { turnsGivenBack } from './audit-turns.ts';
import styles from './audit-log-panel.module.css';

/** [ADD-8] [ADD-9] What a revert put back, change by change, and what it could not. */
export function AuditRevert({ trip, view }: { readonly trip: TripLog; readonly view: RunView }): ReactNode {
  const { revert } = trip;
  if (revert === null) return null;
  const turns = turnsGivenBack(view, revert.seq);
  return (
    <section aria-label="Changes put back">
      <h3 className={styles.section}>
        Changes put back <RuleTag rule="ADD-9" />
      </h3>
      {revert.changes.length === 0 ? (
        <p className={styles.dim}>The path had changed nothing.</p>
      ) : (
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">Result</th>
            </tr>
          </thead>
          <tbody>
            {revert.changes.map((change, at) => (
              <Change key={at} change={change} view={view} />
            ))}
          </tbody>
        </table>
      )}
      {turns.length === 0 ? null : <p className={styles.dim}>{`Turns given back: ${turns.join(', ')}.`}</p>}
    </section>
  );
}

function Change({ change, view }: { readonly change: RevertedChange; readonly view: RunView }): ReactNode {
  const { object, id, field, from, to, undone, reason } = change;
  return (
    <tr data-undone={undone}>
      <td>
        {field === 'Id' ? 'The record itself' : fieldLabel(view.run.input.org, object, field)}
        <span className={styles.of}>
          {object} {view.names.record(object, id).name}
        </span>
      </td>
      <td>{changedText(change, from, view)}</td>
      <td>{changedText(change, to, view)}</td>
      <td>
        <StatusBadge tone={undone ? 'ok' : 'error'}>{undone ? 'Undone' : 'Not undone'}</StatusBadge>
        {reason === undefined ? null : <span className={styles.of}>{reason}</span>}
      </td>
    </tr>
  );
}

function changedText({ field }: RevertedChange, value: Json, view: RunView): string {
  if (field === 'Id') return value === null ? 'not there' : 'there';
  return field === 'OwnerId' && typeof value === 'string' ? view.names.owner(value) : valueText(value);
}
