import type { AuditLog } from '#logs/audit-log.ts';
import type { Names } from '#logs/names.ts';
import type { RecordedRun } from '../recorded-run.ts';

/** A run that was read: its audit logs and the names for them. */
export interface ReadRun {
  readonly run: RecordedRun;
  readonly logs: readonly AuditLog[];
  readonly names: Names;
}

export type BothRuns = readonly [first: ReadRun, second: ReadRun];
