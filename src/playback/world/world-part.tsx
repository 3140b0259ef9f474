import { SegmentedControl } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { StatusBadge } from '#ui/status-badge.tsx';
import { instantText, timeText } from '../clock-text.ts';
import type { RunView } from '../run-view.ts';
import { useSimulator } from '../simulator-state.ts';
import { useOrgRead } from '../use-org-read.ts';
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
  // Where there is no room for both beside each other.
  const [side, setSide] = useState<'sync' | 'pair'>('sync');
  const all = useMemo(() => syncRows(view), [view]);
  const read = useOrgRead(view.run);
  const pair = useMemo(() => (log === undefined || !read ? null : pairAt(view, log, seq)), [view, log, seq, read]);
  const ids = useMemo(() => new Set([log?.record.id, pair?.record]), [log, pair]);
  const rows = useMemo(
    () => all.filter((row) => row.entry.seq <= seq && (of === 'run' || ids.has(row.record))),
    [all, seq, of, ids],
  );
  const columns = useMemo(() => columnsOf(view.timeZone), [view]);
  const { polls, created, updated, linked, refused, calls } = useMemo(() => totalsOf(rows), [rows]);
  const sides = (
    <div className={styles.sides}>
      <SegmentedControl
        size="xs"
        aria-label="What to watch"
        data={[
          { value: 'sync', label: 'Sync' },
          { value: 'pair', label: 'Both systems' },
        ]}
        value={side}
        onChange={(value) => setSide(value === 'pair' ? 'pair' : 'sync')}
      />
    </div>
  );
  const facts = [
    [polls, polls === 1 ? 'poll' : 'polls'],
    [created, 'created'],
    [updated, 'updated'],
    [linked, 'linked'],
    [refused, 'refused'],
    [calls, calls === 1 ? 'API call' : 'API calls'],
  ] as const;
  return (
    <div className={styles.part} data-side={side}>
      <section className={styles.sync} aria-label="The sync so far">
        <div className={styles.bar} data-drawer-bar>
          {sides}
          <SegmentedControl
            size="xs"
            aria-label="Whose sync"
            data={[
              { value: 'run', label: 'All' },
              { value: 'record', label: 'This record' },
            ]}
            value={of}
            onChange={(value) => setOf(value === 'record' ? 'record' : 'run')}
          />
          <dl className={styles.totals} aria-label="Totals up to the step shown">
            {facts
              .filter(([count]) => count > 0)
              .map(([count, title]) => (
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
        {!read ? (
          <div role="status">
            <EmptyState title="Reading the run">Then both systems stand here as at the step shown.</EmptyState>
          </div>
        ) : pair === null ? (
          <EmptyState title="No record in view">Choose a lead or a contact at the left.</EmptyState>
        ) : (
          <PairTable pair={pair} view={view} name={log?.record.name ?? pair.record} sides={sides} />
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
      width: 76,
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
    { id: 'record', header: 'Record', value: ({ name }) => name, width: 96 },
    {
      id: 'why',
      header: 'Way and why',
      value: ({ way, text }) => (way === '' ? text : `${way}: ${text}`),
      width: 120,
      grow: 3,
    },
    { id: 'calls', header: 'Calls', value: ({ calls }) => calls, align: 'end', width: 58, grow: 0 },
  ];
}
