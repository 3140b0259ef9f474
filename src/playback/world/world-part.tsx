import { SegmentedControl } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { instantText, timeText } from '../clock-text.ts';
import type { RunView } from '../run-view.ts';
import { useSimulator } from '../simulator-state.ts';
import { PairTable } from './pair-table.tsx';
import { pairAt } from './pair-at.ts';
import { syncRows, totalsOf, type SyncRow } from './sync-rows.ts';
import styles from './world-part.module.css';

/** The part of the drawer that shows the sync as it happens, and the record in view in both systems. */
export function WorldPart(): ReactNode {
  const { view } = useSimulator();
  return view === null ? null : <WorldOf view={view} />;
}

function WorldOf({ view }: { readonly view: RunView }): ReactNode {
  const { playback } = useSimulator();
  const { log, seq } = playback;
  const [of, setOf] = useState<'record' | 'run'>('run');
  const all = useMemo(() => syncRows(view), [view]);
  const pair = useMemo(() => (log === undefined ? null : pairAt(view, log, seq)), [view, log, seq]);
  const ids = useMemo(() => new Set([log?.record.id, pair?.record]), [log, pair]);
  const rows = useMemo(
    () => all.filter((row) => row.entry.seq <= seq && (of === 'run' || ids.has(row.record))),
    [all, seq, of, ids],
  );
  const columns = useMemo(() => columnsOf(view.timeZone), [view]);
  const { polls, created, updated, linked, refused, calls } = useMemo(() => totalsOf(rows), [rows]);
  const facts = [
    [polls, 'polls'],
    [created, 'created'],
    [updated, 'updated'],
    [linked, 'linked'],
    [refused, 'refused'],
    [calls, 'API calls'],
  ] as const;
  return (
    <div className={styles.part}>
      <section className={styles.sync} aria-label="The sync so far">
        <div className={styles.bar}>
          <SegmentedControl
            size="xs"
            aria-label="Whose sync"
            data={[
              { value: 'run', label: 'All records' },
              { value: 'record', label: 'Record in view' },
            ]}
            value={of}
            onChange={(value) => setOf(value === 'record' ? 'record' : 'run')}
          />
          <dl className={styles.totals} aria-label="Totals up to the step shown">
            {facts.map(([count, title]) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{count.toLocaleString('en-GB')}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div className={styles.table}>
          <DataTable
            label="What the sync did up to the step shown"
            columns={columns}
            rows={rows}
            rowId={({ entry }) => String(entry.seq)}
            selected={String(seq)}
            onOpen={({ entry }) => playback.seekTo(entry.seq)}
            empty={
              <EmptyState title="Nothing has been synced yet">
                Polls that find nothing are not listed. Step on: what the sync detects, carries or refuses comes here.
              </EmptyState>
            }
          />
        </div>
      </section>
      <section className={styles.pair} aria-label="The record in both systems">
        {pair === null ? (
          <EmptyState title="No record in view">Choose a lead or a contact at the left.</EmptyState>
        ) : (
          <PairTable pair={pair} view={view} name={log?.record.name ?? pair.record} />
        )}
      </section>
    </div>
  );
}

const TITLES: Readonly<Record<SyncRow['kind'], string>> = {
  polled: 'Detected',
  created: 'Created',
  updated: 'Updated',
  linked: 'Linked',
  unlinked: 'Unlinked',
  deleted: 'Deleted',
  refused: 'Refused',
};

const tones = { polled: 'neutral', refused: 'error', unlinked: 'pending', deleted: 'pending' } as const;

function columnsOf(timeZone: string): readonly TableColumn<SyncRow>[] {
  return [
    {
      id: 'when',
      header: 'When',
      value: ({ entry }) => entry.seq,
      cell: ({ entry }) => <span title={instantText(entry.at, timeZone)}>{timeText(entry.at, timeZone)}</span>,
      width: 84,
      grow: 0,
    },
    {
      id: 'what',
      header: 'What',
      value: ({ kind }) => TITLES[kind],
      cell: ({ kind }) => (
        <StatusBadge tone={kind in tones ? tones[kind as keyof typeof tones] : 'ok'}>{TITLES[kind]}</StatusBadge>
      ),
      width: 92,
      grow: 0,
    },
    { id: 'way', header: 'Way', value: ({ way }) => way, width: 100, grow: 0 },
    { id: 'record', header: 'Record', value: ({ name }) => name, width: 120 },
    { id: 'calls', header: 'API calls', value: ({ calls }) => calls, align: 'end', width: 64, grow: 0, lines: 2 },
    { id: 'why', header: 'Why', value: ({ text }) => text, width: 160, grow: 2 },
  ];
}
