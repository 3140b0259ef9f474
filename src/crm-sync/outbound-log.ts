import type { SalesforceError } from '#mocks/kit/record-store.ts';
import { refuse } from './refuse.ts';
import type { SyncContext } from './sync-context.ts';
import type { SyncWhy } from './sync-event.ts';
import type { SyncType } from './sync-state.ts';

export function recordOut(
  context: SyncContext,
  action: 'created' | 'updated',
  object: SyncType,
  record: string,
  outreachId: number,
  fields: readonly string[],
  why: SyncWhy,
): void {
  const counterpart = String(outreachId);
  context.record({ type: 'sync-carried', direction: 'out', action, object, record, counterpart, fields, why });
}

/** [SYN-14] A write that Salesforce refused, in its own words and with the fields that stayed behind. */
export function refuseWrite(
  context: SyncContext,
  object: SyncType,
  record: string,
  what: string,
  { errorCode: code, message }: SalesforceError,
  fields: readonly string[],
): void {
  const text = `Salesforce refused ${what}: ${message}`;
  refuse(context, 'out', { object, record, code, text, rule: 'SYN-14', fields });
}
