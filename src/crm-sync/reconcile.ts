import type { SalesforceRecord } from '#mocks/kit/record-store.ts';
import type { FieldValue } from '#shared/field.ts';
import { outreachValue } from './outbound-values.ts';
import { idField, outreachRecord, textOf, type SyncContext } from './sync-context.ts';
import type { SyncLink } from './sync-state.ts';

export interface Reconciliation {
  /** Salesforce fields whose values go in. */
  readonly inward: readonly string[];
  /** Outreach fields whose values go out. */
  readonly outward: readonly string[];
}

/**
 * How two records that were just linked come to agree: Salesforce's values go in, and where it has none
 * Outreach's go out, as far as the mappings allow. The id goes out where the record does not carry it yet (SYN-7).
 */
export function reconciliation(context: SyncContext, link: SyncLink, record: SalesforceRecord): Reconciliation {
  const settings = context.settings.types[link.type];
  const there = outreachRecord(context, link);
  const inward: string[] = [];
  const outward: string[] = [];
  for (const { outreachField, salesforceField, updatesIn, updatesOut } of settings.mappings) {
    if (outreachField === 'id') continue;
    if (!isBlank(record[salesforceField] ?? null)) {
      if (updatesIn) inward.push(salesforceField);
    } else if (updatesOut && there) {
      const value = outreachValue(context, link.type, there, outreachField);
      if (value.ok && !isBlank(value.value)) outward.push(outreachField);
    }
  }
  const id = idField(settings);
  if (id !== undefined && textOf(record, id) !== String(link.outreachId)) outward.unshift('id');
  return { inward, outward };
}

/** An unticked checkbox says nothing: a tick on either side wins. */
const isBlank = (value: FieldValue): boolean => value === null || value === '' || value === false;

/** Lets two records that were just linked agree with the next poll and push. */
export function reconcileLater(context: SyncContext, link: SyncLink, record: SalesforceRecord): void {
  const { inward, outward } = reconciliation(context, link, record);
  if (inward.length > 0) context.backlog.markChanged(link.type, link.salesforceId, inward, context.now());
  context.queuePush(link, outward);
}
