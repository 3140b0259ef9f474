import type { SyncContext } from './sync-context.ts';
import type { SyncType } from './sync-state.ts';

/** What did not cross, as the plugin's log tells it (SYN-14). */
export interface Refusal {
  readonly object: SyncType;
  /** Salesforce's id; empty where there is no record yet. */
  readonly record: string;
  readonly code: string;
  readonly text: string;
  readonly rule: string;
  /** Salesforce's names of the fields that stayed behind; the whole record where absent. */
  readonly fields?: readonly string[];
}

/** Nothing is dropped without a line in the log. */
export function refuse(context: SyncContext, direction: 'in' | 'out', refusal: Refusal): void {
  const { object, record, code, text, rule, fields } = refusal;
  const why = { text, rule };
  context.record({
    type: 'sync-refused',
    direction,
    object,
    record,
    code,
    ...(fields === undefined ? {} : { fields }),
    why,
  });
}
