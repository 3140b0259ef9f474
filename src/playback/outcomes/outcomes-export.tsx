import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { writeMoreRecords, writeRecords } from '#csv/write-records.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import type { SimulatorProps } from '../simulator-props.ts';
import { outcomeCsvColumns } from './outcome-columns.tsx';
import type { OutcomeRow } from './outcome-row.ts';

/** Rows that are written between two breaths. */
const AT_ONCE = 400;

/** Saves the rows that are shown as CSV, in their order; many of them without keeping the page from anything else. */
export function OutcomesExport(props: {
  readonly logs: readonly AuditLog[];
  readonly read: (log: AuditLog) => OutcomeRow;
  /** Name of the graph, for the name of the file. */
  readonly graph: string;
  readonly onSaveFile: SimulatorProps['onSaveFile'];
}): ReactNode {
  const { logs, read, graph, onSaveFile } = props;
  const [writing, setWriting] = useState(false);
  const write = async (): Promise<void> => {
    setWriting(true);
    const columns = outcomeCsvColumns(read);
    const parts = [writeRecords(columns, [])];
    for (let at = 0; at < logs.length; at += AT_ONCE) {
      parts.push(writeMoreRecords(columns, logs.slice(at, at + AT_ONCE)));
      await new Promise((resolve) => setTimeout(resolve));
    }
    onSaveFile(`${graph} outcomes.csv`, parts.join(''), 'text/csv;charset=utf-8');
    setWriting(false);
  };
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Download size={14} aria-hidden />}
      disabled={logs.length === 0}
      loading={writing}
      onClick={() => void write()}
    >
      Export CSV
    </Button>
  );
}
