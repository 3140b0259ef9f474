import { useMemo, type ReactNode } from 'react';
import { DataTable, type TableColumn } from '#ui/data-table.tsx';
import { calloutAt } from '../callout-at.ts';
import { calloutStanding } from '../callout-tab.tsx';
import { instantText } from '../clock-text.ts';
import type { CalloutListProps } from './callout-chart.tsx';
import { partAt } from './callout-phases.ts';
import type { CalloutRow } from './callout-rows.ts';

/** The same callouts as a table, as they stand at the step shown. */
export function CalloutTable({ rows, selected, seq, timeZone, onChoose }: CalloutListProps): ReactNode {
  const columns = useMemo((): readonly TableColumn<CalloutRow>[] => {
    const now = ({ callout }: CalloutRow) => calloutAt(callout, seq);
    return [
      { id: 'record', header: 'Record', value: ({ name }) => name },
      { id: 'node', header: 'Node', value: ({ callout }) => callout.nodeName },
      {
        id: 'queued',
        header: 'Handed over',
        value: ({ callout }) => callout.queuedAt,
        cell: ({ callout }) => instantText(callout.queuedAt, timeZone),
        width: 190,
      },
      { id: 'attempts', header: 'Attempts', value: (row) => now(row).attempts.length, align: 'end', width: 80 },
      {
        id: 'standing',
        header: 'Standing',
        value: (row) => (row.callout.queuedSeq > seq ? 'Not handed over yet' : calloutStanding(now(row)).text),
      },
      { id: 'part', header: 'At the step shown', value: ({ life }) => partAt(life, seq)?.text ?? '', grow: 2 },
    ];
  }, [seq, timeZone]);
  return (
    <DataTable
      label="Callouts of the run"
      columns={columns}
      rows={rows}
      rowId={({ callout }) => callout.callout}
      selected={selected?.callout.callout ?? null}
      onOpen={(row) => onChoose(row, (partAt(row.life, seq) ?? row.life[0])?.seq)}
      empty={null}
    />
  );
}
