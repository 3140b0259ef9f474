import type { ConvertRequest, SalesforceError, SalesforceObject, SalesforceRecord } from '#mocks/kit/record-store.ts';
import { SalesforceOrg } from '#mocks/salesforce/salesforce-org.ts';
import type { SalesforceState } from '#mocks/salesforce/salesforce-state.ts';
import type { Instant } from '#shared/instant.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { changedFields, type ChangedField } from './record-marks.ts';

/** One record that a conversion would make, or whose empty fields it would fill. */
export interface ConvertedTarget {
  readonly object: SalesforceObject;
  readonly record: SalesforceRecord;
  readonly made: boolean;
  readonly filled: readonly ChangedField[];
}

/** What every new record gets and nobody chose. */
const KEPT_BY_SALESFORCE: ReadonlySet<string> = new Set(['IsDeleted', 'CreatedDate', 'CreatedById']);

/** [SF-4] What a conversion would do, found by doing it in an org of its own; or Salesforce's refusal. */
export function previewConversion(
  state: SalesforceState,
  request: ConvertRequest,
  at: Instant,
): Result<readonly ConvertedTarget[], SalesforceError> {
  const targets: ConvertedTarget[] = [];
  const salesforce = new SalesforceOrg(state, {
    now: () => at,
    sink: ({ object, before, after }) => {
      if (after === null || object === 'Lead') return;
      const filled = changedFields(before ?? undefined, after).filter(
        ({ field, after: value }) => !KEPT_BY_SALESFORCE.has(field) && value !== null && value !== false,
      );
      targets.push({ object: object as SalesforceObject, record: after, made: before === null, filled });
    },
  });
  const result = salesforce.convertLead(request, { through: 'person' });
  if (!result.ok) return err(result.error);
  // An existing record that has all it needs is not written, and still takes part.
  for (const [object, id] of [
    ['Account', result.accountId],
    ['Contact', result.contactId],
  ] as const) {
    const record = salesforce.get(object, id);
    if (record && !targets.some((target) => target.record['Id'] === id)) {
      targets.push({ object, record, made: false, filled: [] });
    }
  }
  return ok(targets);
}
