import type { AuditLog } from './audit-log.ts';
import type { OutcomeFilter } from './audit-outcome.ts';

/** [LOG-1] What to look for; a part that is absent or blank lets everything through. */
export interface AuditLogFilter {
  /** First instant of the range in which the trip started. */
  readonly from?: number | undefined;
  /** Last instant of that range, included. */
  readonly to?: number | undefined;
  /** Part of an id, a name or a company, without case. */
  readonly text?: string | undefined;
  readonly trigger?: 'new' | 'updated' | undefined;
  /** Id of a user or queue. */
  readonly previousOwner?: string | undefined;
  readonly newOwner?: string | undefined;
  readonly outcome?: OutcomeFilter | undefined;
  /** [LOG-2] [V2-2] Lets Error (Fallback) show Outreach's error edges too; off as the product behaves today. */
  readonly fallbackShowsOutreach?: boolean | undefined;
}

/** [LOG-1] [LOG-2] The choices of the Outcome filter, in the order in which they are offered. */
export const outcomeFilterChoices: readonly { readonly value: OutcomeFilter; readonly label: string }[] = [
  { value: 'success-outreach', label: 'Success (Outreach)' },
  { value: 'pending-outreach', label: 'Pending (Outreach)' },
  { value: 'error-outreach', label: 'Error (Outreach)' },
  { value: 'error-fallback', label: 'Error (Fallback)' },
  { value: 'completed', label: 'Completed' },
  { value: 'in-progress', label: 'In progress' },
  { value: 'on-hold', label: 'On hold' },
  { value: 'superseded', label: 'Superseded' },
  { value: 'error', label: 'Error' },
  { value: 'filtered-out', label: 'Filtered out' },
];

export function filterAuditLogs(logs: readonly AuditLog[], filter: AuditLogFilter): readonly AuditLog[] {
  const text = (filter.text ?? '').trim().toLowerCase();
  return logs.filter(
    (log) =>
      (filter.from === undefined || log.record.startedAt >= filter.from) &&
      (filter.to === undefined || log.record.startedAt <= filter.to) &&
      (filter.trigger === undefined || log.record.trigger === filter.trigger) &&
      (filter.previousOwner === undefined || log.record.previousOwner?.id === filter.previousOwner) &&
      (filter.newOwner === undefined || log.record.newOwner?.id === filter.newOwner) &&
      (filter.outcome === undefined || hasOutcome(log, filter.outcome, filter.fallbackShowsOutreach ?? false)) &&
      (text === '' || speaksOf(log, text)),
  );
}

function hasOutcome(log: AuditLog, outcome: OutcomeFilter, fallbackShowsOutreach: boolean): boolean {
  const { filters } = log.outcome;
  if (filters.includes(outcome)) return true;
  return outcome === 'error-fallback' && fallbackShowsOutreach && filters.includes('error-fallback-outreach');
}

function speaksOf({ record }: AuditLog, text: string): boolean {
  const words = [record.id, record.name, record.company, record.became?.id, record.became?.name];
  return words.some((word) => word?.toLowerCase().includes(text) ?? false);
}
