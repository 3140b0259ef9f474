import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { instantText } from '#playback/clock-text.ts';
import { RuleTag } from '#ui/rule-tag.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { addressOfRecord } from '../address-of-record.ts';
import { useWorkspace } from '../workspace-context.tsx';
import { graphOfShownRun } from '../workspace-state.ts';
import { syncCure } from './sync-cure.ts';
import type { FieldName, SyncLogRow } from './sync-log.ts';
import styles from './plugin-log.module.css';

/** Records listed at most; the log has them all. */
const MOST_SHOWN = 100;

export interface SyncLogPanelProps {
  readonly title: string;
  readonly rows: readonly SyncLogRow[];
  readonly timeZone: string;
  readonly onClose: () => void;
}

/** One line of the history or the log in full, with the way to its step in the Simulator. */
export function SyncLogPanel({ title, rows, timeZone, onClose }: SyncLogPanelProps): ReactNode {
  const graph = useWorkspace(graphOfShownRun);
  const [first] = rows;
  if (!first) return null;
  const stepOf = (row: SyncLogRow): string => `/simulator/${graph ?? ''}?step=${row.seq}`;
  return (
    <SidePanel
      title={title}
      note={instantText(first.at, timeZone)}
      onClose={onClose}
      footer={
        <Button component={Link} to={stepOf(first)}>
          Show in the Simulator
        </Button>
      }
    >
      {rows.length === 1 ? <Details row={first} /> : null}
      {rows.length > 1 ? (
        <>
          <ul className={styles.records}>
            {rows.slice(0, MOST_SHOWN).map((row) => (
              <li key={row.seq}>
                <Link to={stepOf(row)}>{row.name || row.record}</Link>
              </li>
            ))}
          </ul>
          {rows.length > MOST_SHOWN ? (
            <p className={styles.dim}>and {(rows.length - MOST_SHOWN).toLocaleString('en-GB')} more: see Logs.</p>
          ) : null}
        </>
      ) : null}
    </SidePanel>
  );
}

function Details({ row }: { readonly row: SyncLogRow }): ReactNode {
  const cure = syncCure(row);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      'Result',
      <StatusBadge key="result" tone={row.result === 'Failed' ? 'error' : 'ok'}>
        {row.result}
      </StatusBadge>,
    ],
    ['Action', row.action],
    ['Type', row.object],
    ['Record', row.record === '' ? '' : <RecordLink key="record" row={row} />],
    ['User', row.user],
    ['Error', row.code === '' ? '' : <code key="code">{row.code}</code>],
    ['Fields', row.fields.length === 0 ? '' : <FieldList key="fields" fields={row.fields} />],
  ];
  return (
    <>
      <p className={styles.why}>
        {row.text} <RuleTag rule={row.rule === '' ? undefined : row.rule} />
      </p>
      {cure === null ? null : (
        <section aria-label="What to do" className={styles.cure}>
          <h3>What to do</h3>
          <p>{cure.text}</p>
          {cure.place ? <Link to={cure.place.to}>{cure.place.title}</Link> : null}
        </section>
      )}
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function RecordLink({ row: { object, record, name } }: { readonly row: SyncLogRow }): ReactNode {
  return (
    <>
      <Link to={addressOfRecord('salesforce', object, record)}>{name}</Link>
      {name === record ? null : ` (${record})`}
    </>
  );
}

function FieldList({ fields }: { readonly fields: readonly FieldName[] }): ReactNode {
  return (
    <ul className={styles.fields}>
      {fields.map(({ name, label }) => (
        <li key={name}>
          {label}
          {name === label ? null : <code>{name}</code>}
        </li>
      ))}
    </ul>
  );
}
