import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { writeMoreRecords, writeRecords } from '#csv/write-records.ts';
import type { AuditLog } from '#logs/audit-log.ts';
import { formatInstant, type Instant } from '#shared/instant.ts';
import { auditCsvColumns } from './audit-csv.ts';
import type { SimulatorProps } from './simulator-props.ts';

/** Logs that are written between two breaths. */
const AT_ONCE = 300;

/** Saves the logs that are shown as CSV; many of them without keeping the page from anything else. */
export function AuditExport(props: {
  readonly logs: readonly AuditLog[];
  /** The instant as of which they are read; null for the end of the run. */
  readonly asOf: Instant | null;
  readonly onSaveFile: SimulatorProps['onSaveFile'];
}): ReactNode {
  const { logs, asOf, onSaveFile } = props;
  const [writing, setWriting] = useState(false);
  const write = async (): Promise<void> => {
    setWriting(true);
    const parts = [writeRecords(auditCsvColumns, [])];
    for (let at = 0; at < logs.length; at += AT_ONCE) {
      parts.push(writeMoreRecords(auditCsvColumns, logs.slice(at, at + AT_ONCE)));
      await new Promise((resolve) => setTimeout(resolve));
    }
    onSaveFile(fileName(asOf), parts.join(''), 'text/csv;charset=utf-8');
    setWriting(false);
  };
  return (
    <Button
      variant="default"
      leftSection={<Download size={14} aria-hidden />}
      disabled={logs.length === 0}
      loading={writing}
      onClick={() => void write()}
    >
      Export CSV
    </Button>
  );
}

/** Colons are not allowed in names of files. */
const fileName = (asOf: Instant | null): string =>
  asOf === null ? 'audit-logs.csv' : `audit-logs as of ${formatInstant(asOf).replaceAll(':', '-')}.csv`;
